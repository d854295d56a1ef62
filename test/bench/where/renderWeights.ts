import { LAYER_WEIGHTS } from '#domain/belonging/weights.ts';
import type { Example } from './examples.ts';
import type { Weights } from './fit.ts';
import { expected } from './fit.ts';
import { GUIDES } from './guides.ts';

/** What was seen in fewer modules than this says nothing of others; what the guides say stands. */
const FEWEST = 3;
/** What changes a score by less than this is not worth a line. */
const SMALLEST = 0.05;

/** The text of weights.ts. */
export function renderWeights(weights: Weights, examples: readonly Example[]): string {
  const seen = new Map<string, number>();
  for (const { evidence } of examples) for (const { sign } of evidence) seen.set(sign, (seen.get(sign) ?? 0) + 1);
  const often = [...seen].filter(([, count]) => count >= FEWEST).map(([sign]) => sign);
  const signs = [...new Set([...often, ...Object.keys(GUIDES)])];
  const lines = signs.sort().flatMap((sign) => {
    const roles = rolesOf(weights, sign);
    return roles === '' ? [] : [`  '${sign}': { ${roles} },`];
  });
  const numbers = Object.keys(LAYER_WEIGHTS).map(
    (name) => `  '${name}': ${rounded(weights.get(name) ?? expected(name))},`,
  );
  return `import type { LayerKind } from './layerKinds.ts';

// Fitted by \`test/bench/where/main.ts --fit\` on the modules of projects whose folders name their layers. What a weight is
// added to is the logarithm of a likelihood: 1 makes a layer nearly three times as likely as another.

/** Of what a layer is scored by beside signs. */
export const LAYER_WEIGHTS = {
${numbers.join('\n')}
};

/** How much a sign speaks for each kind of layer, or against it, where a project shows nothing of its own. */
export const SIGN_WEIGHTS: Readonly<Record<string, Partial<Record<LayerKind, number>>>> = {
${lines.join('\n')}
};
`;
}

function rolesOf(weights: Weights, sign: string): string {
  return ['domain', 'application', 'adapter', 'composition', 'shared', 'test', 'driving', 'driven']
    .map((role) => [role, weights.get(`${sign} ${role}`) ?? expected(`${sign} ${role}`)] as const)
    .filter(([, weight]) => Math.abs(weight) >= SMALLEST)
    .map(([role, weight]) => `${role}: ${rounded(weight)}`)
    .join(', ');
}

function rounded(weight: number): string {
  return weight.toFixed(2).replace(/\.?0+$/, '');
}
