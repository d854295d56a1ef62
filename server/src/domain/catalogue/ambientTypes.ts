/** A type that a runtime or a framework declares for everybody, without an import. */
export interface AmbientType {
  /** The end of a sentence that begins with the name of the type. */
  readonly is: string;
  /** Whether it belongs to a framework, or only to the runtime that the program happens to run in. */
  readonly of: 'framework' | 'runtime';
  /** The package that declares it, for whoever may import that. */
  readonly package?: string;
  readonly instead: string;
}

const PLAIN_INPUT = 'Take the values that are needed as plain parameters, and give back plain data.';
const PLAIN_VALUES =
  'Hand over the values that are needed as plain data, and leave it to an adapter how they are shown.';
const BYTES = '`Uint8Array` says the same in words of the language.';
const PIECES = '`AsyncIterable<Uint8Array>` says the same in words of the language.';

const HTTP_IN_EXPRESS: AmbientType = {
  ...{ is: 'belongs to express', of: 'framework', instead: PLAIN_INPUT },
  package: 'express',
};
const FETCH: AmbientType = { is: 'belongs to the fetch API', of: 'framework', instead: PLAIN_INPUT };
const REACT: AmbientType = {
  ...{ is: 'belongs to React', of: 'framework', instead: PLAIN_VALUES },
  package: 'react',
};
const BROWSER: AmbientType = { is: 'belongs to the page in a browser', of: 'framework', instead: PLAIN_VALUES };
const FILE: AmbientType = { is: 'belongs to forms in a browser', of: 'runtime', instead: BYTES };

/** By the first part of the name. */
const NAMESPACES: Readonly<Record<string, AmbientType>> = {
  Express: HTTP_IN_EXPRESS,
  JSX: REACT,
  React: REACT,
  NodeJS: { is: 'belongs to Node', of: 'runtime', instead: 'Say what is needed of it in a type of the core.' },
  Deno: { is: 'belongs to Deno', of: 'runtime', instead: 'Say what is needed of it in a type of the core.' },
  Bun: { is: 'belongs to Bun', of: 'runtime', instead: 'Say what is needed of it in a type of the core.' },
};

/**
 * Names that hardly any project uses for something of its own. `Document`, `Event`, `Location` and the like are left
 * out: in a project that declares its own types for everybody, nobody can tell whose they are.
 */
const NAMES: ReadonlyMap<string, AmbientType> = new Map([
  ...entries(FETCH, 'Request Response Headers RequestInit RequestInfo ResponseInit BodyInit HeadersInit'),
  ...entries(FILE, 'File FileList Blob FormData'),
  ...entries(BROWSER, 'Window DOMParser DataTransfer CSSStyleDeclaration XMLHttpRequest WebSocket EventSource'),
  ...entries(BROWSER, 'MouseEvent KeyboardEvent PointerEvent TouchEvent DragEvent ClipboardEvent SubmitEvent'),
  ...entries(BROWSER, 'CanvasRenderingContext2D IDBDatabase IDBTransaction IDBObjectStore'),
  ...entries({ is: 'belongs to Node', of: 'runtime', instead: BYTES }, 'Buffer'),
  ...entries({ is: 'belongs to Node', of: 'runtime', instead: PIECES }, 'NodeJS.ReadableStream NodeJS.WritableStream'),
]);

const ELEMENT = /^(?:HTML|SVG)\w*Element$/;

/** What is known of a type of that name that is neither declared nor imported; undefined where it is nobody's. */
export function ambientType(name: string): AmbientType | undefined {
  const [root = ''] = name.split('.');
  if (root !== name && Object.hasOwn(NAMESPACES, root)) return NAMES.get(name) ?? NAMESPACES[root];
  return ELEMENT.test(name) ? BROWSER : NAMES.get(name);
}

function entries(type: AmbientType, names: string): (readonly [string, AmbientType])[] {
  return names.split(' ').map((name) => [name, type]);
}
