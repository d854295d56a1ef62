import type { LayerLine, LayerMember, Said } from '#domain/importContracts/importContract.ts';
import type { Notes } from './notes.ts';
import { part } from './readFields.ts';

/** `high`, `(optional)`, `independent | siblings`, `siblings : that may know each other`. */
export function readLayerLine(notes: Notes, text: Said<string>): LayerLine | undefined {
  const { value, range } = text;
  const [isPiped, isColoned] = [value.includes('|'), value.includes(':')];
  if (isPiped && isColoned) {
    notes.error(range, 'Layers on one line stand with "|" between them or with ":", never with both.');
    return undefined;
  }
  const members = partsOf(text, isColoned ? ':' : '|').map(memberOf);
  if (members.some(({ name }) => name === '')) notes.error(range, 'The name of a layer is missing on this line.');
  return { members: members.filter(({ name }) => name !== ''), independent: !isColoned, range };
}

function partsOf(text: Said<string>, delimiter: string): Said<string>[] {
  const parts: Said<string>[] = [];
  let start = 0;
  for (const each of text.value.split(delimiter)) {
    parts.push(part(text, start, start + each.length));
    start += each.length + delimiter.length;
  }
  return parts;
}

function memberOf(said: Said<string>): LayerMember {
  const { value, range } = said;
  if (!value.startsWith('(') || !value.endsWith(')')) return { name: value, optional: false, range };
  const inside = part(said, 1, value.length - 1);
  return { name: inside.value, optional: true, range: inside.range };
}
