import { readThanks } from '../../libs/documents/dist/index.js';
import { isSomebody, ms, said, within, type Book, type PullLine, type Span } from './book.js';
import type { UserRow } from './rows.js';
import { textsOn } from './sessions.js';

/** An independent count of `credit-given` and of `simpler`, from the words of their definitions. */
export interface Known {
  /** Living people by login in lower case. */
  readonly people: ReadonlyMap<string, number>;
}

/** What of a timeline is an act of somebody: whoever was only mentioned, assigned or named on a label is not met by it. */
const ACTS = new Set(
  'closed merged reopened review_requested review_request_removed review_dismissed ready_for_review convert_to_draft head_ref_force_pushed'.split(
    ' ',
  ),
);

/** Everybody an archive holds an account of, by the login they have; the few rows with one of before say another. Organizations are no people. */
export function peopleIn(books: readonly Book[]): ReadonlyMap<string, number> {
  const rows = new Map<string, { readonly user: UserRow; count: number }>();
  const meet = (user: UserRow | null | undefined): void => {
    if (user == null || !isSomebody(user) || user.type !== 'User') return;
    const held = rows.get(`${String(user.id)} ${user.login}`);
    if (held === undefined) rows.set(`${String(user.id)} ${user.login}`, { user, count: 1 });
    else held.count += 1;
  };
  for (const book of books) {
    for (const { user } of book.pulls.values()) meet(user);
    for (const list of book.reviews.values()) for (const { user } of list) meet(user);
    for (const list of book.remarks.values()) for (const { user } of list) meet(user);
    for (const list of book.threads.values()) for (const { first, replies } of list) for (const { user } of [first, ...replies]) meet(user);
    for (const list of book.events.values())
      for (const { event, actor, requested_reviewer: asked } of list) {
        if (!ACTS.has(event)) continue;
        meet(actor);
        meet(asked);
      }
  }
  const own = new Map<number, { readonly user: UserRow; count: number }>();
  for (const row of rows.values()) if (row.count > (own.get(row.user.id)?.count ?? 0)) own.set(row.user.id, row);
  return new Map([...own].map(([id, { user }]) => [user.login.toLowerCase(), id]));
}

/** Commits of these archives name no account, so that no co-author can be told. */
export function countCredit(books: readonly Book[], person: number, span: Span, { people }: Known): Record<string, number> {
  const rows = books.flatMap((book) =>
    [...book.pulls.values()].flatMap((pull) =>
      wordsOf(book, pull, person)
        .filter(({ at }) => within(at, span))
        .flatMap(({ thanks }) => [...new Set(thanks.flatMap((login) => people.get(login) ?? []))].filter((id) => id !== person)),
    ),
  );
  return { given: rows.length, 'co-authors': 0, thanks: rows.length, people: new Set(rows).size };
}

function wordsOf(book: Book, pull: PullLine, person: number): { at: number; thanks: readonly string[] }[] {
  const own = pull.user?.id === person ? [{ at: ms(pull.created_at), thanks: readThanks(pull.body ?? '').thanks ?? [] }] : [];
  const texts = textsOn(book, pull).filter(({ by }) => by === person);
  return [...own, ...texts.map(({ at, words }) => ({ at, thanks: said(words).thanks ?? [] }))];
}

const RETIRES = /\b(?:remov\w+|retir\w+|delet\w+|drop(?:s|p\w+)?|sunset\w*|get rid|kill(?:s|ed|ing)?|decommission\w*)\b/i;
const MERGES = /\b(?:consolidat\w*|unif(?:y|ies|ied|ication)\w*|de-?dup\w*|duplicat\w*|merge \w+ into)\b/i;
const REVERTS = /^revert\b/i;

export function countSimpler(books: readonly Book[], person: number, span: Span): Record<string, number> {
  const counts = { candidates: 0, retirements: 0, duplicates: 0, 'net-negative': 0, confirmed: 0 };
  for (const book of books) {
    for (const { user, merged_at, title, additions, deletions } of book.pulls.values()) {
      if (user?.id !== person || !within(merged_at, span) || REVERTS.test(title)) continue;
      const takes = deletions > additions;
      const kinds = {
        retirements: takes && RETIRES.test(title),
        duplicates: takes && MERGES.test(title),
        'net-negative': deletions - additions >= 50 && deletions * 3 >= (additions + deletions) * 2,
      };
      if (kinds.retirements) counts.retirements += 1;
      if (kinds.duplicates) counts.duplicates += 1;
      if (kinds['net-negative']) counts['net-negative'] += 1;
      if (kinds.retirements || kinds.duplicates || kinds['net-negative']) counts.candidates += 1;
    }
  }
  return counts;
}
