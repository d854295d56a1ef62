/**
 * Every message between editor and server that LSP has no word for. Both sides import this file and nothing else of
 * each other. The server sends what is to be drawn; the client knows no layer.
 *
 * Positions are zero-based UTF-16, as in LSP. A `uri` is a string as LSP writes it.
 */

/** Zero-based, UTF-16, half-open. */
export interface WireRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface WireLocation {
  readonly uri: string;
  readonly range: WireRange;
}

export type WireSeverity = 'error' | 'warning' | 'information' | 'hint';

/** How the layer map is cut. */
export type LayerMapGrouping = 'layer' | 'context';

/** What one row of the layer map stands for; it decides the icon and the context menu. */
export type LayerMapNodeKind = 'contract' | 'layer' | 'context' | 'folder' | 'unplaced' | 'module' | 'finding';

/** One row of the layer map. */
export interface LayerMapNode {
  /** Stable as long as the thing is there, unique in the whole map. */
  readonly id: string;
  readonly kind: LayerMapNodeKind;
  readonly label: string;
  /** Dimmed text behind the label: counts, a role. */
  readonly description: string;
  /** Markdown. */
  readonly tooltip: string;
  /** What a screen reader says for the row. */
  readonly spoken: string;
  readonly hasChildren: boolean;
  /** The loudest finding at or below the row. */
  readonly severity: WireSeverity | null;
  /** Where a click leads. */
  readonly location: WireLocation | null;
  /** The file or the folder that the row stands for: what moves where the row is dragged. */
  readonly uri: string | null;
  /** The layer that the row stands for: where files go that are dropped on it, or on a row below it. */
  readonly layer: LayerOfContract | null;
  /** The bounded context that the row stands for. */
  readonly context: PartOfContract | null;
}

/** Several contracts may have a layer of that name. */
export type LayerOfContract = PartOfContract;

/** Something of a contract, by its name. */
export interface PartOfContract {
  readonly name: string;
  /** The folder that the contract governs. */
  readonly contract: string;
}

/** `inward/layerMap/children`: the rows below `parent`, or the top rows. */
export interface LayerMapChildrenParams {
  readonly parent: string | null;
  readonly grouping: LayerMapGrouping;
  readonly onlyFindings: boolean;
}

/** `inward/layerMap/pathTo`: the row of a file's module with all rows above it, top first; empty where it has none. */
export interface LayerMapPathParams {
  readonly uri: string;
  readonly grouping: LayerMapGrouping;
  readonly onlyFindings: boolean;
}

/** `inward/layerMap/visible`: nothing is worked out for a map that nobody sees. */
export interface LayerMapVisibleParams {
  readonly visible: boolean;
}

/** What the status item says of one file. */
export interface FileStatus {
  readonly uri: string;
  /** Short, for the status bar: `domain · orders`, `not in a layer`, `not analysed`. */
  readonly text: string;
  /** One sentence: which contract decided, whether it was inferred. */
  readonly detail: string;
  readonly severity: WireSeverity | null;
  /** True where the contract is inferred, so that the client may offer to write it down. */
  readonly inferred: boolean;
  readonly indexing: boolean;
}

/** `inward/status`: the server tells what changed since it last did; the client asks for details when it draws them. */
export interface StatusChanged {
  readonly indexing: boolean;
  /** Whether any workspace folder has a contract, written or inferred. The welcome view shows where there is none. */
  readonly hasContract: boolean;
  /** Whether every contract is inferred. */
  readonly inferred: boolean;
  /** Findings of severity error and warning: the badge. */
  readonly findings: number;
}

export interface FileParams {
  readonly uri: string;
}

/** `inward/where`: which layer files, folders or a part of one file belong in. */
export interface WhereParams {
  readonly uris: readonly string[];
  /** What is selected in the only file, or where its cursor is; null for all of it. */
  readonly range: WireRange | null;
  /** Declarations of the only file by their names, which stay while lines come and go; they count before a range. */
  readonly declarations: readonly string[] | null;
}

