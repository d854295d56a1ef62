import type { Example, Examples } from './examples.ts';

/** The same modules as if each were the first of its project, so that nothing is known of what is usual there. */
export function withoutHabits(projects: Examples): Examples {
  return new Map([...projects].map(([name, examples]) => [name, examples.map(asFirst)]));
}

function asFirst(example: Example): Example {
  return {
    ...example,
    evidence: example.evidence.map((each) => ({ ...each, others: 0 })),
    features: example.features.map((each) => ({ ...each, modules: 0, allModules: 0, habits: NONE })),
  };
}

const NONE = { names: 0, packages: 0, imports: 0, importers: 0, shape: 0, company: 0 };
