import type { Finding } from '../finding.ts';

/** The paragraph about a module of Python that is not like the others. */
export function structureText({ details }: Finding): string {
  const { what, name = '', better = '', depth = '', lines = '', max = '' } = details;
  switch (what) {
    case 'relative':
      return `\`${name}\` is a relative import. What it means depends on where this module lies, so it breaks when the module moves, and nobody finds it by the name of what it imports. Write the name from the top package on.`;
    case 'name':
      return `\`${name}\` is no name in small letters with \`_\` between words. Whoever imports it has to remember how it is written, and file systems do not agree on whether capitals count. Call it \`${better}\`.`;
    case 'depth':
      return `This module lies in ${depth} folders; at most ${max} are allowed here. Every folder is one more word in each import, and one more place to look. Put packages together that hold little else than each other.`;
    case 'lines':
      return `This module has ${lines} lines; at most ${max} are allowed here. What is that long does more than one thing, and changes for more than one reason. Move what belongs together to a module of its own.`;
    default:
      return `The package \`${name}\` shows names and has no \`__all__\`. Nobody can tell which of them are for others and which are only imported here, so all of them have to stay. List in \`__all__\` what is for others.`;
  }
}
