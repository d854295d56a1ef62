import type { ModulePath } from '#domain/graph/module.ts';
import type { Reading } from '../../outline/reading.ts';
import type { Place } from '../walkSpots.ts';

/** Something that code inside is to be handed, in the place of what it made or reached for by itself. */
export interface HandedIn {
  /** The places that read it from now on. */
  readonly uses: readonly Place[];
  /** What a parameter is called that takes it, where nothing else says that. */
  readonly name: string;
  /** Its type as a module writes it, which imports what that needs. */
  readonly writeType: (reading: Reading) => string;
  readonly mayMakeIn: (module: ModulePath) => boolean;
  /** Whether what is named to make it is there when a place is reached, in a module that may; absent where it always is. */
  readonly isThereAt?: (reading: Reading, place: Place) => boolean;
  /** Whether a module that may make it does so, rather than take it in turn. */
  readonly isMadeAtOnce: (module: ModulePath) => boolean;
  /** Why no class can keep it; absent where one can. */
  readonly classReason?: string;
  /** Whether `with` gives the very thing that it enters; absent where nobody knows. */
  readonly entersItself?: boolean;
  /** What a module writes that may make it. */
  readonly writeInstance: (reading: Reading) => string;
  /** Whether what a name has for a type, as a module writes it, is what is handed in. */
  readonly isOne: (module: ModulePath, type: string) => boolean;
  /**
   * What stands in the place of a use, by how the code reads what it was handed: what is asked of that. Absent where it
   * is the very thing that stood there.
   */
  readonly writeUse?: (place: Place, read: string) => string;
}
