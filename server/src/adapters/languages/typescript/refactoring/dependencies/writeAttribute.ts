import type { JsxOpeningLikeElement, SourceFile } from 'typescript';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';
import { indentAt, lineStartOf, lineStopOf } from '../draft/edits.ts';

/** Adds an attribute behind those that an element has, on lines of their own where one line would be too long. */
export function writeAttribute(draft: Draft, tree: SourceFile, element: JsxOpeningLikeElement, text: string): void {
  const { attributes, tagName, typeArguments } = element;
  const { properties } = attributes;
  const last = properties.at(-1);
  const head = typeArguments === undefined ? tagName.getEnd() : typeArguments.end + 1;
  const start = element.getStart(tree);
  const isOnLines = /[\r\n]/.test(tree.text.slice(head, last?.getEnd() ?? head));
  if (last !== undefined && isOnLines) {
    return draft.insert(tree, last.getEnd(), `\n${indentAt(tree.text, last.getStart(tree))}${text}`);
  }
  const length = lineStopOf(tree.text, start) - lineStartOf(tree.text, start) + text.length + 1;
  const { lineWidth, indent: step } = draft.styleOf(tree);
  const isFirst = /^\s*(?:return )?$/.test(tree.text.slice(lineStartOf(tree.text, start), start));
  if (length <= lineWidth || !isFirst) return draft.insert(tree, last?.getEnd() ?? head, ` ${text}`);
  const outer = indentAt(tree.text, start);
  const newLine = `\n${outer}${step}`;
  let done = head;
  for (const property of properties) {
    draft.replace(tree, { start: done, end: property.getStart(tree) }, newLine);
    done = property.getEnd();
  }
  const close = element.getEnd() - (ts.isJsxSelfClosingElement(element) ? '/>'.length : '>'.length);
  draft.replace(tree, { start: done, end: close }, `${newLine}${text}\n${outer}`);
}