/** There is nothing to be done or said, for a reason that people are told. */
export interface Refused {
  readonly kind: 'refused';
  readonly reason: string;
}

export interface LayerChoices {
  readonly kind: 'layers';
  /** `Where does price.ts belong?` */
  readonly question: string;
  /** The answer in a sentence; empty where several files are asked about. */
  readonly verdict: string;
  /** What else is to be known, such as that more was meant than was selected; may be empty. */
  readonly note: string;
  /** What the answer is about, exactly: declarations that were meant by a range are named. */
  readonly about: WhereParams;
  /** The likeliest first. */
  readonly layers: readonly LayerChoice[];
  /** What can be done beside choosing a layer, the likeliest first. */
  readonly actions: readonly WhereAction[];
}

/** `move`: some declarations to a layer. `ask`: about something else. `fix`: a code action of LSP to be resolved. */
export type WhereAction = { readonly label: string; readonly detail: string } & (
  | { readonly kind: 'move'; readonly move: MoveToLayerParams }
  | { readonly kind: 'ask'; readonly about: WhereParams }
  | { readonly kind: 'fix'; readonly action: object }
);

export interface LayerChoice {
  readonly layer: string;
  /** How likely it is, `61 %`; empty where several files are asked about. */
  readonly share: string;
  /** What would be found more or less there, in words. */
  readonly effect: string;
  /** Where the file would lie; null where it lies there, or no place was found. */
  readonly path: string | null;
  /** Sentences, the weightiest first. */
  readonly reasons: readonly string[];
  readonly isHere: boolean;
}

/** `inward/moveToLayer`: nothing is moved; the client makes the edit once people have agreed. */
export interface MoveToLayerParams {
  /** Files and folders. */
  readonly uris: readonly string[];
  readonly layer: string;
  /** Of the layer, where it may be that of another contract; null for the one that governs the files. */
  readonly contract: string | null;
  /** These declarations of the only file in place of all of it; null for whole files. */
  readonly declarations: readonly string[] | null;
}

export interface PlannedEdit {
  readonly kind: 'edit';
  /** An imperative without a full stop. */
  readonly title: string;
  /** What comes of it: the paths, the findings. */
  readonly detail: string;
  /** A WorkspaceEdit of LSP. */
  readonly edit: object;
  /** What people should know once it is made; may be empty. */
  readonly notes: string;
}

/**
 * `inward/begin`: what comes next on the way from "I am about to write …" to new files. Nothing is kept between two
 * steps, so whoever goes back leaves the last answer out.
 */
export interface BeginParams {
  /** The file or the folder beside which something is begun; null where none was chosen. */
  readonly uri: string | null;
  /** The layer in which something is begun; null where none was chosen. */
  readonly layer: LayerOfContract | null;
  /** Likewise the bounded context. */
  readonly context: PartOfContract | null;
  /** The file that is edited: what lies near it is offered first. */
  readonly near: string | null;
  /** To the questions so far, in their order. */
  readonly answers: readonly string[];
}

export type BeginStep = BeginQuestion | BeginText | BeginProposal;

export interface BeginQuestion {
  readonly kind: 'question';
  readonly question: string;
  /** Those with the same group stand together, under its name where it has one. */
  readonly choices: readonly BeginChoice[];
}

export interface BeginChoice {
  /** What to answer. */
  readonly answer: string;
  readonly label: string;
  readonly detail: string;
  readonly group: string;
}

/** Something is to be typed. */
export interface BeginText {
  readonly kind: 'text';
  readonly question: string;
  readonly hint: string;
  /** What was typed, and what is wrong with it; empty before anything was. */
  readonly typed: string;
  readonly problem: string;
}

