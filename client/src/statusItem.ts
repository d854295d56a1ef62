import { LanguageStatusSeverity, languages, window } from 'vscode';
import type { ExtensionContext, LanguageStatusItem } from 'vscode';
import { method } from '#protocol/messages.ts';
import type { FileParams } from '#protocol/messages.ts';
import type { WireSeverity } from '#protocol/positions.ts';
import type { FileStatus } from '#protocol/status.ts';
import { DOCUMENTS } from './languageClient.ts';
import type { Server } from './languageClient.ts';

const SEVERITIES: Readonly<Record<WireSeverity, LanguageStatusSeverity>> = {
  error: LanguageStatusSeverity.Error,
  warning: LanguageStatusSeverity.Warning,
  information: LanguageStatusSeverity.Information,
  hint: LanguageStatusSeverity.Information,
};

/** Layer and context of the file that is being edited, among the status of its language. */
export function createStatusItem(context: ExtensionContext, server: Server): LanguageStatusItem {
  const item = languages.createLanguageStatusItem('inward.file', DOCUMENTS);
  item.name = 'Inward';
  const update = () => void show(item, server);
  context.subscriptions.push(
    item,
    window.onDidChangeActiveTextEditor(update),
    server.onStatus(update),
    server.onLayerMapChanged(update),
  );
  update();
  return item;
}

async function show(item: LanguageStatusItem, server: Server): Promise<void> {
  const editor = window.activeTextEditor;
  if (server.state() !== 'running') {
    showServerState(item, server);
    return;
  }
  if (editor === undefined || languages.match(DOCUMENTS, editor.document) === 0) return;
  const params: FileParams = { uri: editor.document.uri.toString() };
  const status = await server.ask<FileStatus>(method.fileStatus, params);
  // Two questions may be under way; the answer that is about another file now is the older one.
  if (status !== undefined && window.activeTextEditor === editor) showFile(item, status);
}

function showFile(item: LanguageStatusItem, status: FileStatus): void {
  item.text = status.text;
  item.detail = status.detail;
  item.busy = status.indexing;
  item.severity = status.severity === null ? LanguageStatusSeverity.Information : SEVERITIES[status.severity];
  item.accessibilityInformation = { label: `Inward: ${status.text}. ${status.detail}` };
  item.command = status.inferred
    ? { command: 'inward.createContract', title: 'Create inward.json' }
    : { command: 'inward.explainFile', title: 'Explain' };
}

function showServerState(item: LanguageStatusItem, server: Server): void {
  const starting = server.state() === 'starting';
  item.text = starting ? 'Inward is starting' : 'Inward is not running';
  item.detail = '';
  item.busy = starting;
  item.severity = starting ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Error;
  item.accessibilityInformation = { label: item.text };
  item.command = starting ? undefined : { command: 'inward.restartServer', title: 'Restart Server' };
}
