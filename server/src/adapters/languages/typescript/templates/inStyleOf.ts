/**
 * `text`, which is written with single quotes, semicolons and two spaces, in the manner of `model`. Templates hold no
 * quotes inside of texts and begin no line with a bracket, so that both can be exchanged without a look at the syntax.
 */
export function inStyleOf(model: string | undefined, text: string): string {
  if (model === undefined) return text;
  let styled = text;
  if (usesDoubleQuotes(model)) styled = styled.replace(/'/g, '"');
  if (usesNoSemicolons(model)) styled = styled.replace(/;$/gm, '');
  if (!/\bthis\.#\w/.test(model)) styled = withPrivateWord(styled);
  const indent = indentOf(model);
  if (indent !== '  ') styled = styled.replace(/^(?: {2})+/gm, (spaces) => indent.repeat(spaces.length / 2));
  return model.includes('\r\n') ? styled.replace(/\n/g, '\r\n') : styled;
}

/** Fields that are private by the word, which every target of the compiler knows. */
function withPrivateWord(text: string): string {
  return text.replace(/^( +)(readonly )?#(?=\w)/gm, '$1private $2').replace(/\bthis\.#(?=\w)/g, 'this.');
}

function usesDoubleQuotes(model: string): boolean {
  return count(model, /\bfrom "/g) > count(model, /\bfrom '/g);
}

function usesNoSemicolons(model: string): boolean {
  const statements = count(model, /^(?:import|export|const|let|return)\b.*[^;{,(\s]$/gm);
  return statements > count(model, /;$/gm);
}

function indentOf(model: string): string {
  if (/^\t/m.test(model)) return '\t';
  const [first] = /^ +(?=\S)(?!\*)/m.exec(model) ?? [];
  return first === '    ' ? '    ' : '  ';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
