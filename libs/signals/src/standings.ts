import type { Standing } from '@ambit/activity';
import { silentDocuments } from './alignment.js';
import { lastMoved } from './documents/life-of.js';
import type { Stand } from './documents/stand.js';
import { teamsAt } from './documents/voices.js';
import type { View } from './signal.js';

/** Where every document stands at the end of a view of all time. */
export function standingsOf(view: View): Standing[] {
  const { documents, teams } = view.facts;
  const known = new Set(view.facts.roster.persons.map(({ id }) => id));
  const stands = documents.standsAt(view.to);
  const silent = silentDocuments(view, stands.filter(isOpen));
  return stands.map((stand) => {
    const { document, state, begunAt, decidedAt } = stand;
    return {
      documentId: document.id,
      state,
      begunAt,
      decidedAt,
      movedAt: lastMoved(view.facts, stand),
      authors: document.authors.filter((author) => known.has(author)),
      teams: teamsAt(document.authors, begunAt, teams),
      needsReviewers: isOpen(stand) && (documents.voicesOf(stand).length === 0 || silent.has(document.id)),
    };
  });
}

function isOpen({ state }: Stand): boolean {
  return state === 'draft' || state === 'proposed';
}
