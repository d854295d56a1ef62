import type { ConfigurationProblem } from '#application/ports/configurationProblem.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { TextRange } from '#domain/text.ts';

/** What is found wrong with one file while it is read. */
export interface Notes {
  readonly problems: ConfigurationProblem[];
  readonly error: (range: TextRange, message: string) => void;
  readonly warning: (range: TextRange, message: string) => void;
}

export function notesOn(file: ModulePath): Notes {
  const problems: ConfigurationProblem[] = [];
  const note = (severity: ConfigurationProblem['severity']) => (range: TextRange, message: string) => {
    problems.push({ file, range, severity, message });
  };
  return { problems, error: note('error'), warning: note('warning') };
}
