import type { Declaration, Mention } from '../../graph/outline.ts';

/** The types of what has to be there before a declaration can be used. */
export function askedBy({ kind, members, types }: Declaration): readonly Mention[] {
  if (kind === 'interface' || kind === 'type') {
    return [...types, ...members.flatMap(({ type, parameters }) => [...(type ?? []), ...parameters.flatMap(typeOf)])];
  }
  if (kind === 'class') {
    const injected = members.filter(({ decorators }) => decorators.length > 0).flatMap(typeOf);
    return [...injected, ...members.filter((member) => member.kind === 'constructor').flatMap(parameterTypes)];
  }
  return members.filter((member) => member.kind === 'call').flatMap(parameterTypes);
}

function parameterTypes({ parameters }: Declaration['members'][number]): readonly Mention[] {
  return parameters.flatMap(typeOf);
}

function typeOf({ type }: { readonly type: readonly Mention[] | undefined }): readonly Mention[] {
  return type ?? [];
}
