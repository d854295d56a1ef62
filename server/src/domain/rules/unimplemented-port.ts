import { isTransparent } from '../graph/chains.ts';
import { namersOf } from '../graph/namers.ts';
import type { Declaration } from '../graph/outline.ts';
import { meaningOf } from '../graph/resolveName.ts';
import { isInCore } from '../planting/planting.ts';
import type { Finding } from './finding.ts';
import { findingOnName } from './findingOnName.ts';
import { wordsFor } from './language/languageWords.ts';
import { isProvidedByNobody } from './ports/portSupply.ts';
import { portsOf } from './ports/ports.ts';
import { fitsByShape } from './ports/shape.ts';
import type { Rule, RuleInput } from './rule.ts';

export const unimplementedPort: Rule = {
  meta: {
    id: 'unimplemented-port',
    summary: 'A port has an implementation, and an adapter that is handed to the core implements a port.',
    reads: 'outlines',
    severity: 'hint',
    severityIn: { layered: 'off', 'feature-sliced': 'off' },
  },
  planting: {
    needs: 'a layer with the role `domain` or `application`',
    at: (plot) => isInCore(plot, 'unimplemented-port'),
    folder: 'ports',
    says: 'export interface Planted { planted(): void }',
    saysInPython: `from typing import Protocol

class Planted(Protocol):
    def planted(self) -> None: ...
`,
  },
  check,
  message: (finding) => {
    const {
      symbol = 'This',
      details: { to, by },
    } = finding;
    return to === undefined
      ? `Nobody implements the port \`${symbol}\`: no production code names it but to ask for it, and nobody hands one in. What the core asks for and never gets is dead weight, or an adapter is missing. Write an adapter that implements \`${symbol}\` and hand it in at the composition root, or remove the port.`
      : `\`${symbol}\` is handed to \`${to}\` by \`${by ?? ''}\`, and it does not say which port it implements. Where the two drift apart, ${wordsFor(finding).checker} complains far from the mistake, and who reads the core does not find the adapter. Let \`${symbol}\` implement the port that \`${to}\` asks for, or declare one beside \`${to}\` if there is none.`;
  },
};

function check(input: RuleInput): Finding[] {
  // In JavaScript nothing can say what it implements, and in a declaration file nothing is implemented.
  if (input.module.language === 'javascript' || /\.d\.[cm]?ts$|\.pyi$/.test(input.module.path)) return [];
  if (input.placement.layer?.role === 'adapter') return adaptersWithoutPort(input);
  return portsOf(input)
    .filter((port) => isProvidedByNobody(input, port))
    .map((port) => findingOnName('unimplemented-port', input, port));
}

function adaptersWithoutPort(input: RuleInput): Finding[] {
  const isWired = [...input.importersOf(input.module.path)].some((path) => mayWire(input, path));
  const declarations = isWired ? input.outlineOf(input.module.path)?.declarations : undefined;
  return (declarations ?? []).flatMap((declaration) => {
    if (!saysNothing(declaration)) return [];
    const handover = handoverToCore(input, declaration);
    return handover === undefined ? [] : [findingOnName('unimplemented-port', input, declaration, handover)];
  });
}

/**
 * A cheap question before the one that has the module read as a whole. What it is passed on by may be its index, or a
 * module in no layer or a shared one, and that leads to the composition root.
 */
function mayWire({ placementOf, outlineOf }: RuleInput, path: string): boolean {
  const placement = placementOf(path);
  if (placement?.layer?.role === 'composition') return (outlineOf(path)?.handovers.length ?? 0) > 0;
  return isTransparent(placement) || /(?:^|\/)(?:index\.\w+|__init__\.py)$/.test(path);
}

/** What it extends may implement a port for it. */
function saysNothing({ kind, exported, abstract, bases, implements: ports }: Declaration): boolean {
  return kind === 'class' && exported && !abstract && bases.length === 0 && ports.length === 0;
}

function handoverToCore(input: RuleInput, adapter: Declaration): { to: string; by: string } | undefined {
  for (const { module, outline, names } of namersOf(input, input.module.path, adapter)) {
    if (input.placementOf(module)?.layer?.role !== 'composition') continue;
    for (const { made, to } of outline.handovers) {
      if (names.has(made) && isOfCore(input, module, to) && !fitsByShape(input, module, to, adapter))
        return { to, by: module };
    }
  }
  return undefined;
}

function isOfCore(input: RuleInput, module: string, name: string): boolean {
  const meaning = meaningOf(input, module, { name });
  if (meaning.kind !== 'declaration') return false;
  const role = input.placementOf(meaning.module)?.layer?.role;
  return role === 'domain' || role === 'application';
}
