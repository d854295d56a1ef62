import type { FixContext } from '../fixes/fix.ts';
import type { Surroundings } from '../ports/refactorer.ts';

/** What is asked to find a home. */
export interface HomeSearch extends Pick<FixContext, 'view'> {
  readonly placementOf: Surroundings['placementOf'];
  readonly mayImport: Surroundings['mayImport'];
}
