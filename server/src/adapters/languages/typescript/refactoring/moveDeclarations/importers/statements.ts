import type { Node, SourceFile } from 'typescript';
import { indentAt, lineEndOf } from '../../draft/edits.ts';

/** A statement that is written beside another one, in its manner. */
export interface WrittenStatement {
  readonly text: string;
  /** The same as it stands behind the other one. */
  readonly onNextLine: string;
}

/** `write` gets the specifier in quotes. */
export function statementAfter(
  tree: SourceFile,
  model: Node,
  specifier: string,
  write: (quotedSpecifier: string) => string,
): WrittenStatement {
  const own = model.getText(tree);
  const quote = (own.match(/["'`]/g) ?? ["'"]).at(-1) ?? "'";
  const written = write(`${quote}${specifier}${quote}`);
  const isTight = /\{\w/.test(own.slice(0, own.indexOf(quote)));
  const text = (isTight ? written.replace(/\{ (.*?) \}/, '{$1}') : written) + (own.endsWith(';') ? ';' : '');
  return { text, onNextLine: lineEndOf(tree.text) + indentAt(tree.text, model.getStart(tree)) + text };
}

/** As a list of imports or exports has it: `type A as B`. */
export function writtenName(name: string, local: string, isTypeOnly: boolean): string {
  return (isTypeOnly ? 'type ' : '') + (name === local ? name : `${name} as ${local}`);
}
