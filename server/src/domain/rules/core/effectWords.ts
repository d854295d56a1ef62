import { effectMeaning, isEffectCategory } from '../../catalogue/effectCategory.ts';
import type { Finding } from '../finding.ts';
import { chainText } from '../imports/importEdge.ts';

const WHY =
  'The core is to give the same result for the same input, and to run and be tested without the means by which it reaches the outside.';

/** The paragraph about an ambient effect. */
export function effectMessage(finding: Finding): string {
  const { breach, entry } = finding.details;
  const layer = finding.from.layer ?? 'This layer';
  if (breach === 'environment') {
    return `${layer} reads the environment: \`${finding.symbol ?? ''}\`. What a program is told from outside is to be seen, checked and replaced in one place, so only the composition root and modules of configuration read it. Read it there and hand the value in.`;
  }
  if (breach === 'denied') {
    return `${layer} may not use ${usedEffect(finding)}: the contract denies \`${entry ?? ''}\` to it. Go through a layer that may, or add the effect to \`allow\` under \`effects\` of ${layer} if it is meant.`;
  }
  return `${layer} may not use ${usedEffect(finding)}. ${WHY} ${insteadOf(finding)}`;
}

/** The effect, what it does and, where it is not in the module itself, where it is. */
function usedEffect(finding: Finding): string {
  const { category = '', within = '' } = finding.details;
  const does = isEffectCategory(category) ? `, which ${effectMeaning(category).does} (category \`${category}\`)` : '';
  const effect = `\`${finding.symbol ?? ''}\`${does}`;
  if (finding.chain.length === 0) return effect;
  const where = within === '' ? 'where it runs when the module is loaded' : `where it stands in \`${within}\``;
  return `${effect}; it reaches that by ${chainText(finding)}, ${where}`;
}

function insteadOf({ details: { category = '' } }: Finding): string {
  return isEffectCategory(category) ? effectMeaning(category).instead : '';
}
