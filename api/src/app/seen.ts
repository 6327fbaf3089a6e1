import type { Allowed } from '@ambit/access';
import type { Again, Store, ViewDetail, ViewKind } from '@ambit/store';

/** A verdict that opens something of one person. */
type OfPerson = Allowed<'view-person-page'> | Allowed<'view-evidence'>;

/**
 * Writes down that somebody sees something of another person. Comes before what is seen leaves: where it cannot be written it
 * throws, and nothing is shown. One's own is not written down.
 */
export async function noteSeen(store: Store, verdict: OfPerson, what: ViewKind, detail: ViewDetail, again: Again): Promise<void> {
  const { basis, subject, viewer } = verdict;
  if (basis === 'own' || viewer.type !== 'person' || subject.type !== 'person') return;
  const { personId } = subject;
  await store.views.add({ actorId: viewer.personId, personId, what, basis, purpose: purposeOf(verdict), detail }, again);
}

/** Why the viewer looks; null at one's own. */
export function purposeOf({ basis, subject }: OfPerson): string | null {
  return basis === 'own' || subject.type !== 'person' ? null : (subject.standing?.visit?.purpose ?? null);
}
