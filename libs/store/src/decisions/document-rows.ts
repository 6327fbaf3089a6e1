import type { DocumentKind, DocumentState } from '@ambit/activity';
import type { Sql } from '../database/database.js';
import { isCovered } from '../documents/covered.js';
import type { ShownFields } from '../documents/record.js';
import { stillNamed, withheldNames, type WithheldNames } from '../owndata/withheld.js';
import type { DocumentName, DocumentRowView, PlaceView } from './types.js';

/** A row as `DOCUMENTS` gives it. */
export interface DocumentRow {
  readonly id: number;
  readonly repository: PlaceView;
  readonly place: 'file' | 'discussion' | 'issue';
  readonly path: string;
  readonly on_branch: boolean;
  readonly proposed_in: number | null;
  readonly host_number: number | null;
  readonly kind: DocumentKind;
  readonly label: string | null;
  readonly commit: string;
  readonly title: string | null;
  readonly state: DocumentState;
  readonly state_word: string | null;
  readonly fields: Partial<ShownFields>;
  readonly standing: DocumentRowView['standing'];
  readonly investment: boolean;
  readonly overlaps: number;
  readonly moved: Date;
}

/** Repository `r` with connection `c` as `PlaceView`. */
export const PLACE = `jsonb_build_object('id', r.id, 'host', r.host, 'owner', r.owner, 'name', r.name, 'private', r.private, 'apiUrl', c.api_url)`;

/** What a document's state is: measured, else read, else told by where it stands. `d` is the document, `s` its standing. */
export const STATE = `coalesce(s.state, d.state, case when d.on_branch then 'accepted' else 'proposed' end)`;

/** When it last moved. */
export const MOVED = 'coalesce(s.moved_at, d.last_at)';

/** The tables of every query of documents. */
export const FROM = `from document d join repository r on r.id = d.repository_id join connection c on c.id = r.connection_id
left join document_standing s on s.document_id = d.id`;

function ms(column: string): string {
  return `(extract(epoch from ${column}) * 1000)::float8`;
}

/** Documents with where they stand; what one was folded into another is left out. */
export const DOCUMENTS = `
select d.id, ${PLACE} as repository, d.place, d.path, d.on_branch, d.proposed_in, d.host_number, d.kind, d.label, d.commit, d.title,
  ${STATE} as state, d.state_word, d.fields, ${MOVED} as moved,
  case when s.document_id is not null then jsonb_build_object('state', s.state, 'begunAt', ${ms('s.begun_at')},
    'decidedAt', ${ms('s.decided_at')}, 'movedAt', ${ms('s.moved_at')}, 'authors', s.authors, 'teams', s.teams,
    'needsReviewers', s.needs_reviewers) end as standing,
  exists (select from investment_mark m where m.document_id = d.id) as investment,
  (select count(*)::int from overlap o
   join document x on x.id = o.left_id + o.right_id - d.id join repository xr on xr.id = x.repository_id and xr.private = false
   where o.kind = 'documents' and (o.left_id = d.id or o.right_id = d.id) and ${isCovered('x')}
     and not exists (select from overlap_verdict v where v.key = o.key)) as overlaps
${FROM}`;

/** As it is shown. What names a document of a private repository, and people who objected, is left out here, once for everyone who reads it. */
export function documentView(row: DocumentRow, withheld: WithheldNames): DocumentRowView {
  const { id, repository, place, kind, state, standing, investment, fields } = row;
  const known = { id, repository, place, kind, state, onBranch: row.on_branch, investment };
  const createdOn = fields.createdOn ?? null;
  if (repository.private) {
    return { ...known, ...UNNAMED, createdOn, standing: standing === null ? null : { ...standing, authors: [] } };
  }
  return {
    ...known,
    path: row.path,
    proposedIn: row.proposed_in,
    hostNumber: row.host_number,
    label: row.label,
    number: fields.number ?? null,
    title: row.title,
    status: row.state_word,
    maturity: fields.maturity ?? null,
    authors: stillNamed(fields.authors ?? [], withheld),
    reviewers: stillNamed(fields.reviewers ?? [], withheld),
    approvers: stillNamed(fields.approvers ?? [], withheld),
    createdOn,
    excerpt: fields.excerpt ?? null,
    notes: fields.notes ?? [],
    supersedes: fields.supersedes ?? [],
    supersededBy: fields.supersededBy ?? [],
    related: fields.related ?? [],
    discussion: fields.discussion ?? [],
    commit: row.commit,
    standing,
    overlaps: row.overlaps,
  };
}

const NOBODY = { authors: [], reviewers: [], approvers: [] };
const NOTHING = { notes: [], supersedes: [], supersededBy: [], related: [], discussion: [], overlaps: 0 };
const UNNAMED = {
  ...NOBODY,
  ...NOTHING,
  path: null,
  proposedIn: null,
  hostNumber: null,
  label: null,
  number: null,
  title: null,
  status: null,
  maturity: null,
  excerpt: null,
  commit: null,
};

/** By id; one that was folded into another is found under its own id too, one that no rule makes a document any more is not. */
export async function documentsByIds(sql: Sql, ids: readonly number[]): Promise<ReadonlyMap<number, DocumentRowView>> {
  const asked = await sql.rows<{ id: number; root: number }>(
    'select id, coalesce(same_as, id) as root from document where id = any($1::int[])',
    [ids],
  );
  const rows = await sql.rows<DocumentRow>(`${DOCUMENTS} where d.id = any($1::int[]) and ${isCovered('d')}`, [
    asked.map(({ root }) => root),
  ]);
  const withheld = await withheldNames(sql);
  const views = new Map(rows.map((row) => [row.id, documentView(row, withheld)]));
  return new Map(asked.flatMap(({ id, root }) => (views.has(root) ? [[id, views.get(root) as DocumentRowView] as const] : [])));
}

export async function documentsByLabel(sql: Sql, label: string, repositoryId: number | null): Promise<DocumentRowView[]> {
  const rows = await sql.rows<DocumentRow>(
    `${DOCUMENTS} where d.label = lower($1) and d.same_as is null and ${isCovered('d')} and r.private = false and ($2::int is null or d.repository_id = $2) order by d.id`,
    [label, repositoryId],
  );
  const withheld = await withheldNames(sql);
  return rows.map((row) => documentView(row, withheld));
}

export async function documentNames(sql: Sql, ids: readonly number[]): Promise<ReadonlyMap<number, DocumentName>> {
  const rows = await sql.rows<DocumentName & { readonly id: number }>(
    `select d.id, r.private, case when not r.private then o.label end as label, case when not r.private then o.title end as title
     from document d join document o on o.id = coalesce(d.same_as, d.id) join repository r on r.id = d.repository_id
     where d.id = any($1::int[]) and ${isCovered('o')}`,
    [ids],
  );
  return new Map(rows.map(({ id, ...name }) => [id, name]));
}
