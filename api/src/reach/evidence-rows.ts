import type { Allowed } from '@ambit/access';
import type { LogRow } from '@ambit/activity';
import type { EvidenceRow as Listed } from '@ambit/signals';
import type { Store, WorkView } from '@ambit/store';
import { make } from '../schema/make.js';
import { addressOf } from './address.js';
import { EvidenceRow } from './evidence-types.js';

/** One page of the list with titles, addresses and first words, in the order given. */
export async function showRows(
  store: Store,
  personId: number,
  verdict: Allowed<'view-evidence'>,
  log: readonly LogRow[],
  listed: readonly Listed[],
): Promise<EvidenceRow[]> {
  const works = await store.readings.worksOf(listed.map(({ workId }) => workId));
  const wordsOf = placesOfWords(log, listed);
  const places = [...wordsOf.values()].flat().map(({ repositoryId, key }) => ({ repositoryId, key }));
  const excerpts = (await store.readings.excerptsOf(personId, places)).open(verdict);
  const hostIds = new Map(log.map(({ seq, hostId }) => [seq, hostId]));
  return listed.map((row) => {
    const work = works.get(row.workId);
    if (work === undefined) throw new Error('A row of the list is about a pull request that is not held.');
    const place = wordsOf.get(row.seq)?.find(({ repositoryId, key }) => excerpts.has(`${String(repositoryId)} ${key}`));
    const excerpt = place === undefined ? null : (excerpts.get(`${String(place.repositoryId)} ${place.key}`)?.text ?? null);
    return show(row, work, hostIds.get(row.seq) ?? '', excerpt);
  });
}

/** Until the viewer's rights on a private repository are known, its rows keep number, kind and date. */
function show(row: Listed, work: WorkView, hostId: string, excerpt: string | null): EvidenceRow {
  const { repository, number } = work;
  const open = !repository.private;
  const { apiUrl, owner, name } = repository;
  const url = addressOf({ apiUrl, owner, repository: name, number, kind: row.kind, hostId });
  return make(EvidenceRow, {
    id: String(row.seq),
    at: row.at,
    title: open ? work.title : null,
    url: open ? url : null,
    repository: `${owner}/${name}`,
    number,
    kind: row.kind,
    groups: row.groups,
    way: row.way,
    marks: row.marks,
    excerpt: open ? excerpt : null,
  });
}

interface Place {
  readonly repositoryId: number;
  readonly key: string;
}

/** Where the words of each row may be: the review's own first, then its comments in order of time. */
function placesOfWords(log: readonly LogRow[], listed: readonly Listed[]): Map<number, Place[]> {
  const bySeq = new Map(log.map((row) => [row.seq, row]));
  const found = new Map<number, Place[]>();
  const byReview = new Map<string, Place[]>();
  for (const { seq } of listed) {
    const row = bySeq.get(seq);
    if (row === undefined) continue;
    const places = [{ repositoryId: row.repositoryId, key: `${row.kind}:${row.hostId}` }];
    found.set(seq, places);
    byReview.set(`${String(row.repositoryId)} ${row.hostId}`, places);
  }
  const comments = log.filter(({ kind }) => kind === 'review.commented').sort((a, b) => a.at - b.at || a.seq - b.seq);
  for (const { repositoryId, hostId, payload } of comments) {
    if (payload.reviewId == null) continue;
    byReview.get(`${String(repositoryId)} ${payload.reviewId}`)?.push({ repositoryId, key: `review.commented:${hostId}` });
  }
  return found;
}
