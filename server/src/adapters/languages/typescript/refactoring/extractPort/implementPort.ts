import type { ClassLikeDeclaration, Declaration, ObjectLiteralExpression, SourceFile } from 'typescript';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';

/** Has a class say that it implements a port, beside what it says already. */
export function implementPort(
  { insert }: Draft,
  tree: SourceFile,
  declaration: ClassLikeDeclaration,
  port: string,
): void {
  const present = declaration.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ImplementsKeyword);
  const last = present?.types.at(-1);
  if (last !== undefined) return insert(tree, last.getEnd(), `, ${port}`);
  const children = declaration.getChildren(tree);
  const brace = children.findIndex(({ kind }) => kind === ts.SyntaxKind.OpenBraceToken);
  const before = children[brace - 1];
  if (before !== undefined) insert(tree, before.getEnd(), ` implements ${port}`);
}

/**
 * Has an object or a function say the same, where it has nothing but the members of the port, as the compiler minds others
 * beside them. A function that is declared as one cannot. That they fit shows where they are handed in.
 */
export function satisfyPort(
  draft: Draft,
  declaration: Declaration,
  members: ReadonlySet<string>,
  port: () => string,
): void {
  if (!ts.isVariableDeclaration(declaration) || declaration.type !== undefined) return;
  const { initializer, name } = declaration;
  if (initializer === undefined) return;
  const tree = declaration.getSourceFile();
  if (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)) {
    if ((initializer.typeParameters?.length ?? 0) === 0) draft.insert(tree, name.getEnd(), `: ${port()}`);
  } else if (ts.isObjectLiteralExpression(initializer) && hasOnly(initializer, members) && knowsSatisfies(draft)) {
    draft.insert(tree, initializer.getEnd(), ` satisfies ${port()}`);
  }
}

function hasOnly({ properties }: ObjectLiteralExpression, members: ReadonlySet<string>): boolean {
  return properties.every(({ name }) => name !== undefined && members.has(name.getText().replaceAll(/['"]/g, '')));
}

/** Compilers know the word since 4.9. One that is not installed is taken for a newer one. */
function knowsSatisfies({ surroundings: { project } }: Draft): boolean {
  const file = project.files.read('node_modules/typescript/package.json');
  const version = file.kind === 'text' ? /"version"\s*:\s*"(\d+)\.(\d+)/.exec(file.text) : null;
  if (version === null) return true;
  const [major, minor] = [Number(version[1]), Number(version[2])];
  return major > 4 || (major === 4 && minor >= 9);
}
