import type { ModulePath } from '../../graph/module.ts';
import type { Declaration, Mention } from '../../graph/outline.ts';
import { meaningOf } from '../../graph/resolveName.ts';
import { isProtocol } from '../language/pythonClasses.ts';
import { isPort, operationsOf } from './ports.ts';
import type { RuleInput } from '../rule.ts';

/** How far a chain of base classes is followed; longer ones are not written, but circles are. */
const MOST_BASES = 4;

/** The name of the port that a class implements, itself or through what it extends. */
export function implementedPort(
  input: RuleInput,
  module: ModulePath,
  declaration: Declaration,
  bases = MOST_BASES,
): string | undefined {
  for (const mention of declaration.implements) {
    const port = innerInterface(input, module, mention);
    if (port !== undefined) return port;
  }
  for (const mention of bases === 0 ? [] : declaration.bases) {
    const meaning = meaningOf(input, module, mention);
    if (meaning.kind !== 'declaration') continue;
    const port =
      portNamed(input, module, mention) ??
      (isProtocol(meaning.declaration) ? innerInterface(input, module, mention) : undefined) ??
      implementedPort(input, meaning.module, meaning.declaration, bases - 1);
    if (port !== undefined) return port;
  }
  return undefined;
}

/** The name of the port that a function says it returns. */
export function returnedPort(input: RuleInput, module: ModulePath, { members }: Declaration): string | undefined {
  const returned = members.flatMap((member) => (member.kind === 'call' ? (member.type ?? []) : []));
  for (const mention of returned) {
    const port = portNamed(input, module, mention);
    if (port !== undefined) return port;
  }
  return undefined;
}

/** What a class of the outside says it implements is a port, as long as it is of the core and asks for behaviour. */
function innerInterface(input: RuleInput, module: ModulePath, mention: Mention): string | undefined {
  const meaning = meaningOf(input, module, mention);
  if (meaning.kind !== 'declaration' || operationsOf(meaning.declaration).length === 0) return undefined;
  const role = input.placementOf(meaning.module)?.layer?.role;
  return role === 'domain' || role === 'application' ? meaning.declaration.name : undefined;
}

/** A function may return, and a class extend, much of the core that is none: here the port has to be called like one. */
function portNamed(input: RuleInput, module: ModulePath, mention: Mention): string | undefined {
  const meaning = meaningOf(input, module, mention);
  const placement = meaning.kind === 'declaration' ? input.placementOf(meaning.module) : undefined;
  if (meaning.kind !== 'declaration' || placement === undefined) return undefined;
  return isPort(placement, meaning.module, meaning.declaration) ? meaning.declaration.name : undefined;
}
