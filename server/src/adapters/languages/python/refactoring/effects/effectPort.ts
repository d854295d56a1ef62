import type { WantedName } from '../draft/draft.ts';

/** A port for an effect, and the adapter that has the effect in place of the core. */
export interface EffectPort {
  /** What the port is about, without any convention of the project. */
  readonly concept: string;
  /** The class of the adapter. */
  readonly adapter: string;
  /** What it is called where it is handed in. */
  readonly handed: string;
  readonly member: EffectMember;
}

/** What is asked of a port in the place of an effect. */
export interface EffectMember {
  readonly name: string;
  /** Without `self`. */
  readonly parameters: readonly string[];
  readonly returned: string;
  /** What the types name. */
  readonly needs: readonly WantedName[];
  /** The type variables in them, each as a statement. */
  readonly variables?: readonly string[];
  /** Whether the arguments of the call go on to the port; otherwise all of the call is what is replaced. */
  readonly keepsArguments: boolean;
  /** Whether what else is said in the call, such as `"w"`, is for the adapter to say from now on. */
  readonly takesOptions?: boolean;
  /** What the adapter does with them; undefined where it does what stood there. */
  readonly statement?: string;
  /** What that names. */
  readonly statementNeeds?: readonly WantedName[];
}
