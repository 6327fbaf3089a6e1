import type { Database } from '../database/database.js';
import { toText } from '../database/json.js';
import { isCovered } from '../documents/covered.js';
import { SEARCH_CONFIG } from '../documents/search-words.js';
import { hasObjected, withheldNames } from '../owndata/withheld.js';
import { cursorOf, pageSize, readCursor } from './cursor.js';
import { documentView, DOCUMENTS, FROM, MOVED, STATE } from './document-rows.js';
import type { DocumentRow } from './document-rows.js';
import type { DocumentsAsked, DocumentsFound } from './types.js';

const LONGEST_QUESTION = 1000;

/** Documents that are there and that a rule makes documents, newest moved first; those of private repositories are counted. */
export async function listDocuments(database: Database, asked: DocumentsAsked): Promise<DocumentsFound> {
  const filters = filtersOf(asked);
  const first = pageSize(asked.first);
  const after = readCursor(asked.after, 'number', 'number');
  // Beyond what an id can be: a cursor somebody made up.
  const from = after === null || !Number.isInteger(after[1]) || Math.abs(after[1]) > 2_147_483_647 ? null : after;
  const [rows, [counts], withheld] = await Promise.all([
    database.rows<DocumentRow>(PAGE, [...filters, from === null ? null : new Date(from[0]), from?.[1] ?? 0, first + 1]),
    database.rows<{ total: number; hidden: number }>(COUNTS, filters),
    withheldNames(database),
  ]);
  const documents = rows.slice(0, first).map((row) => ({ ...documentView(row, withheld), cursor: cursorOf(row.moved.getTime(), row.id) }));
  return {
    documents,
    total: counts?.total ?? 0,
    hidden: counts?.hidden ?? 0,
    next: rows.length > first ? (documents.at(-1)?.cursor ?? null) : null,
  };
}

function filtersOf(asked: DocumentsAsked): unknown[] {
  const words = toText(asked.words ?? '')
    .slice(0, LONGEST_QUESTION)
    .trim();
  const some = (list: readonly string[] | undefined): readonly string[] | null => (list === undefined || list.length === 0 ? null : list);
  return [
    some(asked.states),
    some(asked.kinds),
    asked.teamId ?? null,
    asked.personId ?? null,
    asked.needsReviewers === true,
    words === '' ? null : toText(words),
  ];
}

const MATCH = `d.same_as is null and d.removed = false and r.gone = false and ${isCovered('d')}
  and ($1::text[] is null or ${STATE} = any($1::text[])) and ($2::text[] is null or d.kind = any($2::text[]))
  and ($3::int is null or $3 = any(s.teams)) and ($4::int is null or ($4 = any(s.authors) and not ${hasObjected('$4')}))
  and ($5::boolean = false or coalesce(s.needs_reviewers, false))`;

/** The question is never an error, whatever stands in it: websearch_to_tsquery ignores what it does not understand. */
const WORDS = `($6::text is null or d.words @@ websearch_to_tsquery('${SEARCH_CONFIG}', $6))`;

const PAGE = `${DOCUMENTS}
where ${MATCH} and r.private = false and ${WORDS} and ($7::timestamptz is null or (${MOVED}, d.id) < ($7, $8::int))
order by ${MOVED} desc, d.id desc limit $9`;

const COUNTS = `
select count(*) filter (where r.private = false and ${WORDS})::int as total, count(*) filter (where r.private)::int as hidden
${FROM} where ${MATCH}`;
