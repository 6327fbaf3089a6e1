import { isRobot } from './rows.js';
import { ms, substantiveReviews, within, type Book, type PullLine, type Span } from './book.js';

/** An independent count of `hard-to-undo` of a person: kinds of paths as the definition names them. */
const SCHEMA = /(?:^|\/)migrations?\/|\.sql$|(?:^|\/)schema\.\w+$/i;
const INTERFACE = /\.(?:proto|graphqls?)$|(?:openapi|swagger)[^/]*\.(?:ya?ml|json)$/i;
const FORMAT = /\.(?:avsc|thrift|fbs|capnp)$|(?:storage|event)[-_]?formats?\//i;
const ACCESS = /(?:^|[/_.-])(?:auth\w{0,12}|oauth2?|sso|saml|permissions?|crypto|encryption)(?:[/_.-]|$)/i;
const DELETION = /(?:^|[/_.-])(?:deletion|purge|erasure|retention)(?:[/_.-]|$)/i;
const STATE = /\.tf(?:vars)?$|(?:^|\/)(?:terraform|pulumi)\//i;
const HARMLESS = /(?:^|\/)(?:tests?|examples?|docs?)\/|[._-]test\.\w+$|\.md$/i;
const DROPS = /\b(?:drop|delete|purge|erase)s?\b.*\b(?:tables?|columns?|data|records?)\b/i;

function isHard({ title, deletions, paths }: PullLine): boolean {
  const told = (paths ?? []).filter((path) => !HARMLESS.test(path));
  if (DROPS.test(title) || (deletions > 0 && told.some((path) => INTERFACE.test(path)))) return true;
  return told.some((path) => [SCHEMA, FORMAT, ACCESS, DELETION, STATE].some((kind) => kind.test(path)));
}

export function countHardToUndo(books: readonly Book[], person: number, span: Span): Record<string, number> {
  const counts = { candidates: 0, authored: 0, reviewed: 0, confirmed: 0 };
  for (const book of books) {
    const before = substantiveReviews(book, person).filter(({ pull, review }) => ms(review.submitted_at) < ms(pull.merged_at ?? ''));
    const reviewed = new Set(before.map(({ pull }) => pull));
    for (const pull of book.pulls.values()) {
      const own = pull.user?.id === person;
      if (!within(pull.merged_at, span) || !isHard(pull) || (!own && !reviewed.has(pull))) continue;
      counts.candidates += 1;
      if (own) counts.authored += 1;
      else counts.reviewed += 1;
    }
  }
  return counts;
}

/** Of everybody: all that people merged. */
export function countHardInAll(books: readonly Book[], span: Span): Record<string, number> {
  const all = books.flatMap(({ pulls }) => [...pulls.values()]).filter((pull) => within(pull.merged_at, span) && !isRobot(pull.user));
  return { candidates: all.filter(isHard).length, confirmed: 0 };
}
