import { Range, Uri } from 'vscode';
import type { WireLocation } from '#protocol/positions.ts';

/** A location in the editor's own terms. */
export function locationToShow({ uri, range }: WireLocation): { uri: Uri; selection: Range } {
  const { start, end } = range;
  return { uri: Uri.parse(uri), selection: new Range(start.line, start.character, end.line, end.character) };
}

/** Whether two URIs name the same file; the editor and the server may escape one and the same differently. */
export function isAt(location: WireLocation | null | undefined, uri: Uri): boolean {
  return location !== null && location !== undefined && Uri.parse(location.uri).toString() === uri.toString();
}
