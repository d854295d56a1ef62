import type { SourceFile } from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import { ts } from '../../../compiler.ts';
import type { Draft } from '../../draft.ts';
import type { RegisteredPort } from '../containers.ts';
import type { ImportedThing } from '../importedThings.ts';
import { importersOf, tellersOf } from '../registerElsewhere.ts';
import { newToken } from './newToken.ts';
import { writeToken } from './portToken.ts';
import type { TokenPort } from './registerByToken.ts';
import { knownToken, registerByToken, registerWithOthers } from './registerByToken.ts';
import type { TokenAsker } from './tokenAskers.ts';
import { tokenAskersOf } from './tokenAskers.ts';

/** A port that is asked for by a token where the class was asked for by itself. */
export interface AskedByToken extends TokenPort {
  readonly askers: readonly TokenAsker[];
  /** Whether a container gives the adapter by that token already. */
  readonly isKnown: boolean;
  /** What the file of the port declares for it; empty where there is nothing to declare. */
  readonly declaration: string;
}

/** The port with its token, where a container that goes by tokens hands the class in. */
export function tokenFor(
  draft: Draft,
  tree: SourceFile,
  thing: ImportedThing,
  port: RegisteredPort,
  form: 'interface' | 'class',
): AskedByToken | undefined {
  const askers = tokenAskersOf(thing);
  const [first] = askers;
  if (first === undefined) return undefined;
  const { container } = first;
  const asker = draft.checked.pathOf(tree) ?? tree.fileName;
  const known = knownToken(draft, importersOf(draft.surroundings, thing.module), asker, thing.symbol);
  const made = known === undefined ? newToken(draft, tree, port, form) : { token: known, declaration: '' };
  return { ...port, container, askers, isKnown: known !== undefined, ...made };
}

/** Puts the token where the class was named to the container. */
export function askByToken(draft: Draft, tree: SourceFile, { askers, token }: AskedByToken): void {
  for (const asker of askers) {
    const text = writeToken(draft, tree, token);
    if ('named' in asker) {
      draft.replace(tree, { start: asker.named.getStart(tree), end: asker.named.getEnd() }, text);
      continue;
    }
    const { parameter, container } = asker;
    if ((ts.getDecorators(parameter) ?? []).length > 0)
      draft.refuse(
        `What \`${parameter.name.getText(tree)}\` is depends on its decorators, which a token would not know.`,
      );
    const inject = draft.importName(tree, { name: 'inject', to: { package: container }, typeOnly: false });
    draft.insert(tree, parameter.getStart(tree), `@${inject}(${text}) `);
  }
}

/** Has containers give the adapter by the token. */
export function tellContainers(
  draft: Draft,
  asker: ModulePath,
  { module, symbol, exported, local }: ImportedThing,
  asked: TokenPort & Pick<AskedByToken, 'isKnown'>,
): void {
  const isTest = (path: string): boolean => draft.surroundings.placementOf(path)?.layer?.role === 'test';
  const importers = tellersOf(draft.surroundings, asker, module);
  const told = registerByToken(draft, asked.isKnown ? importers.filter(isTest) : importers, symbol, asked);
  if (asked.isKnown || told.some((path) => !isTest(path))) return;
  if (registerWithOthers(draft, { file: module, symbol: exported }, asked)) return;
  draft.refuse(
    `A container hands \`${local}\` in by its class, and no statement was found that tells a container of anything, such as \`container.${asked.container === 'tsyringe' ? 'register' : 'bind'}\`.`,
  );
}
