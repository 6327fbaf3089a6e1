import type { LogRow } from '@ambit/activity';
import type { EvidenceRow as Listed } from '@ambit/signals';
import type { DisputeView, DocumentRowView, Store, WorkView } from '@ambit/store';
import { EvidenceRow } from '../schema/evidence.js';
import { make } from '../schema/make.js';
import { addressOf } from './address.js';
import { besideRow } from './disputes.js';

interface PlaceOfWords {
  readonly repositoryId: number;
  readonly key: string;
}

/** What a list is shown with; both are asked once a page. */
export interface Reader {
  /** Words by `<repository id> <key>`, with leave for them. */
  readonly wordsAt: (places: readonly PlaceOfWords[]) => Promise<ReadonlyMap<string, { readonly text: string }>>;
  readonly documents: (ids: readonly number[]) => Promise<ReadonlyMap<number, DocumentRowView>>;
  /** What a person said of rows of their own evidence, by row; absent: it is no person's evidence. */
  readonly disputes?: (seqs: readonly number[]) => Promise<ReadonlyMap<number, DisputeView>>;
  /** What the list is about is private: nothing in it is named, wherever it stands. */
  readonly hidden: boolean;
}

/** One page of the list with titles, addresses and first words, in the order given. */
export async function showRows(store: Store, reader: Reader, log: readonly LogRow[], listed: readonly Listed[]): Promise<EvidenceRow[]> {
  const works = await store.readings.worksOf(present(listed.map(({ workId }) => workId)));
  const documents = await reader.documents(present(listed.map(({ documentId }) => documentId)));
  const repositories = await store.readings.repositoriesOf(
    present(listed.map((row) => (row.workId === null && row.documentId === null ? row.repositoryId : null))),
  );
  const wordsOf = placesOfWords(log, listed);
  const words = await reader.wordsAt([...wordsOf.values()].flat());
  const disputes = await reader.disputes?.(listed.map(({ seq }) => seq));
  const rows = new Map(log.map((row) => [row.seq, row]));
  return listed.map((row) => {
    const work = row.workId === null ? undefined : works.get(row.workId);
    const document = row.documentId === null ? undefined : documents.get(row.documentId);
    const place = wordsOf.get(row.seq)?.find(({ repositoryId, key }) => words.has(`${String(repositoryId)} ${key}`));
    const excerpt = place === undefined ? null : (words.get(`${String(place.repositoryId)} ${place.key}`)?.text ?? null);
    const repository = work?.repository ?? document?.repository ?? repositories.get(row.repositoryId);
    return show(row, {
      repository,
      work,
      document,
      held: rows.get(row.seq),
      excerpt,
      hidden: reader.hidden,
      dispute: disputes?.get(row.seq),
    });
  });
}

interface Around {
  readonly repository: WorkView['repository'] | undefined;
  readonly work: WorkView | undefined;
  readonly document: DocumentRowView | undefined;
  readonly held: LogRow | undefined;
  readonly excerpt: string | null;
  readonly hidden: boolean;
  readonly dispute: DisputeView | undefined;
}

/** Until the viewer's rights on a private repository are known, its rows keep number, kind and date. */
function show(row: Listed, { repository, work, document, held, excerpt, hidden, dispute }: Around): EvidenceRow {
  if (repository === undefined) throw new Error('A row of the list is about something that is not held.');
  const open = !repository.private && !hidden;
  const number = work?.number ?? document?.hostNumber ?? held?.payload.number ?? null;
  const shown = { kind: row.kind, hostId: held?.hostId ?? '', payload: held?.payload ?? {} };
  return make(EvidenceRow, {
    id: String(row.seq),
    at: row.at,
    title: open ? (work?.title ?? document?.title ?? issueTitle(row, number)) : null,
    url: open ? addressOf(repository, work?.number ?? null, shown) : null,
    repository: `${repository.owner}/${repository.name}`,
    number: hidden && work === undefined ? null : number,
    kind: row.kind,
    groups: row.groups,
    way: row.way,
    marks: row.marks,
    excerpt: open ? excerpt : null,
    dispute: dispute === undefined ? null : besideRow(dispute),
  });
}

/** Titles of issues are not held. */
function issueTitle({ kind }: Listed, number: number | null): string | null {
  return kind === 'issue.opened' && number !== null ? `Issue #${String(number)}` : null;
}

function present(ids: readonly (number | null)[]): number[] {
  return [...new Set(ids.filter((id) => id !== null))];
}

/** Where the words of each row may be: the row's own first, then, of a review, its comments in order of time. */
function placesOfWords(log: readonly LogRow[], listed: readonly Pick<Listed, 'seq'>[]): Map<number, PlaceOfWords[]> {
  const bySeq = new Map(log.map((row) => [row.seq, row]));
  const found = new Map<number, PlaceOfWords[]>();
  const byReview = new Map<string, PlaceOfWords[]>();
  for (const { seq } of listed) {
    const row = bySeq.get(seq);
    if (row === undefined) continue;
    const places = [{ repositoryId: row.repositoryId, key: `${row.kind}:${row.hostId}` }];
    found.set(seq, places);
    if (row.kind === 'review.submitted') byReview.set(`${String(row.repositoryId)} ${row.hostId}`, places);
  }
  const comments = log.filter(({ kind }) => kind === 'review.commented').sort((a, b) => a.at - b.at || a.seq - b.seq);
  for (const { repositoryId, hostId, payload } of comments) {
    if (payload.reviewId == null) continue;
    byReview.get(`${String(repositoryId)} ${payload.reviewId}`)?.push({ repositoryId, key: `review.commented:${hostId}` });
  }
  return found;
}
