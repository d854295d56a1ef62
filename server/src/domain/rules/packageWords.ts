import { isCategory, meaningOf } from '../catalogue/category.ts';
import type { Finding } from './finding.ts';
import { targetName } from './importEdge.ts';

/** The paragraph about a package that a layer may not import. */
export function packageMessage(finding: Finding): string {
  const layer = finding.from.layer ?? 'This layer';
  const { breach, entry, path, category } = finding.details;
  const name = path === undefined ? targetName(finding) : `\`${path}\``;
  if (breach === 'denied') {
    return `${layer} may not import ${name}: the contract denies \`${entry ?? ''}\` to it. Go through a layer that may use it, or add the package to \`allow\` under \`packages\` of ${layer} if it is meant.`;
  }
  if (breach === 'category' && category !== undefined && isCategory(category)) {
    const meaning = meaningOf(category);
    const remedy = meaning.instead ?? portInPlaceOf(name, layer);
    return `${layer} may not import ${name}, which ${meaning.does} (category \`${category}\`). ${WHY} ${remedy}`;
  }
  return `${layer} imports ${name}, and the catalogue of packages does not know what that is. The domain stays free of input, output and frameworks, and here nobody can tell. If the package only computes, add it to \`allow\` under \`packages\` of ${layer} in inward.json; if not, put a port in its place.`;
}

const WHY = 'The core is to run, change and be tested without the means by which it reaches the outside.';

function portInPlaceOf(name: string, layer: string): string {
  return `Declare what ${layer} needs as an interface in ${layer} (a port), implement it with ${name} in an adapter and hand it in at the composition root.`;
}
