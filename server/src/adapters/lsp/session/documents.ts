import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileText } from '#application/ports/files.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { publishFile } from '../diagnostics.ts';
import type { Folder, OpenDocument } from './folder.ts';
import { isDecisive, isSource } from './folder.ts';
import { survivingErrors } from '../guard.ts';
import { changeFiles, editModule } from './indexing.ts';
import type { Place, Session } from './session.ts';
import { placesOf } from './session.ts';

/** The documents that the editor has open. Their text counts, saved or not. */
export interface Documents {
  /** Takes in what was typed last, so that an answer is about the text that the editor shows. */
  readonly settle: () => void;
  /** Gives the open documents to folders that were opened after them. */
  readonly placeAnew: () => void;
}

/** An open document, its text as it is typed, and where it lies: nowhere, or in folders that lie in one another. */
interface Opened {
  readonly document: OpenDocument;
  text: TextDocument;
  places: readonly Place[];
}

export function followDocuments(session: Session): Documents {
  const { connection, log } = session;
  const opened = new Map<string, Opened>();
  const typed = new Set<Opened>();

  function settle(): void {
    for (const each of typed) {
      typed.delete(each);
      each.document.version = each.text.version;
      for (const { folder, path } of each.places) editIn(session, folder, path, each.text.getText());
    }
  }

  function place(each: Opened): void {
    each.places = placesOf(session, each.document.uri);
    for (const { folder, path } of each.places) {
      if (folder.documents.get(path) !== each.document) openIn(session, folder, path, each);
    }
  }

  const settleSoon = afterWhatIsQueued(survivingErrors(log, 'Taking in an edit', settle));
  connection.onDidOpenTextDocument(
    survivingErrors(log, 'Opening a document', ({ textDocument: { uri, languageId, version, text: content } }) => {
      settle();
      const text = TextDocument.create(uri, languageId, version, content);
      const each = { document: { uri, version }, text, places: [] };
      opened.set(uri, each);
      place(each);
    }),
  );
  connection.onDidChangeTextDocument(
    survivingErrors(log, 'Editing a document', ({ textDocument: { uri, version }, contentChanges }) => {
      const edited = opened.get(uri);
      if (edited === undefined) return;
      edited.text = TextDocument.update(edited.text, contentChanges, version);
      typed.add(edited);
      settleSoon();
    }),
  );
  connection.onDidCloseTextDocument(
    survivingErrors(log, 'Closing a document', ({ textDocument: { uri } }) => {
      settle();
      const closed = opened.get(uri);
      opened.delete(uri);
      for (const { folder, path } of closed?.places ?? []) {
        if (folder.documents.get(path) === closed?.document) closeIn(session, folder, path);
      }
    }),
  );
  return {
    settle,
    placeAnew: () => {
      settle();
      for (const each of opened.values()) place(each);
    },
  };
}

function openIn(session: Session, folder: Folder, path: ModulePath, { document, text }: Opened): void {
  const before = folder.files.read(path);
  folder.documents.set(path, document);
  folder.files.open(path, text.getText());
  const isNews = before.kind !== 'text' || before.text !== text.getText();
  // A file that is not on disk may have come too late for the listing of an index under way.
  if (isNews && matters(folder, path) && (before.kind !== 'text' || !isModule(folder, path))) {
    changeFiles(session, folder, [path]);
  } else if (isModule(folder, path)) {
    editModule(session, folder, path);
  } else {
    show(session, folder, path);
  }
}

function editIn(session: Session, folder: Folder, path: ModulePath, text: string): void {
  folder.files.update(path, text);
  if (isModule(folder, path)) editModule(session, folder, path);
  else if (isDecisive(folder, path)) changeFiles(session, folder, [path]);
  else show(session, folder, path);
}

/** What was not saved is forgotten. */
function closeIn(session: Session, folder: Folder, path: ModulePath): void {
  const before = folder.files.read(path);
  folder.documents.delete(path);
  folder.files.close(path);
  const after = folder.files.read(path);
  if (after.kind !== 'text' || (isDecisive(folder, path) && !isSameText(before, after))) {
    changeFiles(session, folder, [path]);
  } else if (isModule(folder, path)) {
    editModule(session, folder, path);
  } else {
    show(session, folder, path);
  }
}

/** Nothing is said of a document before everything is known that decides its findings. */
function show(session: Session, folder: Folder, path: ModulePath): void {
  if (folder.workspace.indexed) publishFile(session, folder, path);
}

/** While the first index runs, any source file may turn out to be a module. */
function isModule(folder: Folder, path: ModulePath): boolean {
  return folder.workspace.indexed ? folder.workspace.graph.has(path) : isSource(folder, path);
}

function matters(folder: Folder, path: ModulePath): boolean {
  return isSource(folder, path) || isDecisive(folder, path);
}

function isSameText(one: FileText, other: FileText): boolean {
  return one.kind === 'text' && other.kind === 'text' && one.text === other.text;
}

/**
 * Calls `act` once the messages have been handled that were waiting when it was asked for. The connection handles one
 * message in each turn of the event loop, so whoever waits two turns comes after a message that was there already.
 */
function afterWhatIsQueued(act: (event: undefined) => void): () => void {
  let asked = 0;
  let waiting = false;
  const wait = (seen: number): void => {
    setImmediate(() => {
      setImmediate(() => {
        if (asked !== seen) {
          wait(asked);
          return;
        }
        waiting = false;
        act(undefined);
      });
    });
  };
  return () => {
    asked++;
    if (waiting) return;
    waiting = true;
    wait(asked);
  };
}
