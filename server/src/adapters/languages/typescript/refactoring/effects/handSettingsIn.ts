import type { Expression, Node, SourceFile } from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Planned } from '#application/edits/projectEdit.ts';
import { refused } from '#application/edits/projectEdit.ts';
import { ts } from '../../compiler.ts';
import { handIn } from '../dependencies/handIn.ts';
import type { Draft } from '../draft.ts';
import type { EffectExpression } from './effectUses.ts';
import { inCamelCase, settingNameOf } from './passedValue.ts';

/** What is read of the environment in one class or function. */
interface Settings {
  readonly module: ModulePath;
  readonly tree: SourceFile;
  readonly effects: readonly EffectExpression[];
}

/** Has a class or a function take its settings as one value with a type that says what they are. */
export function* handSettingsIn(
  draft: Draft,
  { module, tree, effects }: Settings,
  owner: Node,
): Generator<void, Planned> {
  const uses = effects.flatMap(({ node }) => node ?? []);
  const byName = new Map(uses.map((use) => [inCamelCase(settingNameOf(use)), use]));
  const [effect] = effects;
  const name = `${nameOf(owner) ?? ''}Config`;
  if (effect === undefined || name === 'Config') {
    return refused('What reads the setting has no name, so nobody could tell whose settings these are.');
  }
  if (effect.specifier !== undefined) return refused('The environment is imported here. Hand it in by hand.');
  if (tree.statements.some((statement) => nameOf(statement) === name))
    return refused(`There is a \`${name}\` already.`);
  const { indent, semicolon } = draft.styleOf(tree);
  const { checker } = draft.checked;
  const fields = [...byName].map(([key, use]) => `${indent}readonly ${key}: ${typeOf(use, checker)}${semicolon}`);
  draft.insert(tree, owner.getStart(tree, true), `export interface ${name} {\n${fields.join('\n')}\n}\n\n`);
  const values = [...byName].map(([key, use]) => `${key}: ${use.getText(tree)}`);
  const reason = yield* handIn(draft, {
    uses,
    name: 'config',
    writeType: (at) => draft.importName(at, { name, to: module, typeOnly: true }),
    mayMakeIn: (at) => draft.surroundings.mayHaveEffect(draft.checked.pathOf(at) ?? '', effect),
    writeInstance: () => `{ ${values.join(', ')} }`,
    writeUse: (use, handed) => `${handed}.${inCamelCase(settingNameOf(use))}`,
  });
  return reason === undefined ? draft.finish() : refused(reason);
}

/** What the compiler says of it where it is declared, and not what it is known to be after a check. */
function typeOf(use: Expression, checker: Draft['checked']['checker']): string {
  const symbol = checker.getSymbolAtLocation(ts.isPropertyAccessExpression(use) ? use.name : use);
  const type = symbol && checker.typeToString(checker.getTypeOfSymbol(symbol));
  return type === 'string' ? 'string' : 'string | undefined';
}

/** `SendMail` for a class, function or constant of that name. */
function nameOf(statement: Node): string | undefined {
  const declared = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0] : statement;
  const isNamed =
    declared !== undefined &&
    (ts.isVariableDeclaration(declared) ||
      ts.isFunctionDeclaration(declared) ||
      ts.isClassDeclaration(declared) ||
      ts.isInterfaceDeclaration(declared) ||
      ts.isTypeAliasDeclaration(declared));
  const text =
    isNamed && declared.name !== undefined && ts.isIdentifier(declared.name) ? declared.name.text : undefined;
  return text === undefined ? undefined : (text[0] ?? '').toUpperCase() + text.slice(1);
}
