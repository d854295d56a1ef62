import type { ConfigurationProblem } from '#application/ports/configurationProblem.ts';
import type { ImportContractsReader, ImportContractsReading } from '#application/ports/importContractsReader.ts';
import type { FileText, ProjectFiles } from '#application/ports/files.ts';
import { closestWord } from '#domain/closestWord.ts';
import type { ImportContract, Said, UncheckedContract } from '#domain/importContracts/importContract.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { START_OF_FILE } from '#domain/text.ts';
import { editContracts } from './editContracts.ts';
import { FORMATS, formatOf } from './formats.ts';
import type { Notes } from './notes.ts';
import { notesOn } from './notes.ts';
import type { ContractSection, LinterSections, ReadSections, Section, SectionsReading } from './options.ts';
import { isContractKind, optionsOfKind, readBase, readContract } from './readContract.ts';
import { booleanOf, listOf, textOf } from './readFields.ts';

/** Contracts as import-linter has them. */
export const importLinter: ImportContractsReader = {
  isContracts: isConfiguration,
  read: readConfigurations,
  edit: editContracts,
};

function isConfiguration(path: ModulePath): boolean {
  return formatOf(path) !== undefined;
}

function readConfigurations(project: ProjectFiles): readonly ImportContractsReading[] {
  const folders = new Set<string>();
  for (const path of project.known) if (isConfiguration(path)) folders.add(folderOf(path));
  return [...folders].sort().flatMap((root) => readFolder(project, root) ?? []);
}

function folderOf(path: ModulePath): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function readFolder({ files, known }: ProjectFiles, root: string): ImportContractsReading | undefined {
  let without: ImportContractsReading | undefined;
  for (const { name, read } of FORMATS) {
    const file = root === '' ? name : `${root}/${name}`;
    if (!known.has(file)) continue;
    const content = files.read(file);
    const reading = content.kind === 'text' ? readText(file, content.text, read) : undefined;
    if (reading?.kind === 'broken') return unchecked(file, root, reading.problem);
    if (reading?.kind === 'sections') return readContractsOf(file, root, reading);
    if (reading?.problem !== undefined) without = unchecked(file, root, reading.problem);
    // Whether a file that cannot be read speaks of imports nobody knows, except where it is about nothing else.
    if (content.kind !== 'text' && name === '.importlinter') return unreadable(file, root, content);
  }
  return without;
}

function unreadable(file: ModulePath, root: string, { kind }: Exclude<FileText, { kind: 'text' }>) {
  const message = `The contracts cannot be read: the file is ${kind.replace('-', ' ')}.`;
  return unchecked(file, root, { file, range: START_OF_FILE, severity: 'error', message });
}

function unchecked(file: ModulePath, root: string, problem: ConfigurationProblem): ImportContractsReading {
  return { file, root, contracts: undefined, problems: [problem] };
}

function readText(file: ModulePath, textOnDisk: string, read: ReadSections): SectionsReading {
  return read(file, textOnDisk.startsWith('\uFEFF') ? textOnDisk.slice(1) : textOnDisk);
}

function readContractsOf(
  file: ModulePath,
  root: string,
  reading: Extract<SectionsReading, { kind: 'sections' }>,
): ImportContractsReading {
  const notes = notesOn(file);
  notes.problems.push(...reading.problems);
  const { session } = reading.sections;
  const contracts = {
    ...{ file, root },
    rootPackages: readRootPackages(notes, session),
    includesExternals: isTrue(session, 'include_external_packages'),
    excludesTypeChecking: isTrue(session, 'exclude_type_checking_imports'),
    ...readContracts(notes, reading.sections),
  };
  warnOfFlags(notes, session);
  warnOfUnknown(notes, session, SESSION_OPTIONS);
  return { file, root, contracts, problems: notes.problems };
}

const FLAGS = ['include_external_packages', 'exclude_type_checking_imports'];
const SESSION_OPTIONS = ['root_package', 'root_packages', 'contract_types', ...FLAGS];

