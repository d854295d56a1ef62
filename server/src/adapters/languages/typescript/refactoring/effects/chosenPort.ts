import type { SourceFile, Symbol } from 'typescript';
import type { Home } from '#application/ports/homes.ts';
import type { Surroundings } from '#application/ports/refactorer.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Draft } from '../draft.ts';
import type { FoundAdapter } from './existingAdapter.ts';
import { existingAdapter } from './existingAdapter.ts';
import type { FoundPort } from './existingEffectPort.ts';
import { writeEffectAdapter, writeEffectPort } from './effectPortFiles.ts';
import type { EffectMember, EffectPort } from './effectPorts.ts';
import type { EffectExpression } from './effectUses.ts';

/** The port that is asked in place of an effect, and what implements it. */
export interface ChosenPort {
  readonly symbol: string;
  readonly file: ModulePath;
  /** What a use becomes, by the expression that reads what was handed in. */
  readonly readBy: (effect: EffectExpression, handed: string) => string;
  readonly adapter: FoundAdapter;
  /** Where the port is there already. */
  readonly declared?: Symbol;
}

/** The place of what asks. */
export interface Asking {
  readonly module: ModulePath;
  readonly tree: SourceFile;
  readonly effects: readonly EffectExpression[];
}

/** One that the project has, or one that is written now; or the reason why there can be none. */
export function choosePort(
  draft: Draft,
  asking: Asking,
  port: EffectPort,
  found: FoundPort | undefined,
): ChosenPort | { readonly reason: string } {
  if (found !== undefined) {
    const known = existingAdapter(draft, found.declared);
    if (known !== undefined) return { ...found, adapter: known };
    if (found.missing === undefined) {
      return {
        reason: `\`${found.symbol}\` in ${found.file} asks for more than this effect, and nothing that could be made as it is implements it.`,
      };
    }
    const adapter = writeAdapter(draft, asking, { ...port, members: found.missing }, found);
    return 'reason' in adapter ? adapter : { ...found, adapter };
  }
  const home = draft.surroundings.homeOf({ kind: 'port', asker: asking.module, concept: port.concept });
  if (home === undefined) return { reason: noPlace(asking.module, `the port \`${port.concept}\``) };
  const adapter = writeAdapter(draft, asking, port, home);
  if ('reason' in adapter) return adapter;
  writeEffectPort(draft, asking.tree, home, port);
  return { symbol: home.symbol, file: home.file, readBy: readNew, adapter };
}

function readNew({ source }: EffectExpression, handed: string): string {
  switch (source) {
    case 'date':
      return `${handed}.now()`;
    case 'milliseconds':
      return `${handed}.now().getTime()`;
    case 'ticks':
      return `${handed}.elapsed()`;
    case 'identifier':
      return `${handed}.nextId()`;
    case 'chance':
      return `${handed}.next()`;
    case 'request':
      return `${handed}.fetch`;
    default:
      return handed;
  }
}

function writeAdapter(
  draft: Draft,
  { module, tree, effects }: Asking,
  { adapter: concept, members }: Pick<EffectPort, 'adapter' | 'members'>,
  port: Pick<Home, 'file' | 'symbol'>,
): FoundAdapter | { readonly reason: string } {
  const { surroundings } = draft;
  const home = surroundings.homeOf({ kind: 'adapter', asker: module, port: port.file, concept });
  if (home === undefined || home.appends) return { reason: noPlace(module, `the adapter \`${concept}\``) };
  const [effect] = effects;
  if (effect !== undefined && !mayDo(surroundings, home.file, effect)) {
    return { reason: `No layer of adapters that this contract has may use \`${effect.name}\` either.` };
  }
  const { imports, written } = withImports(draft, tree, effect, members);
  writeEffectAdapter(draft, tree, { adapter: home, port, members: written, imports });
  return { kind: 'class', name: home.symbol, file: home.file };
}

function mayDo({ mayHaveEffect }: Surroundings, file: ModulePath, effect: EffectExpression): boolean {
  return mayHaveEffect(file, effect);
}

/** What came by an import where it was used comes by one in the adapter. */
function withImports(
  draft: Draft,
  tree: SourceFile,
  effect: EffectExpression | undefined,
  members: readonly EffectMember[],
): { readonly imports: readonly string[]; readonly written: readonly EffectMember[] } {
  if (effect?.specifier === undefined) return { imports: [], written: members };
  const { padding, quote } = draft.styleOf(tree);
  const isUuid = effect.source === 'identifier';
  const name = isUuid ? 'randomUUID' : (effect.name.split('.')[0] ?? '');
  const written = members.map((member) => ({
    ...member,
    statement: member.statement.replace('crypto.randomUUID', name),
  }));
  return { imports: [`import {${padding}${name}${padding}} from ${quote}${effect.specifier}${quote}`], written };
}

function noPlace(module: ModulePath, part: string): string {
  return `No place is found for ${part} that the layers let both ${module} and whoever implements it see.`;
}
