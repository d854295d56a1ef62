/** `inward/createContract`: writes nothing; the client creates the file with that text and shows it. */
export interface CreateContractParams {
  /** The workspace folder; the first one where null. */
  readonly folder: string | null;
  /** A preset to start from; null to write down what was inferred. */
  readonly preset: string | null;
}

export interface CreatedContract {
  readonly uri: string;
  readonly text: string;
}

/** One preset, for the welcome view's choice. */
export interface PresetChoice {
  readonly name: string;
  readonly description: string;
}
