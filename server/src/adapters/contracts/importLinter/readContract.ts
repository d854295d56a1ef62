import type {
  ImportContract,
  ImportContractKind,
  LayersContract,
  UnmatchedIgnores,
} from '#domain/importContracts/importContract.ts';
import { UNMATCHED_IGNORES } from '#domain/importContracts/importContract.ts';
import type { ModuleExpression } from '#domain/importContracts/moduleExpression.ts';
import type { Said } from '#domain/importContracts/importContract.ts';
import type { Notes } from './notes.ts';
import type { ContractSection } from './options.ts';
import {
  booleanOf,
  expressionsOf,
  importExpressionsOf,
  listOf,
  requiredList,
  textOf,
  wholeNumberOf,
} from './readFields.ts';
import { readLayerLine } from './readLayerLine.ts';

/** What every contract has. */
export type ContractBase = Pick<ImportContract, 'id' | 'name' | 'declaredAt' | 'ignored' | 'unmatchedIgnores'>;

const SHARED = ['name', 'type', 'ignore_imports', 'unmatched_ignore_imports_alerting'];

const OPTIONS: Readonly<Record<ImportContractKind, readonly string[]>> = {
  layers: [...SHARED, 'layers', 'containers', 'exhaustive', 'exhaustive_ignores'],
  independence: [...SHARED, 'modules'],
  forbidden: [...SHARED, 'source_modules', 'forbidden_modules', 'allow_indirect_imports', 'as_packages'],
  protected: [...SHARED, 'protected_modules', 'allowed_importers', 'as_packages'],
  acyclic_siblings: [...SHARED, 'ancestors', 'depth', 'skip_descendants'],
};

/** How many generations are looked at where the contract does not say. */
const DEFAULT_DEPTH = 10;

export function isContractKind(type: string): type is ImportContractKind {
  return Object.hasOwn(OPTIONS, type);
}

/** The keys that a contract of that kind has. */
export function optionsOfKind(kind: ImportContractKind): readonly string[] {
  return OPTIONS[kind];
}

/** Undefined where something is missing or wrong without which the contract cannot be checked; notes say what. */
export function readContract(
  notes: Notes,
  section: ContractSection,
  kind: ImportContractKind,
  base: ContractBase,
): ImportContract | undefined {
  const expressions = (key: string): readonly Said<ModuleExpression>[] | undefined => {
    const texts = requiredList(notes, section, key);
    return texts && expressionsOf(notes, texts);
  };
  switch (kind) {
    case 'layers':
      return readLayers(notes, section, base);
    case 'independence': {
      const modules = expressions('modules');
      return modules && { ...base, kind, modules };
    }
    case 'forbidden': {
      const [sources, forbidden] = [expressions('source_modules'), expressions('forbidden_modules')];
      if (sources === undefined || forbidden === undefined) return undefined;
      const allowsIndirect = booleanOf(notes, section, 'allow_indirect_imports', false);
      return { ...base, kind, sources, forbidden, allowsIndirect, asPackages: isAsPackages(notes, section) };
    }
    case 'protected': {
      const [protectedModules, allowedImporters] = [expressions('protected_modules'), expressions('allowed_importers')];
      if (protectedModules === undefined || allowedImporters === undefined) return undefined;
      return { ...base, kind, protectedModules, allowedImporters, asPackages: isAsPackages(notes, section) };
    }
    case 'acyclic_siblings': {
      const ancestors = expressions('ancestors');
      const skipped = expressionsOf(notes, listOf(section.options.get('skip_descendants')));
      const depth = wholeNumberOf(notes, section, 'depth', DEFAULT_DEPTH);
      return ancestors && { ...base, kind, ancestors, skipped, depth };
    }
  }
}

/** The parts that contracts of all kinds share; a contract without a name cannot be spoken of. */
export function readBase(notes: Notes, section: ContractSection): ContractBase | undefined {
  const name = textOf(notes, section.options.get('name'));
  if (name === undefined) {
    if (!section.options.has('name')) notes.error(section.range, 'The contract has no "name".');
    return undefined;
  }
  return {
    id: section.id ?? name.value,
    name: name.value,
    declaredAt: section.options.get('name')?.range ?? section.range,
    ignored: importExpressionsOf(notes, listOf(section.options.get('ignore_imports'))),
    unmatchedIgnores: readAlerting(notes, section),
  };
}

function readAlerting(notes: Notes, section: ContractSection): UnmatchedIgnores {
  const text = textOf(notes, section.options.get('unmatched_ignore_imports_alerting'));
  const said = text?.value.trim() ?? '';
  const level = UNMATCHED_IGNORES.find((each) => each === said);
  if (text !== undefined && said !== '' && level === undefined) {
    notes.error(text.range, `"${said}" is none of ${UNMATCHED_IGNORES.join(', ')}.`);
  }
  return level ?? 'error';
}

function isAsPackages(notes: Notes, section: ContractSection): boolean {
  return booleanOf(notes, section, 'as_packages', true);
}

function readLayers(notes: Notes, section: ContractSection, base: ContractBase): LayersContract | undefined {
  const texts = requiredList(notes, section, 'layers');
  const declared = section.options.get('layers');
  if (texts === undefined || declared === undefined) return undefined;
  const containers = expressionsOf(notes, listOf(section.options.get('containers')));
  const exhaustive = booleanOf(notes, section, 'exhaustive', false);
  if (exhaustive && containers.length === 0) {
    const range = section.options.get('exhaustive')?.range ?? section.range;
    notes.error(
      range,
      'Only a contract with containers can be exhaustive: of which package are these all the children?',
    );
  }
  return {
    ...base,
    kind: 'layers',
    layers: texts.flatMap((text) => readLayerLine(notes, text) ?? []),
    layersDeclaredAt: declared.key,
    containers: containers.length === 0 ? undefined : containers,
    exhaustive,
    exhaustiveIgnores: listOf(section.options.get('exhaustive_ignores')).map(({ value }) => value),
  };
}
