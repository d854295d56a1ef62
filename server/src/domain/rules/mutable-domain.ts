import type { Declaration } from '../graph/outline.ts';
import type { Finding } from './finding.ts';
import { saidIn } from '../planting/planting.ts';
import { isDomain } from './core/core.ts';
import { listed, openMembers } from './core/openMembers.ts';
import { placeOf } from './finding.ts';
import { isAboutPython } from './language/languageWords.ts';
import { isProtocol, makesData } from './language/pythonClasses.ts';
import { layerLine } from './imports/importEdge.ts';
import type { ModuleRule, RuleInput } from './rule.ts';

export const mutableDomain: ModuleRule = {
  meta: {
    id: 'mutable-domain',
    summary: 'Nobody changes an entity or a value object past its own methods.',
    reads: 'outlines',
    severity: 'off',
    severityIn: { clean: 'hint', ddd: 'hint', hexagonal: 'hint' },
  },
  planting: saidIn(
    'domain',
    'export class Planted {\n  total = 0;\n}\n',
    'from dataclasses import dataclass\n\n@dataclass\nclass Planted:\n    total: int = 0\n',
  ),
  check,
  message: (finding) =>
    `\`${finding.symbol ?? ''}\` in ${finding.from.layer ?? 'the domain'} can be changed by whoever holds it: ${finding.details['open'] ?? ''}. ` +
    'What holds for it is then for everyone to keep, and nobody can rely on it. ' +
    `${howToClose(finding)}, and change it by methods that say what happens, or by making a new one.`,
};

function howToClose(finding: Finding): string {
  return isAboutPython(finding)
    ? 'Freeze it (`@dataclass(frozen=True)`), or keep its fields private behind properties'
    : 'Make its fields `readonly`, or private behind a getter';
}

/** Names of what is no entity and no value object: helpers that are filled step by step, plain data, and what does work. */
const OTHERS =
  /(?:Builder|Factory|Service|Handler|Listener|Subscriber|Manager|Registry|Store|Cache|Mapper|Validator|Controller|Command|Query|Request|Response|Dto|DTO|Input|Output|Params?|Options|Config|Configuration|Settings|Error|Exception|Component|Module|Repository|Mock|Stub|Fake)$/;

function check(input: RuleInput): Finding[] {
  const { language } = input.module;
  // JavaScript has no word for a field that is not written again.
  if (!isDomain(input) || language === 'javascript') return [];
  const declarations = input.outlineOf(input.module.path)?.declarations ?? [];
  const isMeant = language === 'python' ? isPlainInPython : isUndecorated;
  return declarations
    .filter((declaration) => isEntityOrValue(declaration) && isMeant(declaration))
    .flatMap((declaration) => findingsOn(input, declaration));
}

function isEntityOrValue({ kind, name, bases }: Declaration): boolean {
  return kind === 'class' && !OTHERS.test(name) && !bases.some((base) => OTHERS.test(base.name));
}

/** What is decorated is written and read by a framework, which asks for it; that is another mistake. */
function isUndecorated({ decorators, members }: Declaration): boolean {
  return decorators.length === 0 && members.every((member) => member.decorators.length === 0);
}

/** Nothing but a dataclass, or a class that says itself what it is. */
function isPlainInPython(declaration: Declaration): boolean {
  const { decorators, bases } = declaration;
  if (isProtocol(declaration) || bases.some(({ name }) => OF_A_FRAMEWORK.test(name))) return false;
  return decorators.every(
    (decorator) => makesData(decorator) || /(?:^|\.)(?:total_ordering|final)$/.test(decorator.name),
  );
}

/** What a framework or a type checker reads is open by its nature. */
const OF_A_FRAMEWORK = /(?:^|\.)(?:Model|BaseModel|Base|DeclarativeBase|Document|SQLModel|TypedDict|Struct|Schema)$/;

/** One for each class: how its state is kept is one decision. */
function findingsOn(input: RuleInput, { name, range, members }: Declaration): Finding[] {
  const open = members.flatMap(openMembers);
  if (open.length === 0) return [];
  return [
    {
      ...{ rule: 'mutable-domain', severity: input.severity, file: input.module.path, range, symbol: name },
      ...{ from: placeOf(input.placement), to: undefined, chain: [] },
      contractRange: layerLine(input.placement),
      details: { open: listed([...new Set(open)]) },
    },
  ];
}
