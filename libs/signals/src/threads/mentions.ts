import type { Facts } from '../facts/facts.js';
import { lazy } from '../facts/lazy.js';
import { compareHostIds } from '../facts/sort.js';
import { NOBODY, type LogTables } from '../log/log.js';
import { ASKS } from '../log/words.js';
import type { EvidenceKind } from '../signal.js';

/** A text of a pull request asks or thanks somebody by name. */
export interface Mention {
  /** The row of the text. */
  readonly seq: number;
  readonly kind: EvidenceKind;
  readonly at: number;
  readonly work: number;
  readonly repository: number;
  /** Who wrote it, and whom it names: two different living people. */
  readonly by: number;
  readonly to: number;
}

export interface Mentions {
  /** Questions put to a person, in order of time, each once. */
  asksTo(person: number): readonly Mention[];
  /** Thanks a person gave, likewise. */
  thanksBy(person: number): readonly Mention[];
  /** Whether a person wrote after one time and before another on a pull request on which somebody is asked. */
  wroteBetween(work: number, person: number, after: number, to: number): boolean;
}

/**
 * The question each session of a person came after: the latest on that pull request between the session before and it.
 * @returns by row of `sessions`
 */
export function questionsBefore({ sessions, sessionsOf }: Facts, person: number, asks: readonly Mention[]): ReadonlyMap<number, Mention> {
  const found = new Map<number, Mention>();
  if (asks.length === 0) return found;
  const byWork = groupBy(asks, ({ work }) => work);
  const before = new Map<number, number>();
  for (const session of sessionsOf.of(person)) {
    const [work, start] = [sessions.work[session] ?? NOBODY, sessions.start[session] ?? 0];
    const since = before.get(work) ?? -Infinity;
    const last = byWork.get(work)?.findLast(({ at }) => at < start && at >= since);
    if (last !== undefined) found.set(session, last);
    before.set(work, start);
  }
  return found;
}

const known = new WeakMap<Facts, Mentions>();

/** Kept with the facts. */
export function mentionsIn(facts: Facts): Mentions {
  let held = known.get(facts);
  if (held === undefined) known.set(facts, (held = readMentions(facts)));
  return held;
}

function readMentions(facts: Facts): Mentions {
  const asks = lazy(() => collect(facts, (what) => what === ASKS));
  const byAsked = lazy(() => groupBy(asks(), ({ to }) => to));
  const byThanking = lazy(() =>
    groupBy(
      collect(facts, (what) => what !== ASKS),
      ({ by }) => by,
    ),
  );
  const words = lazy(() => wordsOn(facts, new Set(asks().map(({ work }) => work))));
  return {
    asksTo: (person) => byAsked().get(person) ?? [],
    thanksBy: (person) => byThanking().get(person) ?? [],
    wroteBetween: (work, person, after, to) =>
      words()
        .get(`${String(work)} ${String(person)}`)
        ?.some((at) => at > after && at < to) === true,
  };
}

/** Of the same text given twice the lowest seq stays. */
function collect({ log, people }: Facts, wanted: (what: number) => boolean): Mention[] {
  const { mentions, logins } = log;
  const texts = textsOf(log);
  const found = new Map<string, Mention & { readonly id: string }>();
  for (let row = 0; row < mentions.length; row++) {
    const by = people.personOf(mentions.account[row] ?? NOBODY);
    const to = people.personOfLogin(logins.text(mentions.login[row] ?? 0));
    const work = mentions.work[row] ?? NOBODY;
    if (!wanted(mentions.what[row] ?? 0) || work === NOBODY || by === to) continue;
    if (by === NOBODY || mentions.bot[row] === 1 || people.isBot(by) || to === NOBODY || people.isBot(to)) continue;
    const [seq, at] = [mentions.seq[row] ?? 0, mentions.at[row] ?? 0];
    const { kind, id } = texts.get(seq) ?? { kind: 'pull.opened', id: '' };
    const key = `${kind} ${String(work)} ${id} ${String(to)}`;
    const held = found.get(key);
    if (held !== undefined && held.seq <= seq) continue;
    found.set(key, { seq, kind, id, at, work, repository: mentions.repository[row] ?? NOBODY, by, to });
  }
  return [...found.values()].sort(
    (a, b) => a.at - b.at || a.work - b.work || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : compareHostIds(a.id, b.id)) || a.to - b.to,
  );
}

interface Text {
  readonly kind: EvidenceKind;
  /** Host id; empty for the text of the pull request itself. */
  readonly id: string;
}

/** Which text each row is that mentions somebody, but for the texts of pull requests themselves. */
function textsOf(log: LogTables): Map<number, Text> {
  const wanted = new Set(log.mentions.seq);
  const found = new Map<number, Text>();
  if (wanted.size === 0) return found;
  const tables = [
    [log.reviews, 'review.submitted', log.reviewIds],
    [log.threads, 'review.commented', log.threadIds],
    [log.loose, 'review.commented', log.threadIds],
    [log.replies, 'review.commented', log.threadIds],
    [log.comments, 'pull.commented', log.commentIds],
  ] as const;
  for (const [{ seq, id, length }, kind, ids] of tables)
    for (let row = 0; row < length; row++)
      if (wanted.has(seq[row] ?? 0)) found.set(seq[row] ?? 0, { kind, id: ids.text(id[row] ?? NOBODY) });
  return found;
}

/** When people wrote on some pull requests, by pull request and person. */
function wordsOn({ log, people }: Facts, works: ReadonlySet<number>): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const table of [log.comments, log.replies, log.threads, log.loose, log.reviews]) {
    for (let row = 0; row < table.length; row++) {
      const work = table.work[row] ?? NOBODY;
      if (!works.has(work)) continue;
      const key = `${String(work)} ${String(people.personOf(table.account[row] ?? NOBODY))}`;
      const held = found.get(key);
      if (held === undefined) found.set(key, [table.at[row] ?? 0]);
      else held.push(table.at[row] ?? 0);
    }
  }
  return found;
}

function groupBy(mentions: readonly Mention[], keyOf: (mention: Mention) => number): Map<number, Mention[]> {
  const found = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const held = found.get(keyOf(mention));
    if (held === undefined) found.set(keyOf(mention), [mention]);
    else held.push(mention);
  }
  return found;
}
