import type { Role } from '#domain/architecture/contract.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { folderOf } from '#domain/graph/modulePaths.ts';
import { partOf } from '#domain/patterns/parts.ts';
import type { PartId } from '#domain/patterns/pattern.ts';
import type { FixContext } from '../fixes/fix.ts';
import { commonestStyle, fileNameFor, usualStyle } from '../refactoring/naming/fileNames.ts';
import { surroundingsOf } from '../refactoring/surroundingsOf.ts';
import type { Home } from '../ports/homes.ts';
import type { Surroundings } from '../ports/refactorer.ts';
import { folderForRole } from './folderForRole.ts';
import type { PatternRequest } from './patternRequest.ts';
import { drivenFolder, portsFolder } from './plainerFolder.ts';
import { testHome } from './testHome.ts';

export interface PartHome {
  readonly file: ModulePath;
  readonly symbol: string;
  /** Of a port: what the ports of the project are. */
  readonly form?: Home['form'];
}

interface Site {
  readonly context: FixContext;
  readonly surroundings: Surroundings;
  readonly request: PatternRequest;
  readonly name: string;
  readonly ending: string;
  /** A module of the application, there or not, from whose point of view ports and adapters are placed. */
  readonly asker: ModulePath;
}

/** The file and the symbol of each part of a pattern, or why one has no place. */
export function partHomes(
  context: FixContext,
  request: PatternRequest,
  name: string,
  ending: string,
): ReadonlyMap<PartId, PartHome> | { readonly reason: string } {
  const { view } = context;
  const application =
    folderForRole(view, request.contract, 'application', request.context, ending) ??
    folderForRole(view, request.contract, 'domain', request.context, ending);
  if (application === undefined) return { reason: nowhere('the application or the domain', request) };
  const surroundings = surroundingsOf(context);
  const site: Site = { context, surroundings, request, name, ending, asker: `${application}/asker${ending}` };
  const homes = new Map<PartId, PartHome>();
  for (const id of request.pattern.parts) {
    const home = homeFor(site, id, homes);
    if ('reason' in home) return home;
    homes.set(id, home);
  }
  return homes;
}

function homeFor(
  site: Site,
  id: PartId,
  before: ReadonlyMap<PartId, PartHome>,
): PartHome | { readonly reason: string } {
  const { kind, concept, needs } = partOf(id);
  const symbol = concept(site.name);
  if (kind === 'domain' || kind === 'application') return inFolder(site, kind, symbol);
  if (kind === 'contract-test') return asTest(site, symbol, before.get(needs.at(-1) ?? id)?.file ?? site.asker);
  const port = needs.map((needed) => before.get(needed)).findLast((home) => home !== undefined)?.file ?? site.asker;
  const home =
    kind === 'port'
      ? site.surroundings.homeOf({ kind, asker: site.asker, concept: symbol })
      : site.surroundings.homeOf({ kind, asker: site.asker, port, concept: symbol });
  if (home === undefined) return { reason: nowhere(kind === 'port' ? 'ports' : 'adapters', site.request) };
  const own = inOwnContext(site, kind, home.file, symbol);
  if (own !== undefined) return { file: own, symbol: home.symbol, ...(kind === 'port' && { form: home.form }) };
  // A file of its own, also where the project keeps several ports in one: what is begun here grows. What is declared
  // for a program that is there already (`.d.ts`) is no model for what is begun.
  const there = (home.appends ? `${folderOf(home.file)}/${fileName(site, symbol)}` : home.file).replace(
    /\.d(?=\.[cm]?ts$)/,
    '',
  );
  const { contract, context } = site.request;
  const folder =
    kind === 'port'
      ? portsFolder(contract, folderOf(there))
      : drivenFolder(site.context.view, contract, context, folderOf(there));
  const file = `${folder}/${there.slice(there.lastIndexOf('/') + 1)}`;
  return { file, symbol: home.symbol, ...(kind === 'port' && { form: home.form }) };
}

/** What belongs to a context lies in it where it has, or may have, a folder for it: a port on the inner side. */
function inOwnContext(
  { context, surroundings, request, ending }: Site,
  kind: 'port' | 'adapter',
  file: ModulePath,
  symbol: string,
): ModulePath | undefined {
  const placement = surroundings.placementOf(file);
  if (placement?.context === request.context) return undefined;
  const roles: readonly Role[] = kind === 'adapter' ? ['adapter'] : innerRoles(placement?.layer?.role);
  for (const role of roles) {
    const folder = folderForRole(context.view, request.contract, role, request.context, ending);
    if (folder !== undefined) return `${folder}/${fileName({ context, ending }, symbol)}`;
  }
  return undefined;
}

/** Where the project has its ports comes first. */
function innerRoles(usual: Role | undefined): readonly Role[] {
  return usual === 'domain' ? ['domain', 'application'] : ['application', 'domain'];
}

function inFolder(site: Site, role: 'domain' | 'application', symbol: string): PartHome | { readonly reason: string } {
  const { context, request, ending } = site;
  const folder = folderForRole(context.view, request.contract, role, request.context, ending);
  if (folder === undefined) return { reason: nowhere(`the ${role}`, request) };
  return { file: `${folder}/${fileName(site, symbol)}`, symbol };
}

function asTest(site: Site, symbol: string, tested: ModulePath): PartHome {
  const { context, request } = site;
  const name = fileName(site, symbol).replace(/\.(?:[cm]?tsx?|py)$/, '');
  return { file: testHome(context.view, request.contract, tested, name, request.context), symbol };
}

function fileName({ context, ending }: Pick<Site, 'context' | 'ending'>, symbol: string): string {
  const paths = [...context.view.graph.paths()].filter((path) => path.endsWith('.py') === (ending === '.py'));
  const style = commonestStyle(paths) ?? usualStyle(ending);
  return `${fileNameFor(symbol, { style, behindDot: 0, prefixed: false, tail: '' })}${ending}`;
}

function nowhere(what: string, { context }: PatternRequest): string {
  const where = context === undefined ? '' : ` in the context \`${context}\``;
  return `No folder was found for ${what}${where}. Say in the contract which layer has that role and where it lies.`;
}