function readRootPackages(notes: Notes, session: Section): readonly Said<string>[] {
  const several = session.options.get('root_packages');
  if (several !== undefined) return listOf(several);
  const one = session.options.get('root_package');
  if (one !== undefined) return listOf({ ...one, values: [textOf(notes, one) ?? { value: '', range: one.range }] });
  notes.error(session.range, 'Which package is this about? "root_package" or "root_packages" is missing here.');
  return [];
}

/** Anything but these two spellings means no, as import-linter has it. */
function isTrue(session: Section, key: string): boolean {
  const value = session.options.get(key)?.values[0]?.value;
  return value === 'true' || value === 'True';
}

function warnOfFlags(notes: Notes, session: Section): void {
  for (const key of FLAGS) booleanOf({ ...notes, error: notes.warning }, session, key, false);
}

/** A key that nobody reads is most likely misspelt, and then does not do what it is there for. */
function warnOfUnknown(notes: Notes, section: Section, known: readonly string[]): void {
  for (const [key, option] of section.options) {
    if (option.inherited === true || known.includes(key)) continue;
    const meant = closestWord(key, known);
    const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
    notes.warning(option.key, `"${key}" means nothing to import-linter here.${hint}`);
  }
}

function readContracts(
  notes: Notes,
  { session, contracts: sections }: LinterSections,
): { readonly contracts: readonly ImportContract[]; readonly unchecked: readonly UncheckedContract[] } {
  const contracts: ImportContract[] = [];
  const unchecked: UncheckedContract[] = [];
  const customTypes = readCustomTypes(notes, session);
  for (const section of sections) {
    const before = notes.problems.length;
    const contract = readSection(notes, section, customTypes);
    if (contract !== undefined) contracts.push(contract);
    const isWrong = notes.problems.slice(before).some(({ severity }) => severity === 'error');
    if (contract === undefined || isWrong) unchecked.push(uncheckedOf(section));
  }
  return { contracts, unchecked };
}

function uncheckedOf({ id, range, options }: ContractSection): UncheckedContract {
  const name = options.get('name')?.values[0]?.value;
  return { id: id ?? name ?? '', name: name ?? id ?? '', declaredAt: options.get('name')?.range ?? range };
}

/** The names of contract types that the project brings along. */
function readCustomTypes(notes: Notes, session: Section): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { value, range } of listOf(session.options.get('contract_types'))) {
    const [name, path] = value.split(': ');
    if (name === undefined || path === undefined)
      notes.error(range, 'A contract type is written "name: package.Class".');
    else {
      names.add(name);
      notes.warning(
        range,
        `Contracts of type "${name}" are not evaluated: a class of the project says what they mean, and no code of a project is run.`,
      );
    }
  }
  return names;
}

function readSection(
  notes: Notes,
  section: ContractSection,
  customTypes: ReadonlySet<string>,
): ImportContract | undefined {
  const type = textOf(notes, section.options.get('type'));
  if (type === undefined) {
    if (!section.options.has('type')) notes.error(section.range, 'The contract has no "type".');
    return undefined;
  }
  if (customTypes.has(type.value)) {
    notes.warning(type.range, `This contract is not evaluated: "${type.value}" is a type of the project's own.`);
    return undefined;
  }
  if (!isContractKind(type.value)) {
    const kinds = ['layers', 'independence', 'forbidden', 'protected', 'acyclic_siblings', ...customTypes];
    const meant = closestWord(type.value, kinds);
    notes.error(
      type.range,
      `There is no contract type "${type.value}".${meant === undefined ? ` There are ${kinds.join(', ')}.` : ` Did you mean "${meant}"?`}`,
    );
    return undefined;
  }
  warnOfUnknown(notes, section, optionsOfKind(type.value));
  const base = readBase(notes, section);
  return base && readContract(notes, section, type.value, base);
}
