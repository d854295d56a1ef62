import { styleText } from 'node:util';
import type { Severity } from '#domain/architecture/contract.ts';

export type StyleName = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'cyan' | 'green' | 'underline';

/** Text in a style where the terminal shows styles, else the text as it is. */
export type Paint = (style: StyleName, text: string) => string;

const paintNothing: Paint = (_style, text) => text;

const paintAnsi: Paint = (style, text) => styleText(style, text, { validateStream: false });

/**
 * `asked` is what `--color` or `--no-color` says; then come the usual variables, then whether a person is looking.
 */
export function paintFor(
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
  asked: boolean | undefined,
): Paint {
  return (asked ?? wantedBy(environment) ?? stream.isTTY === true) ? paintAnsi : paintNothing;
}

export const SEVERITY_STYLES: Readonly<Record<Severity, StyleName>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'dim',
};

function wantedBy(environment: Readonly<Record<string, string | undefined>>): boolean | undefined {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return TERM === 'dumb' ? false : undefined;
}

/** Breaks `text` at spaces so that no line is longer than `width`, as far as its words allow. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
