import type { Declaration } from '../graph/outline.ts';
import { isInCore } from '../planting/planting.ts';
import type { Finding } from './finding.ts';
import { findingOnName } from './findingOnName.ts';
import { isOfPythonItself } from './language/pythonClasses.ts';
import { consumersOf } from './ports/portConsumers.ts';
import type { PortSlice } from './ports/portSlices.ts';
import { slicesOf } from './ports/portSlices.ts';
import { operationsOf, portsOf } from './ports/ports.ts';
import type { Rule, RuleInput } from './rule.ts';

export const widePort: Rule = {
  meta: {
    id: 'wide-port',
    summary: 'A port asks for no more than one kind of consumer needs.',
    reads: 'outlines',
    severity: 'warning',
    // There an interface of that name is the state of a store or the face of a service, and no port.
    severityIn: { layered: 'off', 'feature-sliced': 'off' },
    options: {
      max: {
        description: 'How many operations a port may have.',
        type: 'integer',
        minimum: 1,
        default: 7,
      },
    },
  },
  planting: {
    needs: 'a layer with the role `domain` or `application`',
    at: (plot) => isInCore(plot, 'wide-port'),
    folder: 'ports',
    says: `export interface Planted { ${manyOperations((name) => `${name}(): void;`)} }`,
    saysInPython: `from typing import Protocol\nclass Planted(Protocol):\n${manyOperations((name) => `  def ${name}(self): ...\n`)}`,
  },
  check,
  message: (finding) => `${whatIsWrong(finding)} ${WHY} ${whatToDo(finding)}`,
};

function manyOperations(write: (name: string) => string): string {
  return Array.from({ length: 99 }, (_, index) => write(`planted${index}`)).join('');
}

/** A port of fewer operations is narrow, whoever uses what of it. */
const LEAST_TO_SPLIT = 4;

function check(input: RuleInput): Finding[] {
  return portsOf(input).flatMap((port) => {
    const operations = namesOfOperations(port);
    if (operations.length < LEAST_TO_SPLIT) return [];
    const slices = worthNaming(operations, slicesOf(operations, consumersOf(input, port)));
    const isWide = operations.length > Number(input.options['max']);
    if (!isWide && slices.length === 0) return [];
    return [
      findingOnName('wide-port', input, port, {
        ...(isWide && { operations: String(operations.length), max: String(input.options['max']) }),
        ...(slices.length > 0 && { slices: slices.map(textOf).join('; ') }),
      }),
    ];
  });
}

/** What is inherited is counted where it is declared, and what Python itself asks for is nobody's choice. */
function namesOfOperations(port: Declaration): readonly string[] {
  const operations = operationsOf(port).filter((operation) => !isOfPythonItself(operation));
  return [...new Set(operations.map(({ name }) => name))];
}

/**
 * Parts that could be ports of their own: at least two hold more than one operation, and none makes up more than half
 * of the port. Commands and queries that each need one operation of a small port make no case for splitting it.
 */
function worthNaming(operations: readonly string[], slices: readonly PortSlice[] = []): readonly PortSlice[] {
  if (slices.some(({ members }) => members.length > operations.length / 2)) return [];
  return slices.filter(({ members }) => members.length > 1).length < 2 ? [] : slices;
}

function textOf({ members, consumers }: PortSlice): string {
  return `${inCode(members)} for ${inCode(consumers)}`;
}

function inCode(names: readonly string[]): string {
  const shown = names.slice(0, 4).map((name) => `\`${name}\``);
  return names.length > 4 ? `${shown.join(', ')} and ${names.length - 4} more` : shown.join(', ');
}

function whatIsWrong({ symbol = 'This port', details: { operations, max } }: Finding): string {
  return operations === undefined || max === undefined
    ? `\`${symbol}\` is several ports in one: none of its consumers uses more than a part of it.`
    : `\`${symbol}\` is a port with ${operations} operations; at most ${max} are allowed here.`;
}

const WHY = 'Whoever implements or fakes a port has to provide all of it, and whoever is given it can do all of it.';

function whatToDo({ details: { slices } }: Finding): string {
  return slices === undefined
    ? 'Split it by what its consumers need, and let each take the part that it uses; one adapter may implement them all.'
    : `Split it along its consumers: ${slices}. One adapter may implement all parts.`;
}
