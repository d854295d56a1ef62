import { rules } from '#domain/rules/registry.ts';
import type { RuleMeta } from '#domain/rules/rule.ts';

const wordy: RuleMeta = {
  id: 'wordy',
  summary: 'A rule with options of every type.',
  reads: 'imports',
  severity: 'warning',
  options: {
    max: { description: 'a number', type: 'integer', minimum: 1, default: 7 },
    strict: { description: 'a flag', type: 'boolean', default: false },
    names: { description: 'a list', type: 'array', items: { type: 'string' }, default: [] },
    mode: { description: 'a word', enum: ['fast', 'slow'], default: 'fast' },
  },
};
/** The rules there are, and one whose options are of every type. */
export const metas = [...rules.map(({ meta }) => meta), wordy];

export const DOMAIN = '{ "name": "domain", "paths": ["src/domain"] }';
export const WEB = '{ "name": "web", "paths": ["src/web"] }';

/** A contract with something wrong in it. */
export interface WrongContract {
  readonly name: string;
  readonly text: string;
  /** For each problem the text that is underlined, and what the message says. */
  readonly problems: readonly (readonly [string, RegExp])[];
}

const rows: readonly (readonly [string, string, ...(readonly [string, RegExp])[]])[] = [
  ['an empty file', '', ['', /empty/]],
  ['nothing but a comment', '// soon\n', ['', /empty/]],
  ['a list', '[]', ['[]', /The contract must be an object/]],
  ['a text', '"clean"', ['"clean"', /must be an object/]],
  ['an unknown key', '{ "preset": "none", "layer": [] }', ['"layer"', /not a key of the contract.*"layers"/]],
  ['a key said twice', '{ "preset": "none", "preset": "none" }', ['"preset"', /said twice/]],
  ['an unknown preset', `{ "preset": "claen", "layers": [${WEB}] }`, ['"claen"', /not a preset. Did you mean "clean"/]],
  ['a preset far from all others', `{ "preset": "onion", "layers": [${WEB}] }`, ['"onion"', /There are: "clean"/]],
  ['a preset that is no text', `{ "preset": 1, "layers": [${WEB}] }`, ['1', /must be a word/]],
  ['a preset without folders', '{ "preset": "clean" }', ['"clean"', /No folders/]],
  ['no layers and no folders', '{}', ['', /No folders/]],
  ['include as a text', '{ "preset": "none", "include": "src" }', ['"src"', /must be a list/]],
  ['an include that includes nothing', '{ "preset": "none", "include": [] }', ['[]', /includes nothing/]],
  ['a pattern that is a number', '{ "preset": "none", "include": ["a", 7] }', ['7', /path pattern in double quotes/]],
  ['a negated pattern', '{ "preset": "none", "include": ["!a"] }', ['"!a"', /exclude/]],
  ['an unknown way', '{ "preset": "none", "typeImports": "ignore" }', ['"ignore"', /There are: "count", "allow"/]],
  ['no layer', '{ "layers": [] }', ['[]', /nothing to check/]],
  ['layers as an object', '{ "layers": {} }', ['{}', /must be a list/]],
  ['a layer that is a text', `{ "layers": ["domain", ${WEB}] }`, ['"domain"', /A layer must be an object/]],
  ['no name', `{ "layers": [{ "paths": ["a"] }, ${WEB}] }`, ['{', /needs a "name"/]],
  ['no paths', `{ "layers": [{ "name": "a" }, ${WEB}] }`, ['{', /needs a "paths"/]],
  ['empty paths', `{ "layers": [{ "name": "a", "paths": [] }, ${WEB}] }`, ['[]', /"a" names no path/]],
  ['an empty name', `{ "layers": [{ "name": " ", "paths": ["a"] }, ${WEB}] }`, ['" "', /not empty/]],
  [
    'an unknown key of a layer',
    `{ "layers": [{ "name": "a", "paths": ["a"], "rank": 1 }] }`,
    ['"rank"', /not a key of a layer/],
  ],
  ['an unknown role', `{ "layers": [{ "name": "a", "paths": ["a"], "role": "adaptor" }] }`, ['"adaptor"', /"adapter"/]],
  [
    'two layers of one name',
    `{ "layers": [${DOMAIN}, ${WEB}, { "name": "web", "paths": ["b"] }] }`,
    ['"web"', /another layer named "web"/],
  ],
  [
    'an unknown layer',
    `{ "layers": [{ "name": "a", "paths": ["a"], "mayImport": ["domian"] }, ${DOMAIN}] }`,
    ['"domian"', /Did you mean "domain"/],
  ],
  [
    'mayImport as a text',
    `{ "layers": [{ "name": "a", "paths": ["a"], "mayImport": "domain" }] }`,
    ['"domain"', /"mayImport" must be a list/],
  ],
  ['closed as a text', `{ "layers": [{ "name": "a", "paths": ["a"], "closed": "yes" }] }`, ['"yes"', /true or false/]],
  ['optional as a number', `{ "layers": [{ "name": "a", "paths": ["a"], "optional": 1 }] }`, ['1', /true or false/]],
  [
    'packages as a list',
    `{ "layers": [{ "name": "a", "paths": ["a"], "packages": [] }] }`,
    ['[]', /must be an object/],
  ],
  [
    'an unknown key of packages',
    `{ "layers": [{ "name": "a", "paths": ["a"], "packages": { "alow": [] } }] }`,
    ['"alow"', /"allow"/],
  ],
  [
    'effects that are numbers',
    `{ "layers": [{ "name": "a", "paths": ["a"], "effects": { "deny": [1] } }] }`,
    ['1', /text/],
  ],
  ['no sibling', `{ "layers": [[], ${WEB}] }`, ['[]', /sibling/]],
  ['siblings in siblings', `{ "layers": [[[${DOMAIN}]], ${WEB}] }`, [`[${DOMAIN}]`, /must be an object/]],
  ['contexts as a list', `{ "layers": [${WEB}], "contexts": [] }`, ['[]', /must be an object/]],
  [
    'contexts without a capture',
    `{ "layers": [${WEB}], "contexts": { "paths": ["src/*"] } }`,
    ['"src/*"', /\{context\}/],
  ],
  [
    'an unknown capture',
    `{ "layers": [${WEB}], "contexts": { "paths": ["src/{module}"] } }`,
    ['"src/{module}"', /"\{context\}"/],
  ],
  ['rules as a list', '{ "preset": "none", "rules": [] }', ['[]', /must be an object/]],
  ['an unknown rule', '{ "preset": "none", "rules": { "layer-oder": "off" } }', ['"layer-oder"', /"layer-order"/]],
  ['an unknown severity', '{ "preset": "none", "rules": { "cycle": "warn" } }', ['"warn"', /not a severity/]],
  ['a severity that is a number', '{ "preset": "none", "rules": { "cycle": 2 } }', ['2', /severity must be a word/]],
  ['an empty setting', '{ "preset": "none", "rules": { "cycle": [] } }', ['[]', /list of a severity and the options/]],
  ['a setting too long', '{ "preset": "none", "rules": { "cycle": ["off", {}, {}] } }', ['["off", {}, {}]', /list of/]],
  ['options as a text', '{ "preset": "none", "rules": { "cycle": ["off", "all"] } }', ['"all"', /must be an object/]],
  [
    'an unknown option',
    '{ "preset": "none", "rules": { "wordy": ["off", { "maximum": 1 }] } }',
    ['"maximum"', /not an option of wordy/],
  ],
  [
    'an option of the wrong type',
    '{ "preset": "none", "rules": { "wordy": ["off", { "max": 1.5 }] } }',
    ['1.5', /whole number/],
  ],
  ['an option too small', '{ "preset": "none", "rules": { "wordy": ["off", { "max": 0 }] } }', ['0', /at least 1/]],
  [
    'an option that is no flag',
    '{ "preset": "none", "rules": { "wordy": ["off", { "strict": "no" }] } }',
    ['"no"', /true or false/],
  ],
  [
    'an option that is no list',
    '{ "preset": "none", "rules": { "wordy": ["off", { "names": "a" }] } }',
    ['"a"', /a list/],
  ],
  [
    'an option that is a list of numbers',
    '{ "preset": "none", "rules": { "wordy": ["off", { "names": [1] }] } }',
    ['[1]', /texts/],
  ],
  [
    'an option that is no such word',
    '{ "preset": "none", "rules": { "wordy": ["off", { "mode": "fats" }] } }',
    ['"fats"', /"fast"/],
  ],
  ['ignore as an object', '{ "preset": "none", "ignore": {} }', ['{}', /must be a list/]],
  ['no rule', '{ "preset": "none", "ignore": [{ "from": "a", "reason": "r" }] }', ['{', /needs a "rule"/]],
  [
    'an unknown rule in an ignore',
    '{ "preset": "none", "ignore": [{ "rule": "cycel", "from": "a", "reason": "r" }] }',
    ['"cycel"', /"cycle"/],
  ],
  ['no reason', '{ "preset": "none", "ignore": [{ "rule": "cycle", "from": "a" }] }', ['{', /needs a "reason"/]],
  [
    'an empty reason',
    '{ "preset": "none", "ignore": [{ "rule": "cycle", "from": "a", "reason": "" }] }',
    ['""', /reason of an ignore/],
  ],
  [
    'neither from nor to',
    '{ "preset": "none", "ignore": [{ "rule": "cycle", "reason": "r" }] }',
    ['{', /"from".*"to"/],
  ],
  [
    'until as a word',
    '{ "preset": "none", "ignore": [{ "rule": "cycle", "from": "a", "reason": "r", "until": "soon" }] }',
    ['"soon"', /day/],
  ],
  [
    'a day that does not exist',
    '{ "preset": "none", "ignore": [{ "rule": "cycle", "from": "a", "reason": "r", "until": "2027-02-30" }] }',
    ['"2027-02-30"', /day that exists/],
  ],
  ['a missing comma', `{ "preset": "none" "layers": [] }`, ['"layers"', /comma is missing/]],
  ['a missing value', '{ "preset": "none", "layers": }', ['}', /value is missing/]],
  ['a brace that is never closed', '{ "preset": "none"', ['', /"}" is missing/]],
  ['single quotes', "{ 'preset': 1 }", ["'preset'", /double quotes/]],
];

export const wrong: readonly WrongContract[] = rows.map(([name, text, ...problems]) => ({ name, text, problems }));
