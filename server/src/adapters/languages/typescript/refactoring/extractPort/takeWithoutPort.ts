import type { SourceFile } from 'typescript';
import type { Draft } from '../draft.ts';
import { takeIn } from './askPort.ts';
import type { Part } from './parts.ts';

/**
 * Has a module of JavaScript take what it used of an outer layer. No interface could say what is asked for, so whatever
 * is handed in only has to do it.
 */
export function* takeWithoutPort(
  draft: Draft,
  tree: SourceFile,
  parts: readonly Part[],
): Generator<void, string | undefined> {
  for (const part of parts) {
    const locals = part.things.map(({ local }) => local);
    const named = locals.find((local) => isNamedInComment(tree, local));
    if (named !== undefined) {
      return `A comment names \`${named}\` as a type. Declare what is asked of it by a JSDoc \`@typedef\` further in and name that, and it can be handed in.`;
    }
    draft.dropUnused(tree, locals);
    const reason = yield* takeIn(draft, tree, part, () => '');
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** `@param {PgOrders} orders` */
function isNamedInComment({ text }: SourceFile, name: string): boolean {
  const comments = text.match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  return comments.some((comment) =>
    new RegExp(String.raw`\{[^{}]*\b${name.replaceAll('$', '\\$')}\b[^{}]*\}`).test(comment),
  );
}
