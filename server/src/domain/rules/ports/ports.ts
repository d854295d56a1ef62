import { normalisedName } from '../../architecture/presets.ts';
import type { Placement } from '../../architecture/placement.ts';
import type { ModulePath } from '../../graph/module.ts';
import type { Declaration, Member } from '../../graph/outline.ts';
import type { RuleInput } from '../rule.ts';

/** Folders that hold ports by their name, in the words of `normalisedName`. */
const PORT_FOLDERS: ReadonlySet<string> = new Set([
  ...['port', 'ports', 'inports', 'outports', 'inboundports', 'outboundports', 'gateways', 'gateway'],
  ...['repositories', 'repository', 'repos', 'contracts', 'protocols', 'interfaces', 'boundaries'],
]);

/** Folders whose every declaration is meant as a port. */
const PURE_PORT_FOLDERS: ReadonlySet<string> = new Set(['port', 'ports', 'inports', 'outports']);

/** `user.repository.port.ts`, `ports.ts`, `order_port.py`. */
const PORT_FILE = /(?:^|[.-])ports?\.[cm]?[jt]s$|(?:^|_)ports?\.pyi?$/;

/** What the name of a port ends with, an `Interface` or `Port` behind it set aside. */
const PORT_NAME =
  /(?:Repository|Repo|Gateway|Port|Dao|Store|Storage|Client|Provider|Publisher|Sender|Mailer|Notifier|Clock|Logger|UnitOfWork|EventBus|MessageBus|CommandBus|QueryBus|Queue|Cache|Generator|Hasher|Encrypter|Decrypter|Adapter|Presenter)(?:Interface|Port)?$/;

/** The ports that the module declares. */
export function portsOf(input: Pick<RuleInput, 'module' | 'placement' | 'outlineOf'>): readonly Declaration[] {
  const { module, placement, outlineOf } = input;
  if (!isInner(placement)) return [];
  const declarations = outlineOf(module.path)?.declarations ?? [];
  return declarations.filter((declaration) => isPort(placement, module.path, declaration));
}

/**
 * Whether a declaration is a port: an interface or an abstract class with behaviour that an inner layer owns, and that
 * says so by where it lies or how it is called. An interface that holds nothing but data is none.
 */
export function isPort(placement: Placement, path: ModulePath, declaration: Declaration): boolean {
  if (!isInner(placement) || !declaration.exported || !isInterfaceLike(declaration)) return false;
  if (operationsOf(declaration).length === 0) return false;
  return liesAmongPorts(path) || PORT_NAME.test(declaration.name);
}

/** Whether the module lies in a folder that holds ports and nothing else, or says by its own name that it is one. */
export function isPortsModule(placement: Placement, path: ModulePath): boolean {
  if (!isInner(placement)) return false;
  const segments = path.split('/');
  const name = segments.pop() ?? '';
  return segments.some((segment) => PURE_PORT_FOLDERS.has(normalisedName(segment))) || PORT_FILE.test(name);
}

/** What can be asked of a port: its methods, and its fields that hold functions. */
export function operationsOf({ members }: Declaration): readonly Member[] {
  return members.filter(isOperation);
}

function isOperation({ kind, visibility, static: ofClass, holdsFunction }: Member): boolean {
  if (visibility !== 'public' || ofClass) return false;
  return kind === 'method' || kind === 'call' || holdsFunction === true;
}

function isInterfaceLike({ kind, abstract }: Declaration): boolean {
  return kind === 'interface' || kind === 'type' || (kind === 'class' && abstract);
}

function isInner({ layer }: Placement): boolean {
  return layer?.role === 'domain' || layer?.role === 'application';
}

function liesAmongPorts(path: ModulePath): boolean {
  const segments = path.split('/');
  const name = segments.pop() ?? '';
  // In Python a module may be all that is a folder elsewhere: `repositories.py`.
  const folders = name.endsWith('.py') ? [...segments, name.slice(0, -'.py'.length)] : segments;
  return folders.some((folder) => PORT_FOLDERS.has(normalisedName(folder))) || PORT_FILE.test(name);
}
