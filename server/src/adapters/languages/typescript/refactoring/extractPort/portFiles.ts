import type { SourceFile, Symbol } from 'typescript';
import type { Home } from '#application/ports/homes.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Draft } from '../draft.ts';
import { typeImportStyle } from '../draft/typeImportStyle.ts';
import { movedText, moveDeclarations } from './moveTypes.ts';
import type { NewImport } from './newFileText.ts';
import { newFileText } from './newFileText.ts';
import { placeOfName } from './placeNames.ts';
import type { TypeName } from './typeNames.ts';
import type { TypeWriter } from './writeTypes.ts';

/** Types that go inward in one refactoring, with the file that each goes to. */
export type MovedTypes = Map<Symbol, ModulePath>;

/** Writes a port with all that it names into its file, which is made where it is not there. */
export function writePortFile(
  draft: Draft,
  asker: SourceFile,
  home: Home,
  text: string,
  writer: TypeWriter,
  moved: MovedTypes,
): void {
  const { imports, texts } = settleNames(draft, asker, home, writer, moved);
  const style = draft.styleOf(asker);
  if (!home.appends) {
    const types = typeImportStyle(draft.checked, asker);
    draft.create(home.file, newFileText(draft, home.file, style, types, imports, [...texts, text]));
    return;
  }
  const tree = draft.checked.treeOf(home.file);
  if (tree === undefined) return draft.refuse(`${home.file} cannot be read.`);
  for (const { imported, local, to, isValue } of imports) {
    const isDefault = imported === 'default';
    const name = isDefault ? local : imported;
    if (imported === '*' || draft.importName(tree, { name, to, typeOnly: isValue !== true, isDefault }) !== local) {
      draft.refuse(`${home.file} calls something else \`${local}\`.`);
    }
  }
  const end = tree.text.trimEnd().length;
  draft.insert(tree, end, [...texts, text].map((each) => `\n\n${each}`).join(''));
}

interface Settled {
  readonly imports: readonly NewImport[];
  /** The declarations that go inward. */
  readonly texts: readonly string[];
}

/** Finds for each name where it comes from. What moves inward brings further names. */
function settleNames(draft: Draft, asker: SourceFile, home: Home, writer: TypeWriter, moved: MovedTypes): Settled {
  const imports = new Map<string, NewImport>();
  const meanings = new Map<string, Symbol>();
  const texts: { readonly from: string; readonly at: number; readonly text: string }[] = [];
  for (let index = 0; index < writer.names().length; index++) {
    const name = writer.names()[index];
    if (name === undefined) continue;
    if (isKnown(draft, meanings, name)) {
      noteValue(imports, name);
      continue;
    }
    const goesTo = moved.get(name.symbol);
    if (goesTo === home.file) continue;
    const place = goesTo === undefined ? placeOfName(draft, home.file, name) : undefined;
    const local = name.as ?? name.text;
    const isValue = name.isValue === true;
    if (place === undefined)
      imports.set(local, { to: goesTo ?? home.file, imported: name.symbol.name, local, isValue });
    else if (place.kind === 'refused') draft.refuse(place.reason);
    else if (place.kind === 'import' && !mayName(draft, asker, home, place.to)) {
      draft.refuse(
        `What it takes or gives has to do with \`${name.text}\`, a type of ${packageNamed(place.to)}, which no inner module may name. Write an adapter that speaks in types of the inner layer, and begin with that.`,
      );
    } else if (place.kind === 'import') imports.set(local, { ...place, local, isValue });
    else if (place.kind === 'move') {
      if (local !== name.symbol.name)
        draft.refuse(`\`${name.symbol.name}\` has another name where the port takes it from.`);
      moved.set(name.symbol, home.file);
      const [first] = place.declarations;
      texts.push({ from: place.from, at: first?.pos ?? 0, text: movedText(writer, place.declarations) });
      moveDeclarations(draft, name.symbol, place.declarations, home.file);
    }
  }
  const inOrder = texts.sort((one, other) => one.from.localeCompare(other.from, 'en') || one.at - other.at);
  return { imports: [...imports.values()], texts: inOrder.map(({ text }) => text) };
}

function packageNamed(to: NewImport['to']): string {
  return typeof to === 'string' ? to : to.package;
}

/** Whether the port may name something of a package that the asking module should not have imported. */
function mayName({ checked, surroundings }: Draft, asker: SourceFile, { file }: Home, to: NewImport['to']): boolean {
  return typeof to === 'string' || surroundings.mayImportPackage(file, checked.pathOf(asker) ?? '', to.package);
}

/** What is imported as a type and needed when the code runs, too, is imported as both. */
function noteValue(imports: Map<string, NewImport>, { as, text, isValue }: TypeName): void {
  const known = imports.get(as ?? text);
  if (known !== undefined && isValue === true) imports.set(as ?? text, { ...known, isValue });
}

/** One name cannot mean two things in one file. */
function isKnown(draft: Draft, meanings: Map<string, Symbol>, { as, text: written, symbol }: TypeName): boolean {
  const text = as ?? written;
  const known = meanings.get(text);
  meanings.set(text, symbol);
  if (known !== undefined && known !== symbol)
    draft.refuse(`\`${text}\` means two things in the types that the port needs.`);
  return known === symbol;
}
