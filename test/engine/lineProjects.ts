import fc from 'fast-check';
import type { Edit } from './projectEdits.ts';

type Texts = Readonly<Record<string, string>>;

/** For each module the lines that it may have; which of them it has is what edits change. */
type LinesOfModules = Readonly<Record<string, readonly string[]>>;

interface LineProjects {
  readonly projects: fc.Arbitrary<Texts>;
  readonly edits: fc.Arbitrary<Edit>;
}

/** Projects of `others` and of modules with some of their lines. */
export function lineProjects(
  others: Texts,
  lines: LinesOfModules,
  renames: readonly (readonly [from: string, to: string])[],
): LineProjects {
  const edited = (kind: 'type' | 'write') =>
    fc
      .constantFrom(...Object.entries(lines))
      .chain(([path, ofModule]) => textOf(ofModule).map((text): Edit => ({ kind, path, text })));
  const projects = fc
    .tuple(...Object.entries(lines).map(([path, of]) => textOf(of).map((text) => [path, text] as const)))
    .map((modules) => ({ ...others, ...Object.fromEntries(modules) }));
  const edits = fc.oneof(
    { weight: 8, arbitrary: edited('type') },
    { weight: 4, arbitrary: edited('write') },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(lines)).map((path): Edit => ({ kind: 'delete', path })) },
    { weight: 2, arbitrary: fc.constantFrom(...renames).map(([from, to]): Edit => ({ kind: 'rename', from, to })) },
  );
  return { projects, edits };
}

/** Most lines of each module are there most of the time, or nothing would fit together. */
function textOf(lines: readonly string[]): fc.Arbitrary<string> {
  return fc.subarray([...lines], { minLength: Math.floor(lines.length / 2) }).map((chosen) => chosen.join('\n'));
}
