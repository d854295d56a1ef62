import { isCategory, meaningOf } from '../../catalogue/category.ts';
import type { Finding } from '../finding.ts';
import { chainText, targetName } from '../imports/importEdge.ts';

/** The paragraph about a class or a model that belongs to a framework or an adapter. */
export function entityMessage(finding: Finding): string {
  const { bond, name = '', category } = finding.details;
  const symbol = `\`${finding.symbol ?? ''}\``;
  const meaning = category !== undefined && isCategory(category) ? meaningOf(category) : undefined;
  const through = finding.chain.length > 2 || finding.to?.kind === 'package' ? throughText(finding) : '';
  const does = meaning === undefined ? '' : `, which ${meaning.does} (category \`${category ?? ''}\`)`;
  const done = bond === 'extends' ? 'extends' : bond === 'made' ? 'is made by' : 'is decorated by';
  return (
    `${symbol} in ${finding.from.layer ?? 'the domain'} ${done} \`${name}\` of ${targetName(finding)}${through}${does}. ` +
    `What the business is about is then shaped by means that it should not know, and ${symbol} cannot be made or tested without them. ` +
    `Keep ${symbol} plain; let an adapter have a class of its own for this and translate between the two.`
  );
}

function throughText(finding: Finding): string {
  return finding.chain.length === 0 ? '' : ` by way of ${chainText(finding)}`;
}
