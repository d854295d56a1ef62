import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One project that is studied: a checkout with its packages installed, so that its compiler can read it. */
export interface StudiedProject {
  readonly name: string;
  /** Its folder below the folder of all projects; the name where it says nothing. */
  readonly folder?: string;
  /** The tsconfigs that hold its modules, relative to the folder. */
  readonly configs?: readonly string[];
  /** Of a Python project, the folders that Python and its type checker look at. */
  readonly python?: readonly string[];
  /** The contract that was written for the study, relative to the list; the one that its folders tell where it says nothing. */
  readonly contract?: string;
}

/** A finding of a real project that a person would want mended. */
export interface StudiedFinding {
  readonly project: string;
  readonly file: string;
  /** As an editor counts, from 1. */
  readonly line: number;
  readonly rule: string;
  /** What the core uses there: `class`, `function`, `object`, `type`, `effect`, … */
  readonly what: string;
  /** The module that it is about, where the line has findings about several. */
  readonly to?: string;
  /** Further words of people who read the list. */
  readonly note?: string;
}

export interface StudyList {
  readonly projects: readonly StudiedProject[];
  readonly findings: readonly StudiedFinding[];
}

/** The list that the study was made with. */
export const LIST = path.join(import.meta.dirname, 'findings.json');

/** The list in a file. Throws where it is none, or names a project that it does not describe. */
export function readStudyList(file: string): StudyList {
  const list = JSON.parse(readFileSync(file, 'utf8')) as StudyList;
  const known = new Set(list.projects.map(({ name }) => name));
  const lost = list.findings.find(({ project }) => !known.has(project));
  if (lost !== undefined) throw new Error(`${file} has a finding of ${lost.project}, which is not among its projects.`);
  return list;
}

/** The absolute folder of a project below the folder of all. */
export function folderOfProject(folder: string, { name, folder: own }: StudiedProject): string {
  return path.resolve(folder, own ?? name);
}

/** The file with the contract of a project; undefined where it has one of its own or needs none. */
export function contractOfProject(list: string, { contract }: StudiedProject): string | undefined {
  return contract === undefined ? undefined : path.resolve(path.dirname(list), contract);
}
