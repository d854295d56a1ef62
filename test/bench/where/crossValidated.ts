import type { Accuracy, IsUsed } from './accuracy.ts';
import { accuracyOf } from './accuracy.ts';
import type { Examples } from './examples.ts';
import { fit } from './fit.ts';

/** Each project asked with weights that are fitted on the others alone. */
export function crossValidated(projects: Examples, isUsed?: IsUsed): ReadonlyMap<string, Accuracy> {
  return new Map(
    [...projects].map(([name, examples]) => {
      const others = [...projects].filter(([other]) => other !== name).flatMap(([, theirs]) => theirs);
      return [name, accuracyOf(fit(others, isUsed), examples, isUsed)];
    }),
  );
}
