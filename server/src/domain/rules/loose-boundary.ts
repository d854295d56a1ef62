import { typedInCore } from '../planting/planting.ts';
import type { Finding } from './finding.ts';
import { findingOnName } from './findingOnName.ts';
import { wordsFor } from './language/languageWords.ts';
import { looseSpots } from './signatures/looseSpots.ts';
import { portsOf } from './ports/ports.ts';
import type { ModuleRule, RuleInput } from './rule.ts';
import { portSpots, untypedOfPort, untypedOfUseCase, useCaseSpots } from './signatures/signatureSpots.ts';
import { useCasesOf } from './ports/useCases.ts';

export const looseBoundary: ModuleRule = {
  meta: {
    id: 'loose-boundary',
    summary: 'What goes in and out of ports and use cases has a type that says what it is.',
    reads: 'outlines',
    severity: 'warning',
    severityIn: { layered: 'hint', 'feature-sliced': 'hint' },
    options: {
      untyped: {
        description:
          'Whether a parameter without a type, and a function that does not say what it returns, count as well.',
        type: 'boolean',
        default: false,
      },
    },
  },
  planting: typedInCore(
    'loose-boundary',
    'export interface PlantedRepository { find(filter: any): void }',
    `from typing import Any, Protocol

class PlantedRepository(Protocol):
    def find(self, criteria: Any) -> None: ...
`,
  ),
  check,
  message: (finding) => {
    const { symbol = '', details } = finding;
    const { type = '', through = '', untyped, holder = '' } = details;
    const { checker, anything } = wordsFor(finding);
    const at = holder === '' ? `\`${symbol}\`` : `\`${holder}\` of \`${symbol}\``;
    const way = through === '' ? '' : `, by way of \`${through}\``;
    const missing = holder === '' ? 'does not say what it gives back' : 'has no type';
    const point = untyped === undefined ? `${at} lets \`${type}\` across${way}` : `${at} ${missing}`;
    return `${point}: whatever is in it, nobody can tell it from the signature, and ${checker} checks neither side of the boundary. Give what crosses a type of its own, with the names that the core has for it; where it may truly be anything, say ${anything}.`;
  },
};

function check(input: RuleInput): Finding[] {
  // JavaScript has no types to be more exact with.
  if (input.module.language === 'javascript') return [];
  const ports = portsOf(input);
  const useCases = useCasesOf(input);
  const found = looseSpots(input, [...ports.flatMap(portSpots), ...useCases.flatMap(useCaseSpots)]);
  const untyped =
    input.options['untyped'] === true ? [...ports.flatMap(untypedOfPort), ...useCases.flatMap(untypedOfUseCase)] : [];
  return [
    ...found.map(({ spot: { symbol, holder = '', mention }, loose, passed }) => {
      const details = { holder, type: loose.name, through: passed.join(' → ') };
      return findingOnName('loose-boundary', input, { name: symbol, range: mention.range }, details);
    }),
    ...untyped.map(({ symbol, holder = '', range }) =>
      findingOnName('loose-boundary', input, { name: symbol, range }, { holder, untyped: 'yes' }),
    ),
  ];
}
