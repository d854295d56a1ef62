/** Zero-based, UTF-16, half-open. */
export interface WireRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface WireLocation {
  readonly uri: string;
  readonly range: WireRange;
}

export type WireSeverity = 'error' | 'warning' | 'information' | 'hint';
