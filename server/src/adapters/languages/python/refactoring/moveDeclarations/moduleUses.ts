import type { ModulePath } from '#domain/graph/module.ts';
import { nameInPackage } from '#domain/graph/pythonNames.ts';
import { specifierOf } from '../../outline/importBindings.ts';
import type { DottedName } from '../../outline/plainName.ts';
import { dottedNameOf, plainName } from '../../outline/plainName.ts';
import type { Spot } from '../../outline/places.ts';
import { spotsWithin } from '../../outline/places.ts';
import type { Reading } from '../../outline/reading.ts';
import type { Scope } from '../../outline/scopes.ts';
import { scopeOfName } from '../../outline/scopes.ts';
import type { Tree } from '../../resolution/tree.ts';
import type { Call, Import, ImportAlias, ImportFrom, Node, Spanned, StringLiteral } from '../../syntax/nodes.ts';
import { spotOf } from './references.ts';

/** A name of a module that a `from … import` fetches. */
export interface FetchedName {
  readonly statement: ImportFrom;
  readonly alias: ImportAlias;
  readonly scope: Scope;
}

/** An import under whose name a module is spoken of. */
export interface WholeImport {
  readonly statement: Import | ImportFrom;
  readonly alias: ImportAlias;
  readonly scope: Scope;
  /** Where something is asked of the module: `orders.Order`, `patch.object(orders, "Order")`. */
  readonly uses: readonly MemberUse[];
  /** Whether the module is also spoken of in a way that does not tell what is asked of it. */
  readonly isUsedAsWhole: boolean;
}

export interface MemberUse {
  /** Where the module is named. */
  readonly module: Spanned;
  /** The same with what is asked of it; undefined where that stands in a text of its own. */
  readonly whole: Spanned | undefined;
  readonly name: string;
  readonly scope: Scope;
  /** Whether the name gets another meaning there. */
  readonly isWrite: boolean;
}

/** A text that names something of a module: `patch("shop.orders.Order.total")`. */
export interface NamedInText {
  /** Of the part that names the module. */
  readonly module: Spanned;
  readonly name: string;
  /** What stands for the name from then on, as `patch` has it; with what is asked of it, or not. */
  readonly patches: 'name' | 'member' | undefined;
}

/** All that one module says of another. */
export interface ModuleUses {
  readonly fetched: readonly FetchedName[];
  readonly stars: readonly ImportFrom[];
  readonly wholes: readonly WholeImport[];
  readonly texts: readonly NamedInText[];
  /** Whether the module is loaded by a text, which tells nothing of what is asked of it. */
  readonly isLoadedByName: boolean;
}

/** What `reading` says of the module at `path`. */
export function usesOf(tree: Tree, reading: Reading, path: ModulePath): ModuleUses {
  const leadsThere = (name: string): boolean => {
    const place = tree.placeOf(reading.path, name);
    return place.kind === 'module' && place.file === path;
  };
  const found: Found = { leadsThere, ...{ imports: [], chains: [], texts: [] }, written: new Set(), named: new Map() };
  gather(reading, found);
  const froms = found.imports.flatMap(({ statement, scope }) =>
    statement.kind === 'ImportFrom' && leadsThere(specifierOf(statement)) ? [{ statement, scope }] : [],
  );
  return {
    stars: froms.map(({ statement }) => statement).filter(({ names }) => names.some(({ name }) => name.name === '*')),
    fetched: froms.flatMap(({ statement, scope }) =>
      statement.names.flatMap((alias) =>
        alias.name.name === '*' || leadsThere(nameInPackage(specifierOf(statement), alias.name.name))
          ? []
          : [{ statement, alias, scope }],
      ),
    ),
    wholes: wholesIn(found),
    texts: found.texts.flatMap(({ node, call }) => namedInText(found, node, call) ?? []),
    isLoadedByName: found.texts.some(({ node, call }) => isLoaded(found, node, call)),
  };
}

interface Found {
  readonly leadsThere: (name: string) => boolean;
  readonly imports: { readonly statement: Import | ImportFrom; readonly scope: Scope }[];
  readonly chains: { readonly node: Node; readonly dotted: DottedName; readonly scope: Scope }[];
  readonly texts: { readonly node: StringLiteral; readonly call: Call | undefined }[];
  /** What is assigned to or taken away. */
  readonly written: Set<Node>;
  /** The name that stands in a text behind what it is asked of: `patch.object(orders, "Order")`. */
  readonly named: Map<Node, string>;
}

function gather(reading: Reading, found: Found): void {
  const calls = new Map<Node, Call>();
  const pending: Spot[] = reading.module.body.map((node) => spotOf(reading, node));
  for (let spot = pending.pop(); spot !== undefined; spot = pending.pop()) {
    const { node, scope } = spot;
    noteRole(found, calls, node);
    if (node.kind === 'Import' || node.kind === 'ImportFrom') found.imports.push({ statement: node, scope });
    if (node.kind === 'String') found.texts.push({ node, call: calls.get(node) });
    const dotted = node.kind === 'Name' || node.kind === 'Attribute' ? dottedNameOf(node) : undefined;
    if (dotted === undefined) pending.push(...spotsWithin(reading, spot));
    else found.chains.push({ node, dotted, scope });
  }
}

const OF_MEMBERS = /(?:^|\.)(?:object|setattr|getattr|hasattr|delattr)$/;

