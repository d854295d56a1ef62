import type { Identifier, Node } from 'typescript';
import { ambientNameOf, mayBeAmbientEffect } from '#domain/catalogue/effects.ts';
import type { ImportBinding, MemberOfClass } from '#domain/graph/outline.ts';
import { ts } from '../compiler.ts';
import { dottedNameFrom } from './dottedName.ts';
import type { FoundEffect } from './effects.ts';
import { effectsOf } from './effects.ts';
import type { FoundUse } from './importedUses.ts';
import { importedUseOf } from './importedUses.ts';
import { memberOfClass } from './members.ts';
import type { Reading } from './reading.ts';
import { referenceKindOf } from './referenceKind.ts';

/** What the names that stand in a part of a module mean. */
export interface Walked {
  readonly refersTo: Set<string>;
  /** The imported names among them that stand as values. */
  readonly valuesUsed: Set<string>;
  readonly effects: FoundEffect[];
  readonly uses: FoundUse[];
}

/** Goes through the tree with a list of its own: expressions of thousands of terms are deeper than the call stack. */
export function walkPart(reading: Reading, bindings: ReadonlyMap<string, ImportBinding>, part: Node): Walked {
  const walked: Walked = { refersTo: new Set(), valuesUsed: new Set(), effects: [], uses: [] };
  const pending: Spot[] = [{ node: part, member: undefined }];
  for (let spot = pending.pop(); spot !== undefined; spot = pending.pop()) {
    const { node, member } = spot;
    if (ts.isIdentifier(node)) walkName(reading, bindings, { node, member }, walked);
    else if (ts.isMetaProperty(node)) {
      addEffects(walked, member, effectsOf(reading, dottedNameFrom(node, ['import', node.name.text]), ['import']));
    } else {
      ts.forEachChild(
        node,
        (child) => void pending.push({ node: child, member: member ?? memberOfClass(reading, child) }),
      );
    }
  }
  return walked;
}

/** A node, and the member of the outermost class around it. */
interface Spot<Kind extends Node = Node> {
  readonly node: Kind;
  readonly member: MemberOfClass | undefined;
}

function addEffects(walked: Walked, member: MemberOfClass | undefined, effects: readonly FoundEffect[]): void {
  walked.effects.push(...effects.map((effect) => (member === undefined ? effect : { ...effect, member })));
}

function walkName(
  reading: Reading,
  bindings: ReadonlyMap<string, ImportBinding>,
  { node, member }: Spot<Identifier>,
  walked: Walked,
): void {
  const { scopes } = reading;
  const name = node.text;
  const isOfModule = scopes.isOfModule(name, 'value') || scopes.isOfModule(name, 'type');
  if (!isOfModule && !mayBeAmbientEffect('typescript', name)) return;
  const kind = referenceKindOf(node);
  if (kind === undefined) return;
  const space = kind === 'type' ? 'type' : 'value';
  if (scopes.isLocal(node, space)) return;
  if (!scopes.isOfModule(name, space)) {
    if (kind === 'value') addEffects(walked, member, effectsOf(reading, dottedNameFrom(node, [name]), [name]));
    return;
  }
  walked.refersTo.add(name);
  const binding = bindings.get(name);
  if (binding === undefined || kind !== 'value') return;
  walked.valuesUsed.add(name);
  const used = dottedNameFrom(node, [name]);
  const use = importedUseOf(reading, used);
  if (use !== undefined) walked.uses.push({ ...use, ...(member && { member }) });
  const ambient = binding.typeOnly ? undefined : ambientNameOf('typescript', binding.specifier, binding.imported);
  if (ambient === undefined) return;
  const { specifier } = binding;
  addEffects(
    walked,
    member,
    effectsOf(reading, used, ambient).map((effect) => ({ ...effect, specifier })),
  );
}
