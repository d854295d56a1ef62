import type { Declaration, Mention, ModuleOutline } from '../graph/outline.ts';
import { meaningOf } from '../graph/resolveName.ts';
import { saidIn } from '../planting/planting.ts';
import { isDomain } from './core/core.ts';
import { entityMessage } from './core/entityWords.ts';
import type { Finding } from './finding.ts';
import { placeOf } from './finding.ts';
import type { Bond, FrameworkBehind } from './core/frameworkBehind.ts';
import { bindingMentions, deniedPackage, frameworkBehind, isToldOfImport } from './core/frameworkBehind.ts';
import { layerLine, linksOf } from './imports/importEdge.ts';
import type { ModuleRule, RuleInput } from './rule.ts';

export const frameworkEntity: ModuleRule = {
  meta: {
    id: 'framework-entity',
    summary: 'A class of the domain neither extends nor is decorated by what belongs to a framework or an adapter.',
    reads: 'outlines',
    severity: 'error',
    severityIn: { layered: 'off', 'feature-sliced': 'off' },
  },
  planting: saidIn(
    'domain',
    "import { Entity } from 'typeorm';\n@Entity()\nexport class Planted {}\n",
    'from django.db import models\n\nclass Planted(models.Model):\n    pass\n',
  ),
  check,
  message: entityMessage,
};

/** How ORMs make a model without a class. */
const MAKES_MODELS =
  /(?:^|\.)(?:Schema|EntitySchema|model|define|defineEntity|getModelForClass|pgTable|mysqlTable|sqliteTable|Table|declarative_base)$/;

function check(input: RuleInput): Finding[] {
  if (!isDomain(input)) return [];
  const outline = input.outlineOf(input.module.path);
  if (outline === undefined) return [];
  const classes = outline.declarations.filter(({ kind }) => kind === 'class');
  return [...classes.flatMap((declaration) => findingOnClass(input, declaration)), ...findingsOnModels(input, outline)];
}

/** One for each class: whoever unbinds it takes off all of its decorators. */
function findingOnClass(input: RuleInput, declaration: Declaration): Finding[] {
  for (const mention of bindingMentions(declaration)) {
    const behind = frameworkBehind(input, mention);
    const bond = declaration.bases.includes(mention) ? 'extends' : 'decorated';
    if (behind !== undefined) return [findingOf(input, mention, declaration.name, behind, bond)];
  }
  return [];
}

/** One for each model that is made when the module is loaded. */
function findingsOnModels(input: RuleInput, { declarations, uses }: ModuleOutline): Finding[] {
  const found = new Map<string, Finding>();
  const values = new Set(declarations.filter(isValue).map(({ name }) => name));
  for (const use of uses) {
    const isMade = use.kind === 'call' || use.kind === 'construct';
    if (!isMade || !MAKES_MODELS.test(use.name) || (use.within !== undefined && !values.has(use.within))) continue;
    const behind = deniedPackage(input, meaningOf(input, input.module.path, use));
    const model = use.within ?? use.name;
    if (behind?.category !== 'orm' || found.has(model)) continue;
    found.set(model, findingOf(input, use, model, behind, 'made'));
  }
  return [...found.values()];
}

/** What stands in a function is done when that is called. */
function isValue({ kind, members }: Declaration): boolean {
  return kind === 'constant' && !members.some((member) => member.kind === 'call');
}

function findingOf(
  input: RuleInput,
  { name, range }: Pick<Mention, 'name' | 'range'>,
  symbol: string,
  behind: FrameworkBehind,
  bond: Bond,
): Finding {
  const { to, category, way } = behind;
  return {
    ...{ rule: 'framework-entity', file: input.module.path, range, from: placeOf(input.placement), to, symbol },
    // One mistake is one error: where the import is one, this only tells what the import does to the class.
    severity: isToldOfImport(input, behind, bond) ? 'hint' : input.severity,
    chain: way.length === 0 ? [] : linksOf([input.module.path, ...way]),
    contractRange: layerLine(input.placement),
    details: { bond, name, ...(category !== undefined && { category }) },
  };
}
