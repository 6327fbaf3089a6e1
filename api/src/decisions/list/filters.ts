import type { DocumentsAsked, Store } from '@ambit/store';
import { LARGEST_PAGE } from '../../schema/connection.js';
import { refused, type Refused } from '../../schema/failures.js';
import { plain } from '../../schema/whom.js';
import { spoken } from '../words.js';
import type { DecisionsArgs } from './args.js';

const LONGEST_SEARCH = 200;

/** What is asked for, or the sentence that says what is wrong with it. */
export async function readFilters(store: Store, args: DecisionsArgs): Promise<DocumentsAsked | Refused> {
  const first = args.first ?? 50;
  if (first < 1 || first > LARGEST_PAGE) return refused(`"first" is between 1 and ${String(LARGEST_PAGE)}.`);
  const words = plain(args.words ?? '').trim();
  if (words.length > LONGEST_SEARCH) return refused(`Search for at most ${String(LONGEST_SEARCH)} characters.`);
  const teamId = args.team ? await teamOf(store, args.team) : null;
  if (args.team && teamId === null) return refused('There is no such team. The teams page lists those there are.');
  return {
    ...(args.states ? { states: args.states.map(spoken) } : {}),
    ...(args.kinds ? { kinds: args.kinds.map(spoken) } : {}),
    ...(teamId === null ? {} : { teamId }),
    ...(args.person ? { personId: await authorOf(store, args.person) } : {}),
    ...(args.needsReviewers === true ? { needsReviewers: true } : {}),
    ...(words === '' ? {} : { words }),
    first,
    after: args.after == null ? null : plain(args.after),
  };
}

async function teamOf(store: Store, slug: string): Promise<number | null> {
  for (const [id, team] of await store.teams.refs()) if (team.slug === slug) return id;
  return null;
}

/** Nobody has the number 0: who is not there has written nothing, as someone who has not. */
async function authorOf(store: Store, login: string): Promise<number> {
  return (await store.people.idByLogin(plain(login.replace(/^@/, '')))) ?? 0;
}
