/**
 * `text`, which is written with double quotes and four spaces, in the manner of `model`. Templates hold no quotes inside
 * of texts, so that they can be exchanged without a look at the syntax.
 */
export function inStyleOf(model: string | undefined, text: string): string {
  if (model === undefined) return text;
  let styled = text;
  if (usesSingleQuotes(model)) styled = styled.replace(/"""|"/g, (quotes) => (quotes === '"' ? "'" : quotes));
  const indent = indentOf(model);
  if (indent !== FOUR) styled = styled.replace(/^(?: {4})+/gm, (spaces) => indent.repeat(spaces.length / 4));
  return model.includes('\r\n') ? styled.replace(/\n/g, '\r\n') : styled;
}

const FOUR = '    ';

function usesSingleQuotes(model: string): boolean {
  const plain = model.replace(/"""[^]*?"""|'''[^]*?'''/g, '');
  return (plain.match(/'/g)?.length ?? 0) > (plain.match(/"/g)?.length ?? 0);
}

function indentOf(model: string): string {
  if (/:\s*\n\t/.test(model)) return '\t';
  const [, spaces] = /^(?:class|def)\b.*:\s*\n( +)(?=\S)/m.exec(model) ?? [];
  return spaces === '  ' ? '  ' : FOUR;
}
