/** The same work, for whoever is not told how far it has come. */
export function* withoutProgress<Result>(steps: Generator<unknown, Result>): Generator<void, Result> {
  let step = steps.next();
  while (step.done !== true) {
    yield;
    step = steps.next();
  }
  return step.value;
}
