import type { Call, Expression } from '../../syntax/nodes.ts';
import type { EffectMember, EffectPort } from './effectPort.ts';
import { ofPython } from './ofPython.ts';

const PATH = 'Union[str, PathLike[str]]';
const NEEDS = [ofPython('os', 'PathLike'), ofPython('typing', 'Union')];

/** What of files is asked for by one path or two, and what it gives. */
const FORMS: readonly (readonly [module: string, name: string, returned: string, ...parameters: string[]])[] = [
  ['os.path', 'exists', 'bool', 'path'],
  ['os.path', 'isfile', 'bool', 'path'],
  ['os.path', 'isdir', 'bool', 'path'],
  ['os.path', 'getsize', 'int', 'path'],
  ['os.path', 'getmtime', 'float', 'path'],
  ['os', 'listdir', 'list[str]', 'path'],
  ['os', 'mkdir', 'None', 'path'],
  ['os', 'makedirs', 'None', 'path'],
  ['os', 'remove', 'None', 'path'],
  ['os', 'unlink', 'None', 'path'],
  ['os', 'rmdir', 'None', 'path'],
  ['os', 'rename', 'None', 'source', 'target'],
  ['os', 'replace', 'None', 'source', 'target'],
];

/** How files are opened, by what is said of that where they are. */
const OPENINGS: ReadonlyMap<string, readonly [name: string, type: string]> = new Map([
  ['r', ['open_to_read', 'TextIO']],
  ['w', ['open_to_write', 'TextIO']],
  ['a', ['open_to_append', 'TextIO']],
  ['rb', ['open_bytes_to_read', 'BinaryIO']],
  ['wb', ['open_bytes_to_write', 'BinaryIO']],
  ['ab', ['open_bytes_to_append', 'BinaryIO']],
]);

/** The port for files, by the names of the effects. */
export const FILES: ReadonlyMap<string, EffectPort> = new Map<string, EffectPort>([
  ...FORMS.map(([module, name, returned, ...parameters]) => {
    const member = memberCalled(name, returned, { made: name, parameters });
    return [`${module}.${name}`, portWith({ ...member, statementNeeds: [ofPython(module, name)] })] as const;
  }),
  ['open', portWith(opening('open_to_read', 'TextIO'))],
  ['io.open', portWith(opening('open_to_read', 'TextIO'))],
]);

/** What a port is asked for in the place of a call that opens a file; undefined of a mode that only the code knows. */
export function memberToOpen({ arguments: passed, keywords }: Call): EffectMember | undefined {
  const said: Expression | undefined = passed[1] ?? keywords.find(({ name }) => name?.name === 'mode')?.value;
  const mode = said === undefined ? 'r' : said.kind === 'String' ? said.value?.replace('t', '') : undefined;
  const known = mode === undefined ? undefined : OPENINGS.get(mode);
  return known === undefined ? undefined : opening(...known);
}

function opening(name: string, type: string): EffectMember {
  const member = memberCalled(name, type, { made: 'open', parameters: ['path'] });
  return { ...member, needs: [...NEEDS, ofPython('typing', type)] };
}

function portWith(member: EffectMember): EffectPort {
  return { concept: 'Files', adapter: 'DiskFiles', handed: 'files', member };
}

function memberCalled(
  name: string,
  returned: string,
  { made, parameters }: { readonly made: string; readonly parameters: readonly string[] },
): EffectMember {
  const call = `${made}(${parameters.join(', ')})`;
  return {
    ...{ name, returned, keepsArguments: true, takesOptions: true, statementNeeds: [] },
    parameters: parameters.map((each) => `${each}: ${PATH}`),
    needs: NEEDS,
    statement: returned === 'None' ? call : `return ${call}`,
  };
}
