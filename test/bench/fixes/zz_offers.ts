import { readFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkspace } from '/work/wt/extract-port/test/bench/fixes/inwardInProcess.ts';
import { fixesOf } from '#application/fixes/fixes.ts';
import { runToEnd } from '#application/runToEnd.ts';
import { contractOfProject, folderOfProject, LIST, readStudyList } from '/work/wt/extract-port/test/bench/fixes/studyList.ts';
const [,, name, lines='', mode=''] = process.argv;
const list = readStudyList(LIST); const project = list.projects.find((p) => p.name === name)!;
const root = folderOfProject('/work/tmp/extract-port', project);
const c = contractOfProject(LIST, project); if (c) cpSync(c, path.join(root, 'inward.json'));
let t = performance.now();
const { workspace, context } = openWorkspace(root);
console.log('index', Math.round(performance.now() - t));
let ok = 0, all = 0;
for (const f of list.findings.filter((x) => x.project === name && `${x.file}:${x.line}`.includes(lines))) {
  const found = workspace.findingsOf(f.file).find((x) => x.rule === f.rule && x.range.start.line === f.line - 1);
  if (!found) { console.log('GONE', f.file, f.line); continue; }
  t = performance.now();
  const fixes = fixesOf(context, found); const listed = performance.now() - t;
  const fix = fixes.find((x) => x.kind === 'extract-port');
  all++;
  if (!fix) { console.log('--', f.file + ':' + f.line, f.what, fixes.map((x) => x.kind).join()); continue; }
  t = performance.now();
  const out = runToEnd((mode === 'untried' ? (fix as any).untried() : fix.plan()));
  const ms = Math.round(performance.now() - t);
  if (out.kind !== 'refused') { ok++; console.log('OK', f.file + ':' + f.line, `${listed.toFixed(1)} ms, ${ms} ms`, fix.title, (out as any).edit.notes?.join(' | ') ?? ''); if (mode === 'show') show((out as any).edit); }
  else console.log('NO', f.file + ':' + f.line, `${ms} ms`, fix.title, '\n     ', out.reason.slice(0, 600));
}
console.log(ok, '/', all);
function show(edit: any) { 
  for (const { file, text } of edit.created) console.log('+++', file, '\n' + text);
  const byFile = new Map<string, any[]>(); for (const e of edit.edits) byFile.set(e.file, [...(byFile.get(e.file) ?? []), e]);
  for (const [file, edits] of byFile) { console.log('---', file); const text = readFileSync(path.join(root, file), 'utf8').split('\n'); for (const e of edits) { console.log('  ' + (e.range.start.line+1) + ': ' + text[e.range.start.line] + '\n    => ' + JSON.stringify(e.newText)); } }
}
