import { parseArgs } from 'node:util';

const SECTIONS = ['lexer', 'check', 'keystrokes', 'growth'] as const;

export type Section = (typeof SECTIONS)[number];

export interface Options {
  /** A checkout to measure in place of the generated workspaces. */
  readonly checkout: string | undefined;
  readonly quick: boolean;
  readonly peers: boolean;
  readonly sections: ReadonlySet<Section>;
}

export const USAGE = `npm run bench -- [CHECKOUT] [--quick] [--no-peers] [--only lexer,check,keystrokes,growth]

Measures Inward on generated workspaces, or on a copy of CHECKOUT, beside other tools in the same run.
  --quick      small workspaces and few rounds
  --no-peers   only Inward and the TypeScript compiler
  --only       some of the sections`;

/** Throws where the arguments make no sense. */
export function readOptions(args: readonly string[]): Options {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: {
      quick: { type: 'boolean', default: false },
      peers: { type: 'boolean', default: true },
      only: { type: 'string', default: SECTIONS.join() },
    },
  });
  const sections = values.only.split(',').map(readSection);
  return { checkout: positionals[0], quick: values.quick, peers: values.peers, sections: new Set(sections) };
}

function readSection(word: string): Section {
  const section = SECTIONS.find((known) => known === word);
  if (section === undefined) throw new Error(`There is no section called "${word}".`);
  return section;
}
