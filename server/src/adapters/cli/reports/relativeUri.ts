import type { ModulePath } from '#domain/graph/module.ts';

/** A relative path as a relative URI, each segment percent-encoded. */
export function relativeUri(path: ModulePath): string {
  return path.split('/').map(encodeSegment).join('/');
}

function encodeSegment(segment: string): string {
  // Half a surrogate pair may stand in the name of a file on Windows, and nothing can encode it.
  const encoded = encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\uFFFD'));
  return encoded.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
