import type { ImportRewriter, ProjectMove, RewriteModule } from '#application/ports/importRewriter.ts';
import type { ImportSite } from '#domain/graph/module.ts';
import { positionsIn } from '../../textPositions.ts';
import { readWrittenModule } from '../lexer/statements.ts';
import { createTree } from '../resolution/tree.ts';
import { filesNamedIn } from './filesNamedIn.ts';
import { rewriteFrom } from './rewriteFrom.ts';
import { rewriteImport } from './rewriteImport.ts';
import { rewriteString } from './rewriteString.ts';
import type { Rewriting } from './rewriting.ts';
import { createEditList, siteAt } from './rewriting.ts';

/** How Python follows files that move. */
export const importRewriter: ImportRewriter = { rewriting, filesNamedIn };

function rewriting({ before, after, pathAfter }: ProjectMove): RewriteModule {
  const trees = { before: createTree(before), after: createTree(after) };
  return (module, text) => {
    const positionAt = positionsIn(text);
    const lost: ImportSite[] = [];
    const written = readWrittenModule(text);
    const rewriting: Rewriting = {
      ...trees,
      ...{ pathAfter, text, written, from: module, to: pathAfter(module) },
      edits: createEditList(positionAt),
      mentions: createEditList(positionAt),
      lose: (name, start, end) => void lost.push(siteAt(positionAt, name, start, end)),
    };
    for (const statement of written.imports) {
      if (statement.kind === 'from') rewriteFrom(rewriting, statement);
      else rewriteImport(rewriting, statement);
    }
    for (const string of written.strings) rewriteString(rewriting, string);
    return { edits: rewriting.edits.edits(), mentions: rewriting.mentions.edits(), lost };
  };
}
