import type { Node, SourceFile } from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Planned } from '#application/edits/projectEdit.ts';
import { refused } from '#application/edits/projectEdit.ts';
import type { HandEffectIn, Surroundings } from '#application/ports/refactorer.ts';
import { ts } from '../../compiler.ts';
import type { Programs } from '../../program/programs.ts';
import { handIn } from '../dependencies/handIn.ts';
import type { Draft } from '../draft.ts';
import { createDraft } from '../draft.ts';
import { askedPort, memberAsked } from './askedPort.ts';
import type { Asking, ChosenPort } from './chosenPort.ts';
import { choosePort } from './chosenPort.ts';
import { samePort } from './effectPorts.ts';
import type { EffectExpression } from './effectUses.ts';
import { effectAt, effectExpressionsIn } from './effectUses.ts';
import type { FoundPort } from './existingEffectPort.ts';
import { existingEffectPort } from './existingEffectPort.ts';
import { handSettingsIn } from './handSettingsIn.ts';
import { portAtHand } from './portAtHand.ts';

const NOT_ASKED =
  'It is not asked for one answer here but handed on, taken apart or written to, so nothing can be asked in its place.';
const NO_TYPES =
  'JavaScript has no interfaces, so there is no port that an adapter could implement. Take what is asked for as a parameter, such as a function `now`, and pass it where the program is put together.';

const SET_FIRST =
  'It is the initial value of a field, which is set before the constructor has taken anything in. Set the field in the constructor first, or take the value as a parameter.';

/** Has a class or a function ask a port that it is handed in for what it asked its surroundings for by itself. */
export function* handEffectIn(
  programs: Programs,
  { module, range }: HandEffectIn,
  surroundings: Surroundings,
): Generator<void, Planned> {
  const program = yield* programs.programFor(surroundings.project, module);
  const tree = program.treeOf(module);
  if (tree === undefined) return refused('This file is not part of any program that the compiler knows of.');
  const all = effectExpressionsIn(module, tree);
  const effect = effectAt(all, range);
  if (effect?.node === undefined) return refused(NOT_ASKED);
  if (/\.[cm]?jsx?$/.test(module)) return refused(NO_TYPES);
  if (isSetFirst(effect.node)) return refused(SET_FIRST);
  const around = statementAround(effect.node);
  const effects = all.filter(({ node, source }) => {
    if (node === undefined || !samePort(source, effect.source)) return false;
    return statementAround(node) === around && !isSetFirst(node);
  });
  const draft = createDraft(program, surroundings);
  const asking = { module, tree, effects };
  if (effect.source === 'setting') return yield* handSettingsIn(draft, asking, around);
  const port = askedPort(effect.source, nodesOf(effects), program.checker);
  if ('reason' in port) return refused(port.reason);
  const found = existingEffectPort(draft, asking, port);
  if (found !== undefined) renameMembers(draft, tree, effects, found);
  const left = found === undefined ? effects : readAtHand(draft, asking, found);
  if (left.length === 0) return draft.finish();
  const chosen = choosePort(draft, asking, port, found);
  if ('reason' in chosen) return refused(chosen.reason);
  const reason = yield* handIn(draft, {
    uses: nodesOf(left),
    name: port.handed,
    writeType: (at) => draft.importName(at, { name: chosen.symbol, to: chosen.file, typeOnly: true }),
    mayMakeIn: (at) => maySee(draft, at, chosen.adapter.file),
    writeInstance: (at) => instanceIn(draft, at, chosen),
    writeUse: (use, handed) => {
      const own = left.find(({ node }) => node === use);
      return own === undefined ? handed : chosen.readBy(own, handed);
    },
    ...(chosen.adapter.declared && { made: chosen.adapter.declared }),
    ...(chosen.declared && { port: chosen.declared }),
  });
  return reason === undefined ? draft.finish() : refused(reason);
}

/** Has whoever holds such a port already ask that one; gives back the effects whose code holds none. */
function readAtHand(draft: Draft, { tree, effects }: Asking, found: FoundPort): readonly EffectExpression[] {
  return effects.filter((effect) => {
    const { node } = effect;
    const held = node && portAtHand(node, found.declared, draft.checked.checker);
    if (node === undefined || held === undefined) return true;
    draft.replace(tree, { start: node.getStart(tree), end: node.end }, found.readBy(effect, held));
    draft.dropUnused(tree, [/^[\w$]+/.exec(node.getText(tree))?.[0] ?? '']);
    return false;
  });
}

function nodesOf(effects: readonly EffectExpression[]) {
  return effects.flatMap(({ node }) => node ?? []);
}

function maySee({ checked, surroundings }: Draft, tree: SourceFile, file: ModulePath): boolean {
  const path = checked.pathOf(tree);
  return path !== undefined && path !== file && surroundings.mayImport(path, file);
}

/** The class, function or constant of the module that a node is part of. */
function statementAround(node: Node): Node {
  return ts.isSourceFile(node.parent) ? node : statementAround(node.parent);
}

/** Whether it is part of the initial value of a field, and not of a function that is kept in one. */
function isSetFirst(node: Node): boolean {
  for (let up = node.parent; !ts.isSourceFile(up); up = up.parent) {
    if (ts.isPropertyDeclaration(up)) return true;
    if (ts.isFunctionLike(up)) return false;
  }
  return false;
}

function renameMembers(
  draft: Draft,
  tree: SourceFile,
  effects: readonly EffectExpression[],
  { renamed }: FoundPort,
): void {
  for (const { node } of effects) {
    const name = node && renamed.get(memberAsked(node) ?? '');
    if (name === undefined || node === undefined || !ts.isPropertyAccessExpression(node.parent)) continue;
    const member = node.parent.name;
    draft.replace(tree, { start: member.getStart(tree), end: member.end }, name);
  }
}

function instanceIn(draft: Draft, tree: SourceFile, { adapter: { kind, name, file } }: ChosenPort): string {
  const local = draft.importName(tree, { name, to: file, typeOnly: false });
  return kind === 'class' ? `new ${local}()` : local;
}
