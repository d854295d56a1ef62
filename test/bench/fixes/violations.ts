import { appendFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GeneratedWorkspace } from '../workspace/generateWorkspace.ts';

const TYPES_OF_NODE = fileURLToPath(new URL('../../../node_modules/@types/node', import.meta.url));

/** How many modules the ones that break the rules are used by: mostly a few, now and then many. */
const USERS = [2, 3, 5, 40];

/**
 * Breaks the rules of a generated workspace in `count` places, in the ways in which people do: a use case makes or is
 * given the class of an adapter, calls a function of one, or the domain looks at the clock. Each has its callers, and a
 * place where things are put together. The types of Node are there, as they are in most projects.
 */
export function breakRules({ root, modules }: GeneratedWorkspace, count: number): void {
  mkdirSync(path.join(root, 'node_modules/@types'), { recursive: true });
  symlinkSync(TYPES_OF_NODE, path.join(root, 'node_modules/@types/node'), 'junction');
  const manifest = { name: 'generated', private: true, type: 'module', devDependencies: { '@types/node': '*' } };
  writeFileSync(path.join(root, 'package.json'), JSON.stringify(manifest));
  writeFileSync(path.join(root, 'src/kernel/things.d.ts'), THINGS);
  const contexts = [...new Set(modules.flatMap(({ path: file }) => /^src\/(context\d+)\//.exec(file)?.[1] ?? []))];
  for (let index = 0; index < count; index++) {
    const context = contexts[index % contexts.length] ?? '';
    const inContext = modules.filter(({ path: file }) => file.startsWith(`src/${context}/`));
    const users = inContext
      .filter(({ path: file, reexports }) => /\/(?:adapters\/web|composition)\//.test(file) && reexports.length === 0)
      .map(({ path: file }) => path.join(root, file));
    const kind = KINDS[index % KINDS.length] ?? breakByClass;
    kind(path.join(root, 'src', context), index, users.slice(0, USERS[Math.floor(index / 4) % USERS.length]));
  }
}

/** What modules import of Node besides what there is, so that they compile. */
const THINGS = `export {};
declare module 'node:fs' {
  export const thing: unknown;
}
declare module 'node:crypto' {
  export const thing: unknown;
}
`;

type Breach = (folder: string, index: number, users: readonly string[]) => void;

const KINDS: readonly Breach[] = [breakByClass, breakByInstance, breakByFunction, breakByClock];

function breakByClass(folder: string, index: number, users: readonly string[]): void {
  writeStore(folder, index);
  writeFileSync(
    path.join(folder, `application/placing${index}.ts`),
    `import { Store${index} } from '../adapters/db/store${index}';

export class Placing${index} {
  constructor(private readonly store: Store${index}) {}

  async place(id: string, lines: readonly string[]): Promise<number> {
    const known = await this.store.find(id);
    await this.store.save({ id, lines: [...(known?.lines ?? []), ...lines] });
    return lines.length;
  }
}
`,
  );
  for (const user of users) {
    appendFileSync(
      user,
      `import { Placing${index} } from '../${toUser(user)}application/placing${index}';
import { Store${index} } from '../${toUser(user)}adapters/db/store${index}';

export const placing${index} = new Placing${index}(new Store${index}('orders'));
`,
    );
  }
}

function breakByInstance(folder: string, index: number, users: readonly string[]): void {
  writeStore(folder, index);
  writeFileSync(
    path.join(folder, `application/counting${index}.ts`),
    `import { Store${index} } from '../adapters/db/store${index}';

export class Counting${index} {
  private readonly store = new Store${index}('orders');

  async count(ids: readonly string[]): Promise<number> {
    const all = await Promise.all(ids.map((id) => this.store.find(id)));
    return all.reduce((sum, order) => sum + (order?.lines.length ?? 0), 0);
  }
}
`,
  );
  for (const user of users) {
    appendFileSync(
      user,
      `import { Counting${index} } from '../${toUser(user)}application/counting${index}';

export function count${index}(ids: readonly string[]): Promise<number> {
  return new Counting${index}().count(ids);
}
`,
    );
  }
}

function breakByFunction(folder: string, index: number, users: readonly string[]): void {
  writeFileSync(
    path.join(folder, `adapters/db/mail${index}.ts`),
    `import { appendFile } from 'node:fs/promises';

export async function sendMail${index}(to: string, subject: string, lines: readonly string[] = []): Promise<boolean> {
  await appendFile('outbox', [to, subject, ...lines].join('\\n'));
  return true;
}
`,
  );
  writeFileSync(
    path.join(folder, `application/inviting${index}.ts`),
    `import { sendMail${index} } from '../adapters/db/mail${index}';

export async function invite${index}(names: readonly string[]): Promise<number> {
  const sent = await Promise.all(names.map((name) => sendMail${index}(name, 'Come', [])));
  return sent.filter((each) => each).length;
}
`,
  );
  for (const user of users) {
    appendFileSync(
      user,
      `import { invite${index} } from '../${toUser(user)}application/inviting${index}';

export async function inviteAll${index}(): Promise<string> {
  return String(await invite${index}(['a', 'b']));
}
`,
    );
  }
}

function breakByClock(folder: string, index: number, users: readonly string[]): void {
  writeFileSync(
    path.join(folder, `domain/offer${index}.ts`),
    `export class Offer${index} {
  constructor(
    readonly id: string,
    readonly until: number,
  ) {}

  isOver(): boolean {
    return this.until < Date.now();
  }
}
`,
  );
  for (const user of users) {
    appendFileSync(
      user,
      `import { Offer${index} } from '../${toUser(user)}domain/offer${index}';

export const offers${index} = [new Offer${index}('a', 1), new Offer${index}('b', 2)].filter((offer) => offer.isOver());
`,
    );
  }
}

function writeStore(folder: string, index: number): void {
  writeFileSync(
    path.join(folder, `adapters/db/store${index}.ts`),
    `import { readFile, writeFile } from 'node:fs/promises';

export interface Order${index} {
  readonly id: string;
  readonly lines: readonly string[];
}

/** Orders in files. */
export class Store${index} {
  constructor(readonly folder: string) {}

  async find(id: string): Promise<Order${index} | undefined> {
    const text = await readFile(\`\${this.folder}/\${id}\`, 'utf8');
    return JSON.parse(text) as Order${index};
  }

  async save(order: Order${index}): Promise<void> {
    await writeFile(\`\${this.folder}/\${order.id}\`, JSON.stringify(order));
  }
}
`,
  );
}

/** From the folder of a user up to that of its context. */
function toUser(user: string): string {
  return user.includes('/adapters/web/') ? '../' : '';
}
