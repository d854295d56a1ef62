import type { Block, ClassLikeDeclaration, Expression, PropertyDeclaration, SourceFile } from 'typescript';
import type { Draft } from '../draft.ts';
import { indentOf, isTypeScript, writeConstructor } from './takeIn.ts';
import type { Taking, TakingTaker } from './takings.ts';
import { constructorOf } from './valueTaker.ts';

type TakingField = Extract<TakingTaker, { kind: 'field' }>;

/** What stands in place of a part of the initial value. */
interface Replacement {
  readonly node: Expression | undefined;
  readonly text: string;
}

/** Has the constructor set a field that had its initial value where it is declared. */
export function setField(
  draft: Draft,
  { tree, program, name }: Taking,
  { field, class: owner }: TakingField,
  replacements: readonly Replacement[],
  type: string,
): void {
  const { initializer } = field;
  if (initializer === undefined) return;
  if (isReadBeside(owner, field)) {
    draft.refuse(`Another field begins with what \`${field.name.getText()}\` is, so that cannot be set later.`);
    return;
  }
  const isWhole = replacements.some(({ node }) => node === initializer);
  const { checker } = program;
  const typeOfField = isWhole ? type : checker.typeToString(checker.getTypeAtLocation(field));
  const isWritten = field.type !== undefined || !isTypeScript(tree);
  const start = field.type?.end ?? field.exclamationToken?.end ?? field.questionToken?.end ?? field.name.end;
  draft.replace(tree, { start, end: initializer.end }, isWritten ? '' : `: ${typeOfField}`);
  const statement = `this.${field.name.getText()} = ${textWith(tree, initializer, replacements)}${draft.styleOf(tree).semicolon}`;
  const body = constructorOf(owner)?.body;
  const parameter = isTypeScript(tree) ? `${name}: ${type}` : name;
  if (body === undefined) writeConstructor(draft, tree, owner, { parameter, statements: [statement] });
  else insertStatement(draft, tree, body, statement);
}

/** Before anything else, as the initial value was; only what the class extends is made before. */
function insertStatement(draft: Draft, tree: SourceFile, body: Block, statement: string): void {
  const [first] = body.statements;
  // A comment alone is no statement, and stays.
  const isEmpty = tree.text.slice(body.getStart(tree) + 1, body.end - 1).trim() === '';
  const above = body.statements.find((each) => /^super\s*\(/.test(each.getText(tree)));
  const open = body.getStart(tree);
  const isOneLine = !/[\r\n]/.test(tree.text.slice(open, body.end));
  if (isOneLine && !isEmpty) {
    draft.insert(tree, above?.end ?? open + 1, ` ${statement}`);
    return;
  }
  const outer = indentOf(tree, body);
  const inner = first === undefined ? outer + draft.styleOf(tree).indent : indentOf(tree, first);
  if (first === undefined) draft.replace(tree, { start: open, end: body.end }, `{\n${inner}${statement}\n${outer}}`);
  else draft.insert(tree, above?.end ?? open + 1, `\n${inner}${statement}`);
}

function textWith(tree: SourceFile, whole: Expression, replacements: readonly Replacement[]): string {
  let text = '';
  let done = whole.getStart(tree);
  for (const { node, text: replacement } of replacements) {
    if (node === undefined) continue;
    text += tree.text.slice(done, node.getStart(tree)) + replacement;
    done = node.end;
  }
  return text + tree.text.slice(done, whole.end);
}

/** Fields are set one after another, before the constructor does anything. */
function isReadBeside({ members }: ClassLikeDeclaration, field: PropertyDeclaration): boolean {
  const read = `this.${field.name.getText()}`;
  return members.some((member) => {
    const isOther = member !== field && 'initializer' in member;
    return isOther && (member as PropertyDeclaration).initializer?.getText().includes(read) === true;
  });
}