function noteRole({ written, named }: Found, calls: Map<Node, Call>, node: Node): void {
  if (node.kind === 'Assign' || node.kind === 'Delete') node.targets.forEach((target) => written.add(target));
  if (node.kind === 'AugAssign') written.add(node.target);
  if (node.kind !== 'Call') return;
  for (const argument of node.arguments) calls.set(argument, node);
  const [owner, name] = node.arguments;
  if (owner === undefined || name?.kind !== 'String' || name.value === undefined) return;
  if (!OF_MEMBERS.test(plainName(node.callee) ?? '')) return;
  named.set(owner, name.value);
  if (!/[gh][ea][ts]attr$/.test(plainName(node.callee) ?? '')) written.add(owner);
}

/** Where several imports bind the first name of a chain, it belongs to the one that imports the very module. */
function wholesIn(found: Found): readonly WholeImport[] {
  const all = found.imports.flatMap(({ statement, scope }) =>
    statement.names.map((alias) => ({ statement, scope, alias, isIt: found.leadsThere(nameOf(statement, alias)) })),
  );
  const claimed = new Set<Chain>();
  return all
    .sort((a, b) => Number(b.isIt) - Number(a.isIt))
    .flatMap(({ isIt, ...one }) => {
      const chains = chainsOf(found, one).filter(({ chain }) => !claimed.has(chain));
      for (const { chain } of chains) claimed.add(chain);
      const uses = chains.map(({ chain, length }) => memberUse(found, chain, length));
      if (uses.length === 0 && !isIt) return [];
      const isUsedAsWhole = uses.includes(undefined);
      return [{ ...one, uses: uses.filter((use) => use !== undefined), isUsedAsWhole }];
    });
}

type Chain = Found['chains'][number];

function chainsOf(
  found: Found,
  { statement, scope, alias }: Pick<WholeImport, 'statement' | 'scope' | 'alias'>,
): readonly { readonly chain: Chain; readonly length: number }[] {
  const local = alias.as?.name ?? alias.name.name.split('.')[0] ?? '';
  const head = headOf(statement, alias);
  if (head === undefined) return [];
  return found.chains.flatMap((chain) => {
    if (chain.dotted.names[0] !== local || scopeOfName(chain.scope, local) !== scope) return [];
    const length = lengthOfModule(found, head, chain.dotted);
    return length === undefined ? [] : [{ chain, length }];
  });
}

/** What the first name of a chain stands for. */
function headOf(statement: Import | ImportFrom, alias: ImportAlias): string | undefined {
  if (alias.name.name === '*') return undefined;
  if (statement.kind === 'ImportFrom' || alias.as !== undefined) return nameOf(statement, alias);
  return alias.name.name.split('.')[0];
}

function nameOf(statement: Import | ImportFrom, { name }: ImportAlias): string {
  return statement.kind === 'Import' ? name.name : nameInPackage(specifierOf(statement), name.name);
}

/** How many names of a chain it takes to name the module. */
function lengthOfModule({ leadsThere }: Found, head: string, { names }: DottedName): number | undefined {
  for (let length = 1; length <= names.length; length++) {
    if (leadsThere([head, ...names.slice(1, length)].join('.'))) return length;
  }
  return undefined;
}

function memberUse({ written, named }: Found, { node, dotted, scope }: Chain, length: number): MemberUse | undefined {
  const module = dotted.spans[length - 1];
  if (module === undefined) return undefined;
  const name = dotted.names[length];
  if (name !== undefined) {
    const isWrite = written.has(node) && dotted.names.length === length + 1;
    return { module, whole: dotted.spans[length], name, scope, isWrite };
  }
  const inText = named.get(node);
  return inText === undefined
    ? undefined
    : { module, whole: undefined, name: inText, scope, isWrite: written.has(node) };
}

const DOTTED = /^[^\W\d]\w*(?:\.[^\W\d]\w*)+/u;

function namedInText(
  { leadsThere }: Found,
  { content, value }: StringLiteral,
  call: Call | undefined,
): NamedInText | undefined {
  const dotted = content === undefined || value === undefined ? undefined : DOTTED.exec(value)?.[0];
  const behind = value?.slice(dotted?.length);
  if (content === undefined || dotted === undefined || value === undefined) return undefined;
  const isEntryPoint = behind?.startsWith(':') === true && /^:\w+/.test(behind);
  if (behind !== '' && !isEntryPoint) return undefined;
  const parts = (isEntryPoint ? value.replace(':', '.') : value).split('.');
  for (let length = parts.length - 1; length > 0; length--) {
    const module = parts.slice(0, length).join('.');
    if (!leadsThere(module)) continue;
    const isPatch = call !== undefined && /(?:^|\.)(?:patch|setattr|delattr)$/.test(plainName(call.callee) ?? '');
    return {
      module: { start: content.start, end: content.start + module.length },
      name: parts[length] ?? '',
      patches: !isPatch ? undefined : parts.length === length + 1 ? 'name' : 'member',
    };
  }
  return undefined;
}

function isLoaded({ leadsThere }: Found, { value }: StringLiteral, call: Call | undefined): boolean {
  if (value === undefined || call?.arguments[0]?.kind !== 'String') return false;
  return /(?:^|\.)import_module$|^__import__$/.test(plainName(call.callee) ?? '') && leadsThere(value);
}
