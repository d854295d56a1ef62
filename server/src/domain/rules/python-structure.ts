import { isPythonFile } from '../graph/pythonNames.ts';
import type { Finding } from './finding.ts';
import { findingOnName } from './findingOnName.ts';
import { structureText } from './language/structureWords.ts';
import type { StructureBreach } from './language/pythonStructure.ts';
import { structureBreaches } from './language/pythonStructure.ts';
import type { ModuleRule, RuleInput } from './rule.ts';

export const pythonStructure: ModuleRule = {
  meta: {
    id: 'python-structure',
    summary: 'Modules and packages of Python are named, cut and imported alike.',
    reads: 'outlines',
    severity: 'off',
    options: {
      imports: {
        description:
          'Which relative imports are reported: all of them, those that leave the own package (`..`), or none.',
        enum: ['absolute', 'no-parents', 'any'],
        default: 'absolute',
      },
      maxLines: {
        description: 'How many lines a module may have; 0 for any number.',
        type: 'integer',
        minimum: 0,
        default: 500,
      },
      all: {
        description: 'Whether a public package that shows something has to list it in `__all__`.',
        type: 'boolean',
        default: true,
      },
      snakeCase: {
        description: 'Whether modules and packages have to have names in small letters, with `_` between words.',
        type: 'boolean',
        default: true,
      },
      maxDepth: {
        description: 'In how many folders below the contract a module may lie; 0 for any number.',
        type: 'integer',
        minimum: 0,
        default: 0,
      },
    },
  },
  planting: {
    needs: 'modules of Python',
    at: ({ path }) => isPythonFile(path),
    saysInPython: 'from . import planted\n',
  },
  check,
  message: structureText,
};

function check(input: RuleInput): Finding[] {
  if (input.module.language !== 'python') return [];
  return structureBreaches(input).map((breach) => findingOf(input, breach));
}

function findingOf(input: RuleInput, { what, name, range, details }: StructureBreach): Finding {
  const { symbol, ...finding } = findingOnName('python-structure', input, { name, range }, { ...details, what, name });
  // What is about the module as a whole is about no name in it.
  return what === 'relative' ? { ...finding, ...(symbol !== undefined && { symbol }) } : finding;
}
