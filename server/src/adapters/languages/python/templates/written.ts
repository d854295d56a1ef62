import type { PartId } from '#domain/patterns/pattern.ts';
import type { PartToWrite } from '#application/ports/templates.ts';

/** What a template says, given what parts are called: imports, then what is declared. */
export type Template = (names: TemplateNames) => string;

/** How the names and imports of one file are written. */
export interface TemplateNames {
  /** `OrderLine`; `order_line`; `order line`. */
  readonly Name: string;
  readonly name: string;
  readonly words: string;
  /** The symbol of a part. */
  readonly of: (part: PartId) => string;
  /** A line that imports a part, and others from its module. */
  readonly importing: (part: PartId, ...others: readonly string[]) => string;
  /** What a port is made from: `Protocol`, or `ABC` where the project has that. */
  readonly port: PortWords;
  readonly part: PartToWrite;
}

/** How a port is declared. */
export interface PortWords {
  /** Where `names`, which it needs, are imported from, and the line that does it. */
  readonly specifier: string;
  readonly names: readonly string[];
  readonly importing: string;
  readonly base: string;
  /** What stands before each of its operations. */
  readonly decorator: string;
}

const PROTOCOL = portWords('typing', ['Protocol'], '');
const ABSTRACT = portWords('abc', ['ABC', 'abstractmethod'], '    @abstractmethod\n');

/** What a port is made from, where those of the project are of that form. */
export function portWordsFor(form: PartToWrite['ports']): PortWords {
  return form === 'abstract-class' ? ABSTRACT : PROTOCOL;
}

export function templateNames(part: PartToWrite): TemplateNames {
  const of = (id: PartId): string => part.symbols.get(id) ?? part.name;
  const words = part.name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').toLowerCase();
  return {
    Name: part.name,
    name: nameFrom(words),
    words,
    of,
    importing: (id, ...others) => {
      const specifier = part.specifiers.get(id);
      return specifier === undefined ? '' : `from ${specifier} import ${[of(id), ...others].sort().join(', ')}\n`;
    },
    port: portWordsFor(part.ports),
    part,
  };
}

/** The first of the names is the base of a port. */
function portWords(
  specifier: string,
  names: readonly [base: string, ...others: string[]],
  decorator: string,
): PortWords {
  const importing = `from ${specifier} import ${names.join(', ')}\n`;
  return { specifier, names, importing, base: names[0], decorator };
}

/** What is imported of Python, then of the project, with an empty line behind each; what is declared stands below. */
export function imports(ofPython: readonly string[], ofProject: readonly string[]): string {
  const groups = [ofPython, ofProject].map((lines) =>
    [...lines]
      .filter((line) => line !== '')
      .sort()
      .join(''),
  );
  const said = groups.filter((lines) => lines !== '').join('\n');
  return said === '' ? '' : `${said}\n\n`;
}

/** `Class` is called `class_`, because `class` is a word of the language. */
function nameFrom(words: string): string {
  const name = words.replaceAll(' ', '_');
  return WORDS.has(name) ? `${name}_` : name;
}

const WORDS: ReadonlySet<string> = new Set([
  ...['class', 'import', 'return', 'from', 'global', 'lambda', 'pass', 'raise', 'with', 'yield', 'async', 'await'],
  ...['self', 'id', 'type', 'list', 'set', 'object', 'input'],
]);
