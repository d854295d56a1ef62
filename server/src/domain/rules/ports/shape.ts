import type { ModulePath } from '../../graph/module.ts';
import type { Declaration } from '../../graph/outline.ts';
import { meaningOf } from '../../graph/resolveName.ts';
import { isProtocol } from '../language/pythonClasses.ts';
import type { RuleInput } from '../rule.ts';
import { askedBy } from './askedTypes.ts';
import { operationsOf } from './ports.ts';

/**
 * Whether a class fits one of the `Protocol`s that `name` in `module` asks for: in Python, whoever has the members of a
 * `Protocol` implements it, and need not say so.
 */
export function fitsByShape(input: RuleInput, module: ModulePath, name: string, adapter: Declaration): boolean {
  const meaning = meaningOf(input, module, { name });
  if (meaning.kind !== 'declaration') return false;
  const members = new Set(adapter.members.map((member) => member.name));
  return askedBy(meaning.declaration).some((mention) => {
    const port = meaningOf(input, meaning.module, mention);
    if (port.kind !== 'declaration' || !isProtocol(port.declaration)) return false;
    const operations = operationsOf(port.declaration);
    return operations.length > 0 && operations.every((operation) => members.has(operation.name));
  });
}
