import { typedInCore } from '../planting/planting.ts';
import { isCore } from './core/core.ts';
import type { Finding } from './finding.ts';
import { findingOnName } from './findingOnName.ts';
import { portsOf } from './ports/ports.ts';
import type { ModuleRule, RuleInput } from './rule.ts';
import type { Spot } from './signatures/signatureSpots.ts';
import { portSpots } from './signatures/signatureSpots.ts';
import { leakBehind } from './signatures/typeLeaks.ts';
import { leakText, remedyOf } from './signatures/typeLeakWords.ts';

export const portLeak: ModuleRule = {
  meta: {
    id: 'port-leak',
    summary: 'The signature of a port shows no type of a framework or an adapter.',
    reads: 'outlines',
    severity: 'error',
    severityIn: { layered: 'off', 'feature-sliced': 'off' },
  },
  planting: typedInCore(
    'port-leak',
    'export interface PlantedRepository { find(request: Express.Request): void }',
    `from typing import Protocol
from fastapi import Request

class PlantedRepository(Protocol):
    def find(self, request: Request) -> None: ...
`,
  ),
  check,
  message: (finding) => {
    const shown =
      finding.details['shown'] === undefined ? '' : ' Its import is a finding, too; this is where it shows.';
    return `The port \`${finding.symbol ?? ''}\` shows ${leakText(finding)}. Whoever calls or implements the port has to know it, so what the port is to hide can neither be replaced nor left out of a test. ${remedyOf(finding)}${shown}`;
  },
};

function check(input: RuleInput): Finding[] {
  if (!isCore(input, 'port-leak')) return [];
  return portsOf(input).flatMap((port) => portSpots(port).flatMap((spot) => findingsAt(input, spot)));
}

function findingsAt(input: RuleInput, { symbol, mention }: Spot): Finding[] {
  const leak = leakBehind(input, 'port-leak', mention);
  if (leak === undefined) return [];
  return [{ ...findingOnName('port-leak', input, { name: symbol, range: mention.range }), ...leak }];
}
