import { importedPackage } from '../catalogue/importedPackage.ts';
import type { Declaration, Mention } from '../graph/outline.ts';
import { meaningOf } from '../graph/resolveName.ts';
import type { BelongingInput } from './belongingInput.ts';
import type { Evidence } from './evidence.ts';
import { groupOf } from './packageGroups.ts';
import { isOperation } from './seenIn.ts';

/** Groups of packages whose types tie whoever gets them to what they are for. */
const TYING: ReadonlySet<string> = new Set(['web', 'storage', 'outside', 'screen', 'framework']);

/** Whether what a module declares gives types of frameworks: a response, an entity manager, an element of a page. */
export function* returnSigns(input: BelongingInput, { name, exported, members }: Declaration): Generator<Evidence> {
  if (!exported) return;
  const operations = members.filter((member) => member.visibility === 'public' && isOperation(member));
  for (const type of operations.flatMap((operation) => operation.type ?? [])) yield* typeSigns(input, name, type);
}

function* typeSigns(input: BelongingInput, name: string, type: Mention): Generator<Evidence> {
  const meaning = meaningOf(input, input.module.path, type);
  if (meaning.kind !== 'package') return;
  const [category] = importedPackage(input.module.language, meaning.dependency)?.categories ?? [];
  const group = category && groupOf(category);
  if (group === undefined || !TYING.has(group)) return;
  const words = `declares \`${name}\`, which gives the \`${type.name}\` of \`${meaning.package}\``;
  yield { sign: `returns:${group}`, words, range: type.range };
}
