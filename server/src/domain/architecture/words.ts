import type { PresetName, Role, Severity, TypeImports } from './contract.ts';

/** The words that a contract may use, each list complete. */
export const ROLES: readonly Role[] = ['domain', 'application', 'adapter', 'composition', 'test', 'shared'];

export const SEVERITIES: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];

export const TYPE_IMPORTS: readonly TypeImports[] = ['count', 'allow'];

export const PRESET_NAMES: readonly PresetName[] = ['clean', 'ddd', 'hexagonal', 'layered', 'feature-sliced', 'none'];
