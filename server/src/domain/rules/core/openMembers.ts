import type { Member } from '../../graph/outline.ts';

/** The names by which a member lets others change the object. */
export function openMembers(member: Member): string[] {
  if (member.kind === 'constructor') {
    const fields = member.parameters.filter(({ field }) => field?.visibility === 'public' && !field.readonly);
    return fields.map(({ name }) => `\`${name}\``);
  }
  if (member.visibility !== 'public' || member.static || CLOSED_NAME.test(member.name)) return [];
  if (member.kind === 'setter') return [`the setter \`${member.name}\``];
  // A field that holds a function is a method in another form.
  return member.kind === 'field' && !member.readonly && member.parameters.length === 0 ? [`\`${member.name}\``] : [];
}

/** `#total` of JavaScript, and `MAXIMUM = 5` in a class of Python. */
const CLOSED_NAME = /^#|^[A-Z][A-Z0-9_]+$/;

export function listed(names: readonly string[]): string {
  const [shown, hidden] = [names.slice(0, 4), names.slice(4)];
  return shown.join(', ') + (hidden.length === 0 ? '' : ` and ${hidden.length} more`);
}
