import { EMPTY_PAGE, type DocumentsHeld, type Page, type Repository } from '@ambit/activity';
import { z } from 'zod';
import type { GitHubClient } from '../../client.js';
import { PermanentFailure } from '../../failure.js';
import { issueComments, type RestIssueComment } from '../../schema/comments.js';
import { issues, type RestIssue } from '../../schema/issues.js';
import { issueTalk, watchedIssue, writtenIssue } from '../../translate/issue.js';
import { homeOf } from '../../translate/reference.js';
import { utc } from '../../translate/text.js';
import { writtenRows } from '../../translate/written.js';
import { later, startOf, walkPage, walkPlace } from '../keyset.js';
import { onceMore } from '../once-more.js';
import { nameOf, type Place, type Turn } from '../turn.js';
import type { WrittenCollector } from './collector.js';

const PATH = '/repos/{owner}/{repo}/issues';
/** Issues that are watched say all in their row; of those that are documents the comments are asked for one by one. */
const SIZE = { watched: 100, document: 10 };
const PER_PAGE = 100;
const MAX_PAGES = 50;

const issuesCursor = z.object({
  /** Labels that rules name, and whether one of them makes documents. None: nothing is asked until a rule reopens the stream. */
  labels: z.array(z.object({ name: z.string(), documents: z.boolean() })),
  /** Newest `updated_at` seen under each label. */
  marks: z.record(z.string(), z.string()),
  walk: z.object({ label: z.number(), place: walkPlace, newest: z.string().nullable() }).nullable(),
  /** Numbers of those that are documents, while all are read anew; null: only what changes is. */
  documents: z.array(z.number()).nullable(),
});
type IssuesCursor = z.infer<typeof issuesCursor>;

/**
 * Issues under the labels that rules name, label by label, as they change: those of incidents and their action items, and those
 * that are documents, with their comments. One request a label when nothing changed.
 */
export const collectIssues: WrittenCollector = async (client, repository, place, _now, held) => {
  const parsed = issuesCursor.safeParse(place.cursor);
  const documents = place.phase === 'backfill' ? [] : null;
  const cursor = parsed.success ? parsed.data : { labels: labelsOf(await held()), marks: {}, walk: null, documents };
  const at = cursor.walk?.label ?? 0;
  const label = cursor.labels[at];
  const name = label?.name ?? '';
  if (label === undefined) {
    const page = cursor.documents === null ? EMPTY_PAGE : { ...EMPTY_PAGE, covered: pathsOf(cursor.documents) };
    return turnOf(repository, { ...place, phase: 'live', cursor: { ...cursor, walk: null, documents: null } }, page, true);
  }
  const from = cursor.walk?.place ?? startOf(cursor.marks[name] ?? null);
  const size = label.documents ? SIZE.document : SIZE.watched;
  const asked = await walkPage(client, PATH, repository, issues, from, size, { labels: name, state: 'all' }).catch(switchedOff);
  if (asked === null)
    return turnOf(repository, { ...place, phase: 'live', cursor: { ...cursor, walk: null, documents: null } }, EMPTY_PAGE, true);
  const rows = asked.rows.filter((row) => (row.pull_request ?? null) === null);
  const mark = cursor.marks[name] ?? null;
  const read = rows.length === 0 ? EMPTY_PAGE : await pageOf(client, repository, rows, name, mark, await held());
  const found = label.documents ? rows.map(({ number }) => number) : [];
  const all = cursor.documents === null ? null : [...new Set([...cursor.documents, ...found])];
  const newest = later(asked.newest, cursor.walk?.newest ?? mark);
  const next = nextCursor({ ...cursor, documents: all }, at, asked.next, newest);
  const ended = next.walk === null;
  const page = ended && all !== null ? { ...read, covered: pathsOf(all) } : read;
  const watermark = Object.values(next.marks).reduce<string | null>((most, mark) => later(mark, most), null);
  const done = place.phase === 'live' ? place.done : place.done + asked.fresh.length;
  const phase = ended ? 'live' : place.phase;
  return turnOf(repository, { ...place, phase, cursor: next, watermark, done, total: null }, page, ended);
};

