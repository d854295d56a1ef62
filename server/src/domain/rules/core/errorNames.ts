import type { Dependency } from '../../graph/module.ts';
import type { Finding } from '../finding.ts';
import type { RuleInput } from '../rule.ts';

/**
 * Names the errors of the package that the module throws or catches: by them the core knows a package even where it
 * calls nothing of it.
 */
export function withErrors(finding: Finding, input: RuleInput, { site }: Dependency): Finding {
  const [caught, thrown] = [errorNames(input, site.specifier, 'catch'), errorNames(input, site.specifier, 'throw')];
  const [symbol] = [...caught, ...thrown];
  if (symbol === undefined) return finding;
  return { ...finding, symbol, details: { ...finding.details, thrown: thrown.join(), caught: caught.join() } };
}

/** As the module calls them, each once and sorted, so that no edit of lines changes their order. */
function errorNames({ module, outlineOf }: RuleInput, specifier: string, done: 'throw' | 'catch'): string[] {
  const outline = outlineOf(module.path);
  const bindings = outline?.bindings.filter((binding) => binding.specifier === specifier);
  const locals = new Set(bindings?.map(({ local }) => local));
  const uses = outline?.uses.filter(({ kind, name }) => kind === done && locals.has(name.split('.')[0] ?? ''));
  return [...new Set(uses?.map(({ name }) => name))].sort();
}
