import type { ModulePath } from '#domain/graph/module.ts';
import type { MovableProject } from '../moves/movableProject.ts';
import { siteOf, specifierBetween } from '../moves/specifierBetween.ts';
import type { Language } from '../ports/language.ts';
import type { Templates, WrittenLink } from '../ports/templates.ts';

/** The first way to name the other file that leads there; both are in `project` already. */
export function specifierFor(
  project: MovableProject,
  templates: Templates,
  from: ModulePath,
  to: ModulePath,
): string | undefined {
  if (templates.specifiersFor === undefined) return specifierBetween(project, from, to);
  const language = project.languages.find(({ languageOf }) => languageOf(from) !== undefined);
  if (language === undefined) return undefined;
  const resolver = language.resolver(project);
  return templates.specifiersFor(from, to, linksIn(project, language)).find((specifier) => {
    const target = resolver.resolve(from, siteOf(specifier));
    return target.kind === 'module' && target.path === to;
  });
}

/** What modules of the language write where they import one of the project as a whole or in part. */
function linksIn({ graph }: MovableProject, { languageOf }: Language): readonly WrittenLink[] {
  return [...graph.modules()].flatMap(({ path, dependencies }) => {
    if (languageOf(path) === undefined) return [];
    return dependencies.flatMap(({ target, site: { specifier } }) =>
      target.kind === 'module' && !specifier.includes(':') ? [{ to: target.path, specifier }] : [],
    );
  });
}
