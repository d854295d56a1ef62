import ts from 'typescript';

/** Probes of code, and what is put where no code is. Only the former are imports. */
const STATEMENT = 'require("probe");';
const OPERAND = 'require("probe"),';
const TEXT = ` it's import "no" require('no') \` `;
const STRING = `import 'no' `;

/**
 * The text with a `require` before each statement and in each template hole and JSX expression, and something that
 * looks like one in each string and JSX text. Whoever loses the thread anywhere in the file, misses one or takes one
 * too many.
 */
export function withProbes(path: string, text: string): string {
  const probes = [...probesIn(ts.createSourceFile(path, text, ts.ScriptTarget.Latest))];
  probes.sort((one, other) => one.position - other.position);
  const pieces: string[] = [];
  let end = 0;
  for (const { position, probe } of probes) {
    pieces.push(text.slice(end, position), probe);
    end = position;
  }
  return [...pieces, text.slice(end)].join('');
}

interface Probe {
  readonly position: number;
  readonly probe: string;
}

function* probesIn(file: ts.SourceFile): Generator<Probe> {
  const pending: ts.Node[] = [file];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    yield* probesOf(node, file);
    ts.forEachChild(node, (child) => void pending.push(child));
  }
}

function probesOf(node: ts.Node, file: ts.SourceFile): Probe[] {
  if (!file.isDeclarationFile && hasStatements(node)) {
    return node.statements.map((statement) => ({ position: statement.getStart(file), probe: STATEMENT }));
  }
  if (ts.isJsxExpression(node) && node.dotDotDotToken === undefined && node.expression !== undefined) {
    return [{ position: node.expression.getStart(file), probe: OPERAND }];
  }
  if (ts.isTemplateSpan(node)) return [{ position: node.expression.getStart(file), probe: OPERAND }];
  if (ts.isJsxText(node) && !node.containsOnlyTriviaWhiteSpaces) return [{ position: node.getEnd(), probe: TEXT }];
  const isDoubleQuoted = ts.isStringLiteral(node) && node.getText(file).startsWith('"');
  return isDoubleQuoted ? [{ position: node.getStart(file) + 1, probe: STRING }] : [];
}

function hasStatements(node: ts.Node): node is ts.Block | ts.SourceFile | ts.ModuleBlock | ts.CaseOrDefaultClause {
  return ts.isBlock(node) || ts.isSourceFile(node) || ts.isModuleBlock(node) || ts.isCaseOrDefaultClause(node);
}
