import type { SpecifierWriter } from '#application/ports/specifierWriter.ts';
import { filesNamedIn } from './filesNamedIn.ts';
import { habitOf } from './habitOf.ts';
import { mentionsIn } from './mentionsIn.ts';
import { namedPlace, spelled } from './namedPlace.ts';
import { specifiersFor } from './specifiersFor.ts';

/** How TypeScript and JavaScript name modules. */
export const specifierWriter: SpecifierWriter = {
  ...{ specifiersFor, habitOf, namedPlace, spelled },
  ...{ mentionsIn, filesNamedIn },
};
