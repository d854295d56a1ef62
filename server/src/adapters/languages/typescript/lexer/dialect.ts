import type { ModulePath } from '#domain/graph/module.ts';

/** In what the files of the language differ, as far as finding imports goes. The file name decides, as in the compiler. */
export interface Dialect {
  /** `<` may open an element. */
  readonly jsx: boolean;
  /** There is type syntax, so `import("x")` may be a type. */
  readonly types: boolean;
  /** Types are written in JSDoc comments. */
  readonly jsdocTypes: boolean;
  /** A declaration file: there are no expressions, so every `import("x")` is a type. */
  readonly declarations: boolean;
}

const TYPESCRIPT: Dialect = { jsx: false, types: true, jsdocTypes: false, declarations: false };
const TYPESCRIPT_JSX: Dialect = { jsx: true, types: true, jsdocTypes: false, declarations: false };
const DECLARATIONS: Dialect = { jsx: false, types: true, jsdocTypes: false, declarations: true };
const JAVASCRIPT: Dialect = { jsx: true, types: false, jsdocTypes: true, declarations: false };

/** `.d.ts`, `.d.mts`, `.d.cts`, and the declarations of other files: `styles.d.css.ts`. */
const DECLARATION_FILE = /\.d(\.[^./]+)?\.[cm]?ts$/i;
const JAVASCRIPT_FILE = /\.[cm]?jsx?$/i;

export function dialectOf(path: ModulePath): Dialect {
  if (JAVASCRIPT_FILE.test(path)) return JAVASCRIPT;
  if (path.endsWith('.tsx')) return TYPESCRIPT_JSX;
  return DECLARATION_FILE.test(path) ? DECLARATIONS : TYPESCRIPT;
}
