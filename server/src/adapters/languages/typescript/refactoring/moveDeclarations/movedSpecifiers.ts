import type { Node } from 'typescript';
import { rangeOfSite } from '#domain/graph/module.ts';
import { ts } from '../../compiler.ts';
import { importAt } from '../importAt.ts';
import type { Move } from './move.ts';
import { named } from './divide.ts';
import type { Replacement } from './movedText.ts';

/** What imports within the text that moves have to say where it stands afterwards: `import('./a')`, `require('./a')`. */
export function movedSpecifiers(move: Move): readonly Replacement[] | string {
  const { surroundings, topLevel, division, module, to } = move;
  const found: Replacement[] = [];
  for (const { site, target } of surroundings.graph.module(module)?.dependencies ?? []) {
    const holder = importAt(topLevel.tree, rangeOfSite(site));
    const unit = division.moved.find(
      ({ parts }) => holder !== undefined && parts.some(({ node }) => liesIn(holder, node)),
    );
    if (holder === undefined || unit === undefined || ts.isImportDeclaration(holder)) continue;
    const literal = literalIn(holder);
    const isNamedAlike = target.kind === 'package' || (target.kind === 'unresolved' && !site.specifier.startsWith('.'));
    if (literal === undefined || isNamedAlike) continue;
    const path = target.kind === 'unresolved' ? undefined : target.path;
    const specifier = path === undefined || path === to ? undefined : surroundings.specifierBetween(to, path);
    if (specifier === undefined)
      return `${named([unit])} loads \`${site.specifier}\`, which cannot be named from ${to}.`;
    found.push({ start: literal.getStart(topLevel.tree) + 1, end: literal.getEnd() - 1, text: specifier });
  }
  return found;
}

function literalIn(holder: Node): Node | undefined {
  return ts.isStringLiteralLike(holder)
    ? holder
    : ts.forEachChild(holder, (child) => (ts.isStringLiteralLike(child) ? child : undefined));
}

function liesIn(node: Node, outer: Node): boolean {
  return outer.pos <= node.pos && node.end <= outer.end;
}
