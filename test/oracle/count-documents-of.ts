import { endOf, groupBy, ms, threadsBy, wasDraft, within, type Book, type Span, type Thread } from './book.js';
import type { TeamsAt } from './count.js';
import type { Counted } from './count-documents.js';
import { acrossTo, changedSince } from './count-threads.js';
import type { Paper } from './papers.js';

/** An independent count of what documents tell of a person: `document-reach`, `carried-by-others`, `early-help`. */
export interface Papers {
  readonly counted: Counted;
  readonly books: readonly Book[];
  readonly teamsAt: TeamsAt;
  /** The text of a document as the archive holds it: of the branch, or at the head of the pull request that would bring it. */
  readonly textOf: (paper: Paper) => string | null;
}

const nameOf = ({ repository, path, openIn }: Paper): string => `${repository}:${path} ${String(openIn)}`;
const iso = (at: number): string => new Date(at).toISOString();

/** Voices of other teams in the period on what the person wrote. */
export function countDocumentReach({ counted }: Papers, person: number, span: Span): Record<string, number> {
  const heard = counted.papers
    .filter(({ authors }) => authors.has(person))
    .flatMap((paper) =>
      counted
        .voicesOn(paper)
        .filter(({ at, outside }) => outside !== null && within(at, span))
        .map((voice) => ({ paper, voice })),
    );
  return {
    documents: new Set(heard.map(({ paper }) => nameOf(paper))).size,
    teams: new Set(heard.flatMap(({ voice }) => [...(voice.outside ?? [])])).size,
  };
}

/** Threads the person opened in the period on drafts of others. */
export function countEarlyHelp(desk: Papers, person: number, span: Span): Record<string, number> {
  const { counted, books, teamsAt } = desk;
  const helped = new Set<string>();
  const teams = new Set<string>();
  const counts = { threads: 0, helped: 0 };
  for (const book of books) {
    const papers = groupBy(
      counted.papers.filter(({ repository, authors }) => repository === book.name && !authors.has(person)),
      ({ path }) => path,
    );
    for (const { pull, thread } of threadsBy(book, person)) {
      const { path, created_at } = thread.first;
      const at = ms(created_at);
      const paper = papers
        .get(path)
        ?.find(({ openIn, touchedBy }) => (openIn ?? pull.number) === pull.number && touchedBy.includes(pull.number));
      if (paper === undefined || !within(created_at, span)) continue;
      const didHelp = helpedOn(desk, book, paper, thread, span);
      if (didHelp === null) continue;
      counts.threads += 1;
      if (!didHelp) continue;
      counts.helped += 1;
      helped.add(nameOf(paper));
      const theirs = new Set([...paper.authors].flatMap((author) => [...teamsAt(author, iso(at))]));
      for (const team of acrossTo(teamsAt(person, iso(at)), theirs) ?? []) teams.add(team);
    }
  }
  return { ...counts, documents: helped.size, teams: teams.size };
}

/** Whether a thread on a draft was followed by a change before the draft was none any more; null: it was no draft. */
export function helpedOn({ textOf }: Papers, book: Book, paper: Paper, thread: Thread, span: Span): boolean | null {
  const { pull_number, created_at } = thread.first;
  const at = ms(created_at);
  const pull = book.pulls.get(pull_number);
  if (pull === undefined) return null;
  const isDraft = wasDraft(book, pull, at);
  if (!isDraft && at < callsItself(book, paper, textOf(paper) ?? '', span)) return null;
  const ready = (book.events.get(pull.number) ?? []).find(({ event, created_at: on }) => event === 'ready_for_review' && ms(on) > at);
  const call = isDraft ? Math.min(ready === undefined ? Infinity : ms(ready.created_at), endOf(pull) ?? Infinity) : movedOn(paper, at);
  return changedSince(book, thread, created_at, call);
}

/**
 * From when on the text that is held called itself a draft: from its last merge, or what is only proposed from the beginning, where
 * that text was there before the period ended.
 */
function callsItself(book: Book, paper: Paper, text: string, { to }: Span): number {
  if (!/^[\s#:|*-]*status[\s*:|]+draft\b/im.test(text.slice(0, 4_000))) return Infinity;
  const pull = book.pulls.get(paper.openIn ?? 0);
  if (pull !== undefined) {
    const last = Math.max(...(book.commits.get(pull.number) ?? []).map(({ committer }) => ms(committer.date)));
    return last < to ? ms(pull.created_at) : Infinity;
  }
  const merges = paper.touchedBy.flatMap((number) => book.pulls.get(number)?.merged_at ?? []).map(ms);
  return merges.length === 0 ? Infinity : Math.max(...merges);
}

/** When it was decided after a time. */
const movedOn = ({ decidedAt }: Paper, at: number): number => (decidedAt !== null && decidedAt > at ? decidedAt : Infinity);