/** Files that can be made. They were tried: they compile, and nothing is found in them. */
export interface BeginProposal {
  readonly kind: 'proposal';
  /** `Entity with a repository: Voucher`. */
  readonly title: string;
  readonly files: readonly BegunFile[];
  /** Makes the files at once; a WorkspaceEdit of LSP. */
  readonly edit: object;
  /** The same edit, which the editor shows before it makes it. */
  readonly editToLookAt: object;
  /** What people should know once they are made; may be empty. */
  readonly notes: string;
}

export interface BegunFile {
  readonly uri: string;
  readonly name: string;
  /** Its folder, relative to the workspace folder. */
  readonly folder: string;
  /** Its layer and what it is there: `application · port`. */
  readonly place: string;
}

/**
 * Answer of `inward/explain` and `inward/evidence`: a Markdown document. Its links to files begin with a slash and lead
 * on from the first workspace folder.
 */
export interface Page {
  readonly markdown: string;
}

/** `inward/createContract`: writes nothing; the client creates the file with that text and shows it. */
export interface CreateContractParams {
  /** The workspace folder; the first one where null. */
  readonly folder: string | null;
  /** A preset to start from; null to write down what was inferred. */
  readonly preset: string | null;
}

export interface CreatedContract {
  readonly uri: string;
  readonly text: string;
}

/** One preset, for the welcome view's choice. */
export interface PresetChoice {
  readonly name: string;
  readonly description: string;
}

/** The settings `inward.*` that the server has to know, told when it starts and with each `didChangeConfiguration`. */
export interface EditorSettings {
  /** How findings are shown that the project has accepted. */
  readonly baseline: (typeof BASELINE_SHOWINGS)[number];
  /** When imports are changed along with files that are moved or renamed in the editor. */
  readonly updateImportsOnFileMove: (typeof UPDATE_IMPORTS)[number];
}

export const BASELINE_SHOWINGS = ['hint', 'hidden', 'normal'] as const;

/** `auto`: unless the editor's own language support does it. */
export const UPDATE_IMPORTS = ['auto', 'always', 'never'] as const;

/** What the client says when it starts the server. */
export interface InitializationOptions extends EditorSettings {
  /** False in Restricted Mode: the server then writes nothing, not even its cache. */
  readonly trusted: boolean;
  /** Commands of the client that code actions may lead to; absent where it has none. */
  readonly commands?: readonly string[];
}

/** The commands of the client that the server knows of. */
export const command = {
  /** Arguments: the URI of a file to ask about all of it, or none for what is selected in the editor. */
  whereBelongs: 'inward.whereBelongs',
} as const;

/** The names of the custom messages, with the shapes of what they carry: parameters and, for a request, the answer. */
export const method = {
  /** Request: LayerMapChildrenParams → LayerMapNode[] */
  layerMapChildren: 'inward/layerMap/children',
  /** Request: LayerMapPathParams → LayerMapNode[] */
  layerMapPath: 'inward/layerMap/pathTo',
  /** Notification to the server: LayerMapVisibleParams */
  layerMapVisible: 'inward/layerMap/visible',
  /** Notification to the client, without parameters: what the map shows is no longer so. */
  layerMapChanged: 'inward/layerMap/changed',
  /** Notification to the client: StatusChanged */
  statusChanged: 'inward/status',
  /** Request: FileParams → FileStatus */
  fileStatus: 'inward/fileStatus',
  /** Request: FileParams → Page */
  explain: 'inward/explain',
  /** Request: WhereParams → LayerChoices | Refused */
  where: 'inward/where',
  /** Request: WhereParams → Page */
  evidence: 'inward/evidence',
  /** Request: MoveToLayerParams → PlannedEdit | Refused */
  moveToLayer: 'inward/moveToLayer',
  /** Request: BeginParams → BeginStep | Refused */
  begin: 'inward/begin',
  /** Request: CreateContractParams → CreatedContract */
  createContract: 'inward/createContract',
  /** Request, without parameters → PresetChoice[] */
  presets: 'inward/presets',
  /** Request, without parameters; answered when the new index is complete. */
  reindex: 'inward/reindex',
} as const;
