import path from 'node:path';
import type { Node, SourceFile, Type } from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import { ts } from '../../compiler.ts';
import { folderOf } from '../../resolution/modulePaths.ts';
import type { WantedImport } from '../draft/importPlan.ts';
import type { Draft } from '../draft.ts';

/** How `tree` writes a type, with imports of what it names; undefined where it names what cannot be imported. */
export function writtenType(draft: Draft, tree: SourceFile, type: Type, place: Node): string | undefined {
  const unknown: string[] = [];
  const { NoTruncation, None, UseSingleQuotesForStringLiteralType } = ts.TypeFormatFlags;
  const quotes = draft.styleOf(tree).quote === "'" ? UseSingleQuotesForStringLiteralType : None;
  const text = draft.checked.checker.typeToString(type, place, NoTruncation | quotes);
  // The compiler writes an import where the module does not import the name.
  const written = text.replaceAll(/import\("([^"]+)"\)\.([\w$]+)/g, (_, specifier: string, name: string) => {
    const to = targetOf(draft, tree, specifier);
    if (to !== undefined) return draft.importName(tree, { name, to, typeOnly: true });
    unknown.push(name);
    return name;
  });
  return unknown.length === 0 && !written.includes('import(') ? written : undefined;
}

/** What the compiler means by a specifier that it found by itself. */
function targetOf(
  { checked, surroundings }: Draft,
  tree: SourceFile,
  specifier: string,
): WantedImport['to'] | undefined {
  const from = checked.pathOf(tree) ?? '';
  const isPath = specifier.startsWith('.') || specifier.startsWith('/');
  if (isPath) {
    const named = specifier.startsWith('/') ? specifier.slice(1) : path.posix.join(folderOf(from), specifier);
    const found = checked.program
      .getSourceFiles()
      .map(checked.pathOf)
      .find((one) => one !== undefined && isNamed(one, named));
    return found?.includes('node_modules/') === true ? undefined : found;
  }
  for (const module of surroundings.graph.modules()) {
    const known = module.dependencies.find(({ site }) => site.specifier === specifier)?.target;
    if (known?.kind === 'module') return known.path;
    if (known !== undefined) break;
  }
  return { package: specifier };
}

function isNamed(file: ModulePath, named: string): boolean {
  const plain = withoutEnding(file);
  return plain === withoutEnding(named) || plain === named || plain === `${named}/index`;
}

function withoutEnding(file: string): string {
  return file.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '');
}
