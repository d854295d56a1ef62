import { readFileSync } from 'node:fs';
import { rules } from '#domain/rules/registry.ts';
import type { RuleMeta } from '#domain/rules/rule.ts';
import type { GeneratedFile } from './generatedFile.ts';
import { replaceBetweenMarkers, table } from './generatedFile.ts';

/** The part of package.json that tables are made of. */
interface Manifest {
  readonly contributes: {
    readonly commands?: readonly Command[];
    readonly configuration?: { readonly properties: Readonly<Record<string, Setting>> };
    readonly menus?: { readonly commandPalette?: readonly { readonly command: string; readonly when?: string }[] };
  };
}

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
}

interface Setting {
  readonly default?: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
}

/** The tables of the README: rules as the registry has them, settings and commands as the manifest declares them. */
export const readme: GeneratedFile = {
  path: 'README.md',
  generate: (before) => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
    const withRules = replaceBetweenMarkers(before, 'rules', rulesTable());
    const withCommands = replaceBetweenMarkers(withRules, 'commands', commandsTable(contributes));
    return replaceBetweenMarkers(withCommands, 'settings', settingsTable(contributes));
  },
};

function rulesTable(): string {
  const rows = rules.map(({ meta }) => [
    `[\`${meta.id}\`](docs/rules/${meta.id}.md)`,
    meta.summary,
    severityText(meta),
    (meta.fixes ?? []).map((kind) => `\`${kind}\``).join(', '),
  ]);
  return table(['Rule', 'What holds', 'Severity', 'Fixes'], rows);
}

/** What holds in most presets, then where it is otherwise. */
function severityText({ severity, severityIn = {} }: RuleMeta): string {
  const others = new Map<string, string[]>();
  for (const [preset, other] of Object.entries(severityIn)) others.set(other, [...(others.get(other) ?? []), preset]);
  return [severity, ...[...others].map(([other, presets]) => `${other} in ${presets.join(', ')}`)].join('; ');
}

/** The commands that the palette offers; the others belong to a menu. */
function commandsTable({ commands = [], menus }: Manifest['contributes']): string {
  const hidden = menus?.commandPalette?.filter(({ when }) => when === 'false').map(({ command }) => command) ?? [];
  const rows = commands
    .filter(({ command }) => !hidden.includes(command))
    .map(({ command, title, category = 'Inward' }) => [`${category}: ${title}`, `\`${command}\``]);
  return table(['Command', 'Identifier'], rows);
}

function settingsTable({ configuration }: Manifest['contributes']): string {
  const rows = Object.entries(configuration?.properties ?? {}).map(([name, setting]) => [
    `\`${name}\``,
    setting.markdownDescription ?? setting.description ?? '',
    `\`${JSON.stringify(setting.default)}\``,
  ]);
  return table(['Setting', 'What it does', 'Default'], rows);
}
