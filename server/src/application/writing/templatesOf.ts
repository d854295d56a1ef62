import type { FixContext } from '../fixes/fix.ts';
import type { Language } from '../ports/language.ts';
import type { Templates } from '../ports/templates.ts';
import type { PatternRequest } from './patternRequest.ts';

/** Of the language that most of the modules are written in where it is to lie. */
export function templatesOf({ world, view }: FixContext, { contract, context }: PatternRequest): Templates | undefined {
  const placements = [...view.graph.paths()].map((path) => ({ path, placement: view.placementOf(path) }));
  const ofContract = placements.filter(({ placement }) => placement?.contract === contract);
  const inContext = ofContract.filter(({ placement }) => placement?.context === context);
  const around = inContext.length > 0 ? inContext : ofContract;
  const count = ({ languageOf }: Language): number =>
    around.filter(({ path }) => languageOf(path) !== undefined).length;
  const able = world.languages.filter(({ templates }) => templates !== undefined);
  return able.sort((a, b) => count(b) - count(a))[0]?.templates;
}
