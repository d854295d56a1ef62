import type { ModulePath } from '#domain/graph/module.ts';
import { parseModule } from '../syntax/parseModule.ts';

/** Whether each line of a text can be read, and none is nested deeper than the call stack. */
export function parses(_path: ModulePath, text: string): boolean {
  try {
    return parseModule(text).problems === 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
