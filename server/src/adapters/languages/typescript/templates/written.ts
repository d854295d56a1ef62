import type { PartToWrite } from '#application/ports/templates.ts';
import type { PartId } from '#domain/patterns/pattern.ts';

/** What a template says, given what parts are called: imports, then what is declared. */
export type Template = (names: TemplateNames) => string;

/** How the names and imports of one file are written. */
export interface TemplateNames {
  /** `Order`; `order`; `order placed`. */
  readonly Name: string;
  readonly name: string;
  readonly words: string;
  /** The symbol of a part. */
  readonly of: (part: PartId) => string;
  /** A line that imports a part; empty where it is in the same file. */
  readonly importing: (part: PartId, how?: 'value') => string;
  readonly part: PartToWrite;
}

export function templateNames(part: PartToWrite): TemplateNames {
  const of = (id: PartId): string => part.symbols.get(id) ?? part.name;
  const name = uncapitalised(part.name);
  return {
    Name: part.name,
    name,
    words: part.name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').toLowerCase(),
    of,
    importing: (id, how) => {
      const specifier = part.specifiers.get(id);
      if (specifier === undefined) return '';
      return `import ${how === 'value' ? '' : 'type '}{ ${of(id)} } from '${specifier}';\n`;
    },
    part,
  };
}

/** The lines of imports with an empty line behind them, where there are any. */
export function imports(...lines: readonly string[]): string {
  const all = lines.join('');
  return all === '' ? '' : `${all}\n`;
}

function uncapitalised(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}
