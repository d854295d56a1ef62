import { isCategory, meaningOf } from '../../catalogue/category.ts';
import type { Finding } from '../finding.ts';
import { chainText, targetName } from '../imports/importEdge.ts';
import { wordsFor } from '../language/languageWords.ts';

/** The paragraph about a package that a layer may not import. */
export function packageMessage(finding: Finding): string {
  const layer = finding.from.layer ?? 'This layer';
  const { breach, entry, path, category, distribution } = finding.details;
  const imported = path === undefined ? targetName(finding) : `\`${path}\``;
  const name = distribution === undefined ? imported : `${imported} (${distribution})`;
  const through = finding.chain.length === 0 ? '' : ` by way of ${chainText(finding)}`;
  const errors = errorsText(finding.details);
  if (breach === 'denied') {
    return `${layer} may not import ${name}${through}: the contract denies \`${entry ?? ''}\` to it.${errors} Go through a layer that may use it, or add the package to \`allow\` under \`packages\` of ${layer} if it is meant.`;
  }
  if (breach === 'category' && category !== undefined && isCategory(category)) {
    const meaning = meaningOf(category);
    const remedy = meaning.instead ?? portInPlaceOf(finding, imported, layer);
    return `${layer} may not import ${name}${through}, which ${meaning.does} (category \`${category}\`).${errors} ${WHY} ${remedy}`;
  }
  return `${layer} imports ${name}, and the catalogue of packages does not know what that is. The domain stays free of input, output and frameworks, and here nobody can tell.${errors} If the package only computes, add it to \`allow\` under \`packages\` of ${layer} in inward.json; if not, put a port in its place.`;
}

const WHY = 'The core is to run, change and be tested without the means by which it reaches the outside.';

function portInPlaceOf(finding: Finding, name: string, layer: string): string {
  return `Declare what ${layer} needs as ${wordsFor(finding).port} in ${layer} (a port), implement it with ${name} in an adapter and hand it in at the composition root.`;
}

/** A sentence about the errors of the package that the module handles; empty where it handles none. */
function errorsText({ thrown = '', caught = '' }: Finding['details']): string {
  const done = [
    ...(caught === '' ? [] : [`${listed(caught)} ${isOne(caught) ? 'is' : 'are'} caught`]),
    ...(thrown === '' ? [] : [`${listed(thrown)} ${isOne(thrown) ? 'is' : 'are'} thrown`]),
  ];
  if (done.length === 0) return '';
  return ` ${done.join(' and ')} here: let an adapter turn such errors into errors of the core.`;
}

function listed(names: string): string {
  return names
    .split(',')
    .map((name) => `\`${name}\``)
    .join(', ');
}

function isOne(names: string): boolean {
  return !names.includes(',');
}
