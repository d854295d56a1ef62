import type { WhereAction, WhereParams } from '#protocol/where.ts';
import type { Belonging, Subject } from '#application/where/belonging.ts';
import { uriOf } from '../diagnostics.ts';
import type { Folder } from '../session/folder.ts';
import { offersFor, toCodeAction } from '../fixes/codeActions.ts';
import type { Session } from '../session/session.ts';

/** What can be done about an answer beside a move of all that was asked about. */
export function whereActions(
  session: Session,
  folder: Folder,
  belonging: Belonging,
  instead: Subject | undefined,
): readonly WhereAction[] {
  return [
    ...movesOfParts(folder, belonging),
    ...portsToExtract(session, folder, belonging),
    ...(instead === undefined ? [] : [otherQuestion(folder, belonging, instead)]),
  ];
}

/** What a question about that part of a module is asked with. */
export function aboutSubject(folder: Folder, module: string, subject: Subject): WhereParams {
  const declarations = subject.kind === 'module' ? null : subject.names;
  return { uris: [uriOf(folder, module)], range: null, declarations };
}

/** Of a mixed module, what belongs elsewhere. */
function movesOfParts(folder: Folder, { module, placement, split }: Belonging): readonly WhereAction[] {
  return split
    .filter(({ layer }) => layer !== placement.layer)
    .map(({ layer, names }) => ({
      kind: 'move',
      label: `Move ${names.join(', ')} to ${layer.name}`,
      detail: 'Only these declarations, with what they alone need.',
      move: { uris: [uriOf(folder, module)], layer: layer.name, contract: null, declarations: names },
    }));
}

/** What lies where it belongs and imports outward all the same needs no move but a port. */
function portsToExtract(
  session: Session,
  folder: Folder,
  { module, placement, candidates }: Belonging,
): readonly WhereAction[] {
  if (placement.layer === undefined || candidates[0]?.layer !== placement.layer) return [];
  const place = { folder, path: module };
  const offers = offersFor(place, () => true).filter(({ fix }) => fix.kind === 'extract-port');
  return offers.flatMap((offer) =>
    toCodeAction(session, place, uriOf(folder, module), offer).map((action) => ({
      kind: 'fix',
      label: offer.fix.title,
      detail: `Line ${String(offer.finding.range.start.line + 1)}: it may stay where it is, behind a port.`,
      action,
    })),
  );
}

function otherQuestion(folder: Folder, { module }: Belonging, instead: Subject): WhereAction {
  const label = instead.kind === 'module' ? 'Ask about the whole file' : `Ask about ${instead.names.join(', ')} alone`;
  return { kind: 'ask', label, detail: '', about: aboutSubject(folder, module, instead) };
}
