import { isCategory, meaningOf } from '../../catalogue/category.ts';
import type { Category } from '../../catalogue/category.ts';
import type { Finding } from '../finding.ts';
import type { LanguageWords } from '../language/languageWords.ts';
import { wordsFor } from '../language/languageWords.ts';

/** What leaks, with where it belongs: `Request` of `express`, which answers HTTP requests, by way of `Context`. */
export function leakText({ details, to }: Finding): string {
  const type = `\`${details['type'] ?? 'a type'}\``;
  const through = details['through'] ?? '';
  const way = through === '' ? '' : `, by way of \`${through}\``;
  if (details['leak'] === 'ambient') return `${type}, which ${details['is'] ?? ''}${way}`;
  if (details['leak'] === 'layer') {
    const path = to?.kind === 'module' ? ` (\`${to.path}\`)` : '';
    return `${type} of the layer ${details['layer'] ?? ''}${path}${way}`;
  }
  const { category, entry, distribution } = details;
  const installed = distribution === undefined ? '' : ` (${distribution})`;
  const name = `${type} of \`${details['path'] ?? details['package'] ?? ''}\`${installed}`;
  const reason =
    category !== undefined && isCategory(category)
      ? `, which ${meaningOf(category).does} (category \`${category}\`)`
      : `, which the contract denies here (\`${entry ?? ''}\`)`;
  return `${name}${reason}${way}`;
}

/** What to do in place of it, as a sentence. */
export function remedyOf(finding: Finding): string {
  const { details, from } = finding;
  if (details['instead'] !== undefined) return details['instead'];
  if (details['leak'] === 'layer') {
    return `Declare in ${from.layer ?? 'this layer'} a type that holds what is needed, and let ${details['layer'] ?? 'the adapter'} map its own to it.`;
  }
  const { category } = details;
  const remedy = category !== undefined && isCategory(category) ? REMEDIES[category] : undefined;
  return remedy === undefined ? OWN_TYPE : remedy(wordsFor(finding));
}

const OWN_TYPE = 'Declare a type of the core that holds just what is needed, and let the adapter translate.';
const plainInput = (): string =>
  'Take the values that are needed as plain parameters, give back plain data, and let the adapter translate.';
const plainRecords = (): string =>
  'Speak of entities of the domain or of plain data, and let the adapter map them to what is stored.';

const REMEDIES: Partial<Record<Category, (words: LanguageWords) => string>> = {
  orm: plainRecords,
  database: plainRecords,
  'http-server': plainInput,
  framework: plainInput,
  graphql: plainInput,
  ui: plainInput,
  validation: ({ record }) =>
    `Write the type out as ${record} of the core, and let the adapter check what comes in against it.`,
  stream: ({ byteStream }) => `${byteStream} says the same in words of the language.`,
};
