import type { ModulePath } from '#domain/graph/module.ts';

/** Something for which a place is looked for, because it is not there yet. */
export type NewPart = NewPort | NewAdapter;

/** A port that a module of an inner layer asks for. */
export interface NewPort {
  readonly kind: 'port';
  readonly asker: ModulePath;
  /** What it is about, without any convention of the project: `OrderRepository`. */
  readonly concept: string;
  /** The module of the adapter, which is to import the port, where it is there already. */
  readonly adapter?: ModulePath;
  /** Names that it must not have. */
  readonly avoid?: readonly string[];
}

/** An adapter for a port. */
export interface NewAdapter {
  readonly kind: 'adapter';
  /** The module that asks for what the adapter does. */
  readonly asker: ModulePath;
  /** Where the port lies, or will. */
  readonly port: ModulePath;
  /** Its name, as it is to be: `SystemClock`, `systemClock`. */
  readonly concept: string;
}

/** Where a new part goes and what it is called, by what the project does already. */
export interface Home {
  readonly file: ModulePath;
  readonly symbol: string;
  /** Whether the file is there and the part comes behind what it holds. */
  readonly appends: boolean;
  /** What the ports of the project are. */
  readonly form: 'interface' | 'abstract-class' | 'type';
}
