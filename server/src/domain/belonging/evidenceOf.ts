import type { BelongingInput } from './belongingInput.ts';
import { declarationSigns } from './declarationSigns.ts';
import { effectSigns } from './effectSigns.ts';
import type { Evidence } from './evidence.ts';
import { firstOfEach } from './evidence.ts';
import { neighbourSigns, packageSigns } from './importSigns.ts';
import { nameSigns } from './nameSigns.ts';
import { pythonSigns } from './pythonSigns.ts';

/** All that a module shows of where it belongs, each sign once, in the order in which people should read it. */
export function evidenceOf(input: BelongingInput): readonly Evidence[] {
  const evidence = firstOfEach([
    ...packageSigns(input),
    ...effectSigns(input),
    ...declarationSigns(input),
    ...pythonSigns(input),
    ...neighbourSigns(input),
    ...nameSigns(input),
  ]);
  return evidence.some(({ sign }) => TEST_SIGNS.has(sign)) ? evidence : [...evidence, NO_TEST];
}

const TEST_SIGNS: ReadonlySet<string> = new Set(['imports:testing', 'named:test', 'knows:test']);
const NO_TEST: Evidence = { sign: 'no-test', words: 'shows nothing of a test', range: undefined };
