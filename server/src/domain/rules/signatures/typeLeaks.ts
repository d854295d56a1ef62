import type { Severity } from '../../architecture/contract.ts';
import { orderBreach } from '../../architecture/mayImport.ts';
import type { AmbientType } from '../../catalogue/ambientTypes.ts';
import { ambientType } from '../../catalogue/ambientTypes.ts';
import { categoriesOf } from '../../catalogue/catalogue.ts';
import { importedPackage } from '../../catalogue/importedPackage.ts';
import type { ModulePath } from '../../graph/module.ts';
import type { Declaration, Mention } from '../../graph/outline.ts';
import type { Meaning } from '../../graph/resolveName.ts';
import { corePackage } from '../core-package.ts';
import type { FindingTarget } from '../finding.ts';
import { placeOf } from '../finding.ts';
import { packageBreach } from '../core/packageBreach.ts';
import { packageSelectedBy } from '../core/selection.ts';
import { isPort } from '../ports/ports.ts';
import type { ReachedType } from './reachedTypes.ts';
import { shownMentions, typesPassed, typesReachedFrom } from './reachedTypes.ts';
import type { RuleInput } from '../rule.ts';
import { optionsOf } from '../ruleSettings.ts';
import { isShownAtImport } from './shownAtImport.ts';

/** A type in a signature of the core that belongs to something further out. */
export interface TypeLeak {
  readonly severity: Severity;
  readonly to: FindingTarget | undefined;
  /** What the message needs to tell of it. */
  readonly details: Readonly<Record<string, string>>;
}

/**
 * What a mention lets out, itself or by way of types of the project; undefined where that is nothing.
 *
 * @param rule the rule that asks, which has to hold in the preset
 */
export function leakBehind(input: RuleInput, rule: string, mention: Mention): TypeLeak | undefined {
  const follow = (declaration: Declaration, module: ModulePath): readonly Mention[] =>
    leadsOn(input, declaration, module) ? shownMentions(declaration) : [];
  for (const reached of typesReachedFrom(input, input.module.path, mention, follow)) {
    const leak = leakOf(input, rule, reached);
    if (leak === undefined) continue;
    const passed = typesPassed(reached);
    const shown = isShownAtImport(input, reached);
    return {
      severity: shown ? 'hint' : leak.isOfRuntime ? atMost('warning', input.severity) : input.severity,
      to: leak.to,
      details: { ...leak.details, through: passed.join(' → '), ...(shown && { shown: 'yes' }) },
    };
  }
  return undefined;
}

/** A port has findings of its own, and a class is more than the types of its fields. */
function leadsOn(input: RuleInput, declaration: Declaration, module: ModulePath): boolean {
  if (declaration.kind !== 'type' && declaration.kind !== 'interface') return false;
  const placement = input.placementOf(module);
  return placement === undefined || !isPort(placement, module, declaration);
}

interface Leak {
  readonly to: FindingTarget | undefined;
  readonly details: Readonly<Record<string, string>>;
  /** Of the runtime alone, such as `Buffer`: a lesser thing than a framework. */
  readonly isOfRuntime: boolean;
}

function leakOf(input: RuleInput, rule: string, reached: ReachedType): Leak | undefined {
  const { meaning, mention } = reached;
  if (mention.loose !== undefined) return undefined;
  if (meaning.kind === 'package') return packageLeak(input, rule, reached, meaning);
  if (meaning.kind === 'declaration') return outerLeak(input, meaning);
  const isPython = input.module.language === 'python';
  const ambient = meaning.kind === 'ambient' && !isPython ? ambientType(meaning.name) : undefined;
  if (ambient === undefined || isAllowed(input, ambient)) return undefined;
  const details = { type: mention.name, leak: 'ambient', is: ambient.is, instead: ambient.instead };
  return { to: undefined, details, isOfRuntime: ambient.of === 'runtime' };
}

/** Whether the contract lets the layer import the package that declares it. */
function isAllowed({ placement: { layer }, module }: RuleInput, { package: name }: AmbientType): boolean {
  if (name === undefined || layer?.packages === undefined) return false;
  const imported = { name, path: name, separator: '/', categories: categoriesOf(module.language, name) };
  return packageSelectedBy(layer.packages, imported)?.verdict === 'allow';
}

type Of<Kind> = Extract<Meaning, { readonly kind: Kind }>;

function packageLeak(input: RuleInput, rule: string, reached: ReachedType, meaning: Of<'package'>): Leak | undefined {
  const judged = breachOfPackage(input, rule, meaning);
  if (judged === undefined) return undefined;
  if (judged['category'] === 'validation' && typesPassed(reached).length > 0 && INFERRED.test(meaning.name)) {
    return undefined;
  }
  const details = { ...judged, type: meaning.name, leak: 'package', package: meaning.package };
  return { to: { kind: 'package', name: meaning.package }, details, isOfRuntime: judged['category'] === 'stream' };
}

/** What a schema computes has a name of the project, and whoever uses it sees nothing but plain data. */
const INFERRED = /^(?:infer|input|output|Infer\w*|Static\w*|TypeOf|OutputOf|InputOf|Asserts|From(?:Schema|Struct))$/;

/**
 * What core-package would say of the import, had it the eyes of the domain: that a use case may be wired and checked by
 * a library does not mean that its port may show one.
 */
function breachOfPackage(
  input: RuleInput,
  rule: string,
  { dependency }: Of<'package'>,
): Readonly<Record<string, string>> | undefined {
  const imported = importedPackage(input.module.language, dependency);
  const { domain, application } = optionsOf(input.placement.contract, corePackage.meta);
  const options = { domain, application: [domain, application].flat(), uncatalogued: 'allow' };
  return imported && packageBreach(input, imported, rule, options);
}

function outerLeak(input: RuleInput, { module, declaration }: Of<'declaration'>): Leak | undefined {
  const placement = input.placementOf(module);
  const [from, to] = [input.placement.layer, placement?.layer];
  if (placement === undefined || from === undefined || to === undefined) return undefined;
  if (placement.contract !== input.placement.contract || (to.role !== 'adapter' && to.role !== 'composition')) {
    return undefined;
  }
  if (orderBreach(placement.contract, from, to) === undefined) return undefined;
  const details = { type: declaration.name, leak: 'layer', layer: to.name };
  return { to: { kind: 'module', path: module, ...placeOf(placement) }, details, isOfRuntime: false };
}

const LOUDEST_FIRST: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function atMost(most: Severity, severity: Severity): Severity {
  return LOUDEST_FIRST.indexOf(severity) < LOUDEST_FIRST.indexOf(most) ? most : severity;
}
