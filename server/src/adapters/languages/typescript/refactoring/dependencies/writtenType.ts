import type { Node, SourceFile, Type } from 'typescript';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';

/** How `tree` writes a type, with imports of what it names; undefined where it names what cannot be imported. */
export function writtenType(draft: Draft, tree: SourceFile, type: Type, place: Node): string | undefined {
  const { checker, program, pathOf } = draft.checked;
  const unknown: string[] = [];
  const text = checker.typeToString(type, place, ts.TypeFormatFlags.NoTruncation);
  const written = text.replaceAll(/import\("([^"]+)"\)\.([\w$]+)/g, (_, specifier: string, name: string) => {
    const target = program.getSourceFiles().find(({ fileName }) => withoutEnding(fileName) === specifier);
    const to = target && pathOf(target);
    if (to !== undefined && !to.includes('node_modules/')) return draft.importName(tree, { name, to, typeOnly: true });
    unknown.push(name);
    return name;
  });
  return unknown.length === 0 ? written : undefined;
}

function withoutEnding(fileName: string): string {
  return fileName.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '');
}