/** Issues may be switched off: then there are none. */
function switchedOff(error: unknown): null {
  if (error instanceof PermanentFailure && error.reason === 'unavailable') return null;
  throw error;
}

function labelsOf({ rules }: DocumentsHeld): IssuesCursor['labels'] {
  const labels = new Map<string, boolean>();
  for (const { by, refused, pattern, means } of rules) {
    // GitHub takes a comma for the end of a label's name.
    if (by !== 'label' || refused || pattern.includes(',')) continue;
    labels.set(pattern, (labels.get(pattern) ?? false) || (means !== 'incident' && means !== 'action-item'));
  }
  return [...labels].map(([name, documents]) => ({ name, documents })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

type IssuesWalk = NonNullable<IssuesCursor['walk']>;

function nextCursor(cursor: IssuesCursor, at: number, place: IssuesWalk['place'] | null, newest: string | null): IssuesCursor {
  if (place !== null) return { ...cursor, walk: { label: at, place, newest } };
  const name = cursor.labels[at]?.name ?? '';
  const marks = newest === null ? cursor.marks : { ...cursor.marks, [name]: newest };
  const next = cursor.labels[at + 1];
  const walk = next === undefined ? null : { label: at + 1, place: startOf(marks[next.name] ?? null), newest: null };
  return { ...cursor, marks, walk, documents: walk === null ? null : cursor.documents };
}

function pathsOf(documents: readonly number[]): string[] {
  return documents.map((number) => `issues/${String(number)}`);
}

async function pageOf(
  client: GitHubClient,
  repository: Repository,
  rows: readonly RestIssue[],
  label: string,
  since: string | null,
  held: DocumentsHeld,
): Promise<Page> {
  const home = homeOf(client, repository);
  const rules = held.rules.filter(({ by, refused, pattern }) => by === 'label' && !refused && pattern === label);
  const read = [];
  for (const issue of rows) {
    for (const { means } of rules) {
      if (means === 'incident' || means === 'action-item') {
        const { activities, excerpt } = watchedIssue(issue, means, home);
        read.push({ activities, excerpts: [excerpt], texts: [] });
        continue;
      }
      const written = writtenIssue(issue, means);
      const before = held.documents.find(({ path }) => path === written.path);
      // One that was given the label just now has comments from before.
      const comments = await commentsOf(client, repository, issue, before === undefined ? null : since);
      const talk = comments.map((comment) => issueTalk(issue.number, comment));
      const document = writtenRows(written, { home, states: held.states, held: before });
      const activities = [...document.activities, ...talk.map(({ activity }) => activity)];
      read.push({ activities, excerpts: talk.map(({ excerpt }) => excerpt), texts: document.texts });
    }
  }
  return {
    works: [],
    activities: read.flatMap(({ activities }) => activities),
    excerpts: read.flatMap(({ excerpts }) => excerpts),
    texts: read.flatMap(({ texts }) => texts),
  };
}

/** What was said on an issue since the label's list was last read. */
async function commentsOf(
  client: GitHubClient,
  repository: Repository,
  issue: RestIssue,
  since: string | null,
): Promise<RestIssueComment[]> {
  if (issue.comments === 0) return [];
  const from = since === null ? null : startOf(since).since;
  const read: RestIssueComment[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const parameters = { owner: repository.owner, repo: repository.name, issue_number: issue.number, per_page: PER_PAGE, page };
    const path = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
    const query = from === null ? parameters : { ...parameters, since: from };
    const asked = await onceMore(() => client.rest(path, query, issueComments, nameOf(repository))).catch(deleted);
    read.push(...(asked?.data ?? []));
    if (asked?.more !== true) break;
  }
  return read;
}

/** The issue went while it was being read, or to another repository. */
function deleted(error: unknown): null {
  if (error instanceof PermanentFailure && (error.reason === 'gone' || error.reason === 'unavailable')) return null;
  throw error;
}

function turnOf(repository: Repository, place: Place, page: Page, ended: boolean): Turn {
  return { page, place, backTo: place.phase === 'live' ? utc(repository.createdAt) : null, ended, reopens: [] };
}
