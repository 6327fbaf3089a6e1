import type { Page, Repository } from '@ambit/activity';
import { utc } from '../../translate/text.js';
import type { Place, Turn } from '../turn.js';
import type { DocumentsCursor } from './cursor.js';

/** A page of the stream of documents, and the place after it. */
export function turnOf(
  repository: Repository,
  place: Place,
  cursor: DocumentsCursor,
  page: Page,
  { ended = false, reopens = [] }: { readonly ended?: boolean; readonly reopens?: Turn['reopens'] },
): Turn {
  const live = place.phase === 'live';
  return {
    page,
    place: { ...place, cursor, watermark: cursor.newest },
    // Of a tree that GitHub gives in part something is always missing.
    backTo: live && !cursor.truncated ? utc(repository.createdAt) : null,
    ended,
    reopens,
  };
}
