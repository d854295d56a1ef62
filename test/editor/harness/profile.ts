import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A throw-away editor profile: nothing of the user's is read, and nothing of another run. */
export interface Profile {
  readonly base: string;
  /** VS Code's `--user-data-dir`. Its parent is what the server build calls the server's data. */
  readonly userData: string;
  readonly extensions: string;
  readonly home: string;
  readonly serverLog: string;
}

/** Settings that silence whatever talks to the network or pops up over what is to be tested. */
const QUIET = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  // What is told of a row would lie over the row that the pointer goes to next.
  'workbench.hover.delay': 600_000,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.startupPrompt': 'never',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'github.gitAuthentication': false,
  'npm.fetchOnlinePackageInfo': false,
  'json.schemaDownload.enable': false,
  'typescript.disableAutomaticTypeAcquisition': true,
  'files.autoSave': 'off',
};

export function makeProfile(name: string, settings: object = {}): Profile {
  const base = mkdtempSync(path.join(realpathSync(tmpdir()), `inward-${name}-`));
  const profile = profileIn(path.join(base, 'server/data'), path.join(base, 'extensions'));
  for (const folder of [path.join(profile.userData, 'User'), profile.extensions, profile.home]) {
    mkdirSync(folder, { recursive: true });
  }
  writeFileSync(path.join(profile.userData, 'User/settings.json'), JSON.stringify({ ...QUIET, ...settings }, null, 2));
  return profile;
}

/** The profile that was made with these folders. */
export function profileIn(userData: string, extensions: string): Profile {
  const base = path.dirname(extensions);
  return { base, userData, extensions, home: path.join(base, 'home'), serverLog: path.join(base, 'server.log') };
}

/** A copy of `folders`, by the names they shall have; what a window opens to have them all. */
export function makeWorkspace(profile: Profile, folders: Readonly<Record<string, string>>): string {
  const names = Object.keys(folders);
  for (const [name, source] of Object.entries(folders)) {
    cpSync(source, path.join(profile.base, 'workspace', name), { recursive: true });
  }
  if (names.length === 1) return path.join(profile.base, 'workspace', ...names);
  const file = path.join(profile.base, 'workspace/all.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: names.map((name) => ({ path: name })) }));
  return file;
}

/** Keeps what the server, the extension host and the output channels logged. */
export function saveLogs(profile: Profile, target: string): void {
  rmSync(target, { recursive: true, force: true });
  const logs = { 'server.log': profile.serverLog, logs: path.join(profile.userData, 'logs') };
  for (const [name, source] of Object.entries(logs)) {
    if (existsSync(source)) cpSync(source, path.join(target, name), { recursive: true });
  }
}

/** Clearing up never decides the outcome of a run. `INWARD_EDITOR_KEEP=1` keeps the profile to look at. */
export function removeProfile(profile: Profile): void {
  if (process.env['INWARD_EDITOR_KEEP'] !== undefined) {
    console.log(`Kept ${profile.base}`);
    return;
  }
  try {
    rmSync(profile.base, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  } catch (error) {
    console.warn(`${profile.base} could not be removed: ${String(error)}`);
  }
}
