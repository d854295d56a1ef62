import { saidIn } from '../planting/planting.ts';
import type { Finding } from './finding.ts';
import { findingOnName } from './findingOnName.ts';
import type { Rule, RuleInput } from './rule.ts';
import type { UseCase } from './ports/useCases.ts';
import { isMainEntry, useCasesOf } from './ports/useCases.ts';

export const oneUseCasePerModule: Rule = {
  meta: {
    id: 'one-use-case-per-module',
    summary: 'A module holds one use case, and a use case has one way in.',
    reads: 'outlines',
    severity: 'off',
    severityIn: { clean: 'hint', hexagonal: 'hint' },
  },
  planting: saidIn(
    'application',
    'export class PlantedUseCase { execute(): void {} }\nexport class OtherUseCase { execute(): void {} }',
    ['Planted', 'Other'].map((name) => `class ${name}UseCase:\n    def execute(self):\n        pass\n`).join('\n'),
  ),
  check,
  message: ({ symbol = 'This', details: { others, entries } }) =>
    entries === undefined
      ? `\`${symbol}\` is not the only use case here: ${others ?? ''} comes before it. A use case changes for reasons of its own, and who looks for one looks for a file of its name. Give \`${symbol}\` a module of its own.`
      : `\`${symbol}\` can be entered in several ways: ${entries}. A use case does one thing; one that does several is a service by another name, and whoever needs one of them depends on what all of them need. Make each a use case of its own, with one public method.`,
};

function check(input: RuleInput): Finding[] {
  const useCases = useCasesOf(input);
  const others = withoutHelpers(useCases);
  return [
    ...others.slice(1).map(({ declaration }, index) =>
      findingOnName('one-use-case-per-module', input, declaration, {
        others: inCode(others.slice(0, index + 1).map((other) => other.declaration.name)),
      }),
    ),
    ...useCases.flatMap((useCase) => {
      const entries = waysIn(useCase);
      if (entries.length < 2) return [];
      return [findingOnName('one-use-case-per-module', input, useCase.declaration, { entries: inCode(entries) })];
    }),
  ];
}

/** A function that another use case of the module makes use of is a part of that. */
function withoutHelpers(useCases: readonly UseCase[]): readonly UseCase[] {
  return useCases.filter((useCase) => {
    const { kind, name } = useCase.declaration;
    return (
      kind === 'class' || !useCases.some((other) => other !== useCase && other.declaration.refersTo.includes(name))
    );
  });
}

/** Overloads are one way in, and beside one what asks for nothing only tells something: `subscribedTo()`. */
function waysIn({ declaration, entries }: UseCase): readonly string[] {
  if (declaration.kind !== 'class') return [];
  const main = entries.filter(isMainEntry);
  const further = entries.filter(
    (entry) => !main.includes(entry) && (main.length === 0 || entry.parameters.length > 0),
  );
  return [...new Set([...main, ...further].map(({ name }) => name))];
}

function inCode(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
