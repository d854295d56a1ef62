import assert from 'node:assert/strict';
import type { Expression, Node, SourceFile } from 'typescript';
import ts from 'typescript';
import { createDraft } from '#adapters/languages/typescript/refactoring/draft.ts';
import { handIn } from '#adapters/languages/typescript/refactoring/dependencies/handIn.ts';
import { editedFiles } from '#application/edits/editedFiles.ts';
import { filesTouched } from '#application/edits/projectEdit.ts';
import { drain } from '../specs/check.ts';
import type { OpenProgram } from './programOver.ts';
import { programOver } from './programOver.ts';

export type Texts = Readonly<Record<string, string>>;

/** What came of handing in: the texts that changed, or why not. */
export interface Outcome {
  readonly texts: Texts;
  readonly notes: readonly string[];
  readonly reason: string | undefined;
}

/** What every program of these tests has, besides what it has itself. */
const COMMON: Texts = {
  'inward.json': JSON.stringify({
    layers: [
      { name: 'tests', role: 'test', paths: ['test/**'] },
      { name: 'main', role: 'composition', paths: ['src/main/**'] },
      { name: 'adapters', role: 'adapter', paths: ['src/adapters/**'] },
      { name: 'application', role: 'application', paths: ['src/application/**'] },
    ],
  }),
  'src/application/ports.ts': 'export interface Orders {\n  save(order: string): Promise<void>;\n}\n',
  'src/adapters/db.ts': `import type { Orders } from '../application/ports';

export class SqlOrders implements Orders {
  constructor(readonly url = 'db') {}
  async save(order: string): Promise<void> {
    await Promise.resolve(order);
  }
}

export const sqlOrders = new SqlOrders();
`,
};

/** Where options of the compiler or a layer of the program are other than usual. */
const STRICT = { strict: true, module: 'esnext', moduleResolution: 'bundler', target: 'es2022', allowJs: true };

/** Hands in the orders wherever `place` writes `use`; the compiler has nothing new to say afterwards. */
export function handedIn(program: Texts, place: string, use = 'new SqlOrders()', options: object = STRICT): Outcome {
  const texts: Texts = { ...COMMON, 'tsconfig.json': JSON.stringify({ compilerOptions: options }), ...program };
  const open = programOver(texts, place);
  const { checked, surroundings } = open;
  const tree = checked.treeOf(place);
  const adapter = checked.treeOf('src/adapters/db.ts');
  assert.ok(tree && adapter);
  const draft = createDraft(checked, surroundings);
  const made = draft.checked.checker.getTypeAtLocation(classIn(adapter)).symbol;
  const reason = drain(
    handIn(draft, {
      uses: expressionsIn(tree, use),
      name: 'orders',
      made,
      writeType: (module) =>
        draft.importName(module, { name: 'Orders', to: 'src/application/ports.ts', typeOnly: true }),
      mayMakeIn: (module) => surroundings.mayImport(checked.pathOf(module) ?? '', 'src/adapters/db.ts'),
      writeInstance: (module) =>
        `new ${draft.importName(module, { name: 'SqlOrders', to: 'src/adapters/db.ts', typeOnly: false })}()`,
    }),
  );
  if (reason !== undefined) return { texts: {}, notes: [], reason };
  draft.dropUnused(tree, ['SqlOrders', 'sqlOrders']);
  const plan = draft.finish();
  if (plan.kind === 'refused') return { texts: {}, notes: [], reason: plan.reason };
  const after: Record<string, string> = { ...texts };
  const files = editedFiles(surroundings.project, plan.edit);
  for (const file of filesTouched(plan.edit)) {
    const read = files.read(file);
    if (read.kind === 'text') after[file] = read.text;
  }
  const changed = Object.fromEntries(Object.entries(after).filter(([file, text]) => texts[file] !== text));
  assert.deepEqual(newProblems(open, after), [], JSON.stringify(changed, undefined, 1));
  return { texts: changed, notes: plan.edit.notes, reason: undefined };
}

function classIn(tree: SourceFile): Node {
  const [found] = tree.statements.filter((statement) => ts.isClassDeclaration(statement));
  assert.ok(found);
  return found;
}

function expressionsIn(tree: SourceFile, text: string): readonly Expression[] {
  const found: Expression[] = [];
  const visit = (node: Node): void => {
    if (ts.isExpression(node) && node.getText(tree) === text && !ts.isImportSpecifier(node.parent)) found.push(node);
    else ts.forEachChild(node, visit);
  };
  visit(tree);
  assert.ok(found.length > 0, `${text} is not there`);
  return found;
}

/** What the compiler says of the texts afterwards and did not say before. */
function newProblems(before: OpenProgram, after: Texts): readonly string[] {
  const known = new Set(problemsIn(before));
  return problemsIn(programOver(after, 'src/adapters/db.ts')).filter((problem) => !known.has(problem));
}

function problemsIn({ checked }: OpenProgram): readonly string[] {
  const { program, pathOf } = checked;
  const own = program.getSourceFiles().filter(({ isDeclarationFile }) => !isDeclarationFile);
  return own.flatMap((tree) =>
    [...program.getSyntacticDiagnostics(tree), ...program.getSemanticDiagnostics(tree)].map(
      ({ messageText }) => `${pathOf(tree) ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    ),
  );
}
