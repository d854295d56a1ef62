import type { Declaration, Member } from '../graph/outline.ts';
import { typedInCore } from '../planting/planting.ts';
import type { Finding } from './finding.ts';
import { meaningOf } from '../graph/resolveName.ts';
import { findingOnName } from './findingOnName.ts';
import { isAboutPython, wordsFor } from './language/languageWords.ts';
import { isDataClass } from './language/pythonClasses.ts';
import { isPortsModule } from './ports/ports.ts';
import type { ModuleRule, RuleInput } from './rule.ts';

export const concretePort: ModuleRule = {
  meta: {
    id: 'concrete-port',
    summary: 'What lies among the ports is an interface or an abstract class, not an implementation.',
    reads: 'outlines',
    severity: 'warning',
    severityIn: { hexagonal: 'error' },
  },
  planting: {
    ...typedInCore(
      'concrete-port',
      'export class Planted { open(): void {} }',
      'class Planted:\n    def open(self):\n        return self\n',
    ),
    ending: '.port',
  },
  check,
  message: (finding) => {
    const { symbol = '', details } = finding;
    const { port, abstractClass } = wordsFor(finding);
    const implemented = details['implements'] ?? '';
    const remedy =
      implemented === ''
        ? `Make \`${symbol}\` ${port} or ${abstractClass}, and move what it does to an adapter that implements it.`
        : `It implements \`${implemented}\`: move it to the adapters.`;
    return `\`${symbol}\` lies among the ports and is ${whatItIs(finding)}. Whoever depends on it depends on that one way to do it, so nothing can be put in its place. ${remedy}`;
  },
};

/** In Python nothing but its bases says that a class is for others to implement, so a body of `...` says it no more. */
function whatItIs(finding: Finding): string {
  const member = `\`${finding.details['member'] ?? ''}\``;
  return isAboutPython(finding)
    ? `neither a \`Protocol\` nor an \`ABC\`: ${member} can be called on it as it stands`
    : `a concrete class: it does its work itself in ${member}`;
}

function check(input: RuleInput): Finding[] {
  const { module, placement } = input;
  // In JavaScript a class is all that a port can be.
  if (module.language === 'javascript' || !isPortsModule(placement, module.path)) return [];
  const declarations = input.outlineOf(module.path)?.declarations ?? [];
  return declarations.flatMap((declaration) => {
    if (!isCandidate(declaration) || (module.language === 'python' && isDataClass(declaration))) return [];
    const operation = declaration.members.find(isOperation);
    if (operation === undefined) return [];
    const implemented = implementedBy(input, declaration).join('`, `');
    return [findingOnName('concrete-port', input, declaration, { member: operation.name, implements: implemented })];
  });
}

/** Ports speak in terms of errors and data, and these may well lie beside them. */
const DATA_NAME =
  /(?:Error|Exception|Command|Query|Event|Message|Request|Response|Input|Output|Params|Parameters|Props|Args|Payload|Data|Dto|DTO|Model|View|Result|Options|Config|Settings|Criteria|Filter|Specification|Page|Paginated|Report|Summary|Record|Info|Details|Token|Id|Vo|VO)$/;
const DATA_BASE = /(?:Error|Exception|Command|Query|Event|Message|Dto|DTO|ValueObject|Entity|AggregateRoot)$/;

function isCandidate({ kind, abstract, exported, name, bases }: Declaration): boolean {
  if (kind !== 'class' || abstract || !exported || DATA_NAME.test(name)) return false;
  return !bases.some((base) => DATA_BASE.test(base.name));
}

/** Of what a class says that it implements, the names; Python has one word for extending and implementing. */
function implementedBy(input: RuleInput, { implements: ports, bases }: Declaration): readonly string[] {
  if (input.module.language !== 'python') return ports.map(({ name }) => name);
  return bases.flatMap((base) => {
    const meaning = meaningOf(input, input.module.path, base);
    return meaning.kind === 'declaration' && meaning.declaration.abstract ? [base.name] : [];
  });
}

/** What data can do, too: compare, copy and show itself. */
const DATA_METHODS: ReadonlySet<string> = new Set([
  ...['equals', 'toString', 'toJSON', 'valueOf', 'clone', 'validate', 'isValid', 'hashCode', 'unpack'],
]);

function isOperation({ kind, name, visibility, static: ofClass, parameters }: Member): boolean {
  if (visibility !== 'public' || ofClass || DATA_METHODS.has(name) || /^(?:with[A-Z_]|__\w+__$)/.test(name))
    return false;
  if (parameters.length === 0 && /^(?:is|has|get|to|as)[A-Z_]/.test(name)) return false;
  return kind === 'method' || (kind === 'field' && parameters.length > 0);
}
