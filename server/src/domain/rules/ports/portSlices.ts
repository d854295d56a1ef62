import type { ModulePath } from '../../graph/module.ts';
import type { PortConsumer } from './portConsumers.ts';

/** Consumers of a port that share what they use of it, and what that is. */
export interface PortSlice {
  readonly members: readonly string[];
  readonly consumers: readonly ModulePath[];
}

/**
 * The parts that a port falls into because no consumer of one uses anything of another; in the order of `operations`.
 * Undefined where it is not known of every consumer what it uses.
 */
export function slicesOf(
  operations: readonly string[],
  consumers: readonly PortConsumer[],
): readonly PortSlice[] | undefined {
  let slices: { members: Set<string>; consumers: ModulePath[] }[] = [];
  for (const { module, members } of consumers) {
    if (members === undefined) return undefined;
    const touched = slices.filter((slice) => [...members].some((member) => slice.members.has(member)));
    const joined = {
      members: new Set([...touched.flatMap((slice) => [...slice.members]), ...members]),
      consumers: [...touched.flatMap((slice) => slice.consumers), module],
    };
    slices = [...slices.filter((slice) => !touched.includes(slice)), joined];
  }
  const placeOf = ({ members }: { members: ReadonlySet<string> }): number =>
    operations.findIndex((operation) => members.has(operation));
  return slices
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map(({ members, consumers: users }) => ({
      members: operations.filter((operation) => members.has(operation)),
      consumers: users.sort(),
    }));
}
