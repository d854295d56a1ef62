import type { BelongingInput } from './belongingInput.ts';
import type { Evidence } from './evidence.ts';

/** What a name may end in, and the word that stands for all that mean the same. */
const WORDS: Readonly<Record<string, string>> = {
  ...alike('repository', 'repo', 'repositories', 'dao', 'collection'),
  ...alike('use-case', 'usecase', 'interactor'),
  ...alike('handler', 'subscriber', 'listener'),
  ...alike('controller', 'resolver', 'route', 'routes', 'router', 'endpoint'),
  ...alike('middleware', 'guard', 'interceptor', 'filter', 'plugin'),
  ...alike('presenter', 'serializer', 'view', 'viewmodel'),
  ...alike('service', 'services'),
  ...alike('mapper', 'map', 'persistence', 'transformer'),
  ...alike('dto', 'request', 'response', 'payload', 'params', 'result', 'input', 'output', 'props'),
  ...alike('command', 'query'),
  ...alike('event', 'events'),
  ...alike('error', 'errors', 'exception', 'exceptions'),
  ...alike('gateway', 'client', 'api', 'adapter', 'connection', 'bus', 'publisher', 'consumer', 'hook'),
  ...alike('port', 'protocol', 'interface'),
  ...alike('factory', 'builder', 'module', 'container', 'provider', 'registry', 'app', 'server', 'main', 'bootstrap'),
  ...alike('config', 'configuration', 'env', 'environment', 'constants', 'options', 'settings'),
  ...alike('schema', 'orm', 'table', 'record', 'migration', 'model', 'typedefs'),
  ...alike('id', 'name', 'email', 'password', 'status', 'type', 'vo', 'date', 'text', 'title', 'url', 'hash'),
  ...alike('entity', 'aggregate', 'root'),
  ...alike('page', 'screen', 'layout', 'component'),
  ...alike('form', 'list', 'button', 'card', 'dialog', 'menu'),
  ...alike('store', 'slice', 'reducer', 'state', 'atom', 'context'),
  ...alike('validator', 'validation', 'specification', 'policy', 'rule', 'rules'),
  ...alike('test', 'spec', 'stub', 'mock', 'spy', 'fixture', 'mother', 'mocks', 'fake'),
  ...alike('util', 'utils', 'helper', 'helpers', 'lib'),
};

/** What the names of a module say: that of its file, without its folders, and those of what it shows. */
export function* nameSigns({ module, outline }: BelongingInput): Generator<Evidence> {
  const file = module.path.slice(module.path.lastIndexOf('/') + 1);
  for (const part of file.split('.').slice(0, -1).reverse()) {
    const word = lastWordOf(part);
    if (word !== undefined) yield { sign: `named:${word}`, words: `is called \`${file}\``, range: undefined };
  }
  const draws = /\.[jt]sx$/.test(file);
  if (draws) yield { sign: 'draws', words: `is called \`${file}\`, as what holds markup is`, range: undefined };
  for (const { name, exported, kind, range } of outline.declarations) {
    if (!exported) continue;
    const word = lastWordOf(name);
    if (word !== undefined) yield { sign: `named:${word}`, words: `declares \`${name}\``, range };
    if (/^I[A-Z][a-z]/.test(name) && kind === 'interface') {
      yield { sign: 'named:I', words: `declares the interface \`${name}\``, range };
    }
    const verb = /^(use|make|create|build|get|is|to|from|handle|on)(?=[A-Z])/.exec(name)?.[1];
    if (verb !== undefined) yield { sign: `called:${verb}`, words: `declares \`${name}\``, range };
  }
}

/** `PgOrderRepository`, `order-repository` and `order_repository` end in the same word. */
function lastWordOf(name: string): string | undefined {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_-]+/);
  const [last = '', before = ''] = words.reverse();
  return WORDS[before + last] ?? WORDS[last];
}

function alike(...words: readonly [string, ...string[]]): Record<string, string> {
  return Object.fromEntries(words.map((word) => [word.replaceAll('-', ''), words[0]]));
}
