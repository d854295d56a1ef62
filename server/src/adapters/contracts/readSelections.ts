import type { Selection } from '#domain/architecture/contract.ts';
import { CATEGORY_NAMES } from '#domain/catalogue/category.ts';
import { EFFECT_CATEGORIES } from '#domain/catalogue/effectCategory.ts';
import { effectNames, isEffectName } from '#domain/catalogue/effects.ts';
import { closestWord } from '#domain/closestWord.ts';
import { CATEGORY_PREFIX } from '#domain/rules/core/selection.ts';
import type { TextRange } from '#domain/text.ts';

import type { ContractText, Node } from './contractText.ts';
import { isText, readObject, readTexts, suggestion } from './readValues.ts';

const SELECTION_KEYS = ['allow', 'deny'];

/** `packages` of a layer. Any name may be that of a package, but there are only so many categories. */
export function readPackages(text: ContractText, node: Node): Selection | undefined {
  const selection = readSelection(text, node, '"packages"');
  for (const { entry, said } of entriesOf(node)) {
    if (said.startsWith(CATEGORY_PREFIX)) checkCategory(text, entry, said, CATEGORY_NAMES);
  }
  return selection;
}

/** `effects` of a layer. An effect that nobody knows is never found, so its name is a mistake. */
export function readEffects(text: ContractText, node: Node): Selection | undefined {
  const selection = readSelection(text, node, '"effects"');
  for (const { entry, said } of entriesOf(node)) {
    if (said.startsWith(CATEGORY_PREFIX)) checkCategory(text, entry, said, EFFECT_CATEGORIES);
    else if (!said.includes('*') && !isEffectName(said)) {
      const closest = closestWord(said, effectNames()) ?? closestWord(said.split('.')[0] ?? said, effectNames());
      const hint =
        closest === undefined ? 'Write it as in code: "Date.now", "fetch", "console".' : `Did you mean "${closest}"?`;
      text.error(entry, `There is no effect "${said}". ${hint}`);
    }
  }
  return selection;
}

function readSelection(text: ContractText, node: Node, what: string): Selection | undefined {
  const entries = readObject(text, node, what, `a key of ${what}`, SELECTION_KEYS);
  if (entries === undefined) return undefined;
  const [allow, deny] = SELECTION_KEYS.map((key) => {
    const value = entries.get(key)?.value;
    return value && { texts: readTexts(text, value, `"${key}"`), ranges: rangesOfTexts(text, value) };
  });
  const declaredAt = { allow: allow?.ranges ?? [], deny: deny?.ranges ?? [] };
  return { allow: allow?.texts, deny: deny?.texts ?? [], declaredAt };
}

/** The ranges of what `readTexts` reads. */
function rangesOfTexts(text: ContractText, node: Node): TextRange[] {
  return (node.children ?? []).filter(isText).map((element) => text.rangeOf(element));
}

function entriesOf(selection: Node): { readonly entry: Node; readonly said: string }[] {
  const entries = selection.children?.flatMap(({ children }) => children?.[1]?.children ?? []) ?? [];
  return entries.flatMap((entry) => {
    const said: unknown = entry.value;
    return typeof said === 'string' && said.trim() !== '' ? [{ entry, said }] : [];
  });
}

function checkCategory(text: ContractText, entry: Node, said: string, known: readonly string[]): void {
  const category = said.slice(CATEGORY_PREFIX.length);
  if (known.includes(category)) return;
  text.error(entry, `There is no category "${category}". ${suggestion(category, known)}`);
}
