import { EMPTY_PAGE, type Listing, type Page } from '@ambit/activity';
import type { ReadPull } from '../translate/pull.js';
import { utc } from '../translate/text.js';
import { OVERLAP_MS } from './seen.js';

/** Comments of a pull request as a whole list, asked for at `now`: GitHub may not show yet what was made just before. */
export function listing(kind: Listing['kind'], of: number, hostIds: readonly string[], now: Date): Listing {
  return { kind, of, hostIds, before: utc(new Date(now.getTime() - OVERLAP_MS).toISOString()) };
}

/** The conversations of pull requests; none of one that could not be read to its end. */
export function talkListed(pulls: readonly ReadPull[], now: Date): Page {
  const whole = pulls.filter(({ incomplete }) => !incomplete.includes('comments'));
  const listings = whole.map(({ facts, lists }) =>
    listing(
      'pull.commented',
      facts.number,
      lists.comments.map(({ fullDatabaseId }) => fullDatabaseId),
      now,
    ),
  );
  return { ...EMPTY_PAGE, listings };
}
