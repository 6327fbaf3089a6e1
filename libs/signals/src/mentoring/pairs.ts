import { exclusionOf } from '../exclusions.js';
import type { Facts } from '../facts/facts.js';
import { lazy } from '../facts/lazy.js';
import { NOBODY, SOURCES } from '../log/log.js';
import { readIndexes } from './indexes.js';
import { PAIR } from './thresholds.js';
import { explains } from './weight.js';

/** One review act: a session of somebody on a pull request of somebody else. */
interface Act {
  readonly at: number;
  readonly work: number;
  readonly mentor: number;
  readonly explaining: boolean;
}

/** Somebody who helps, and since when: the first act of the first ninety days that make a pair. */
interface Helper {
  readonly mentor: number;
  readonly since: number;
}

/** Who reviewed whose work, act by act. */
interface Help {
  /** Everybody with acts on work of others, by whose work it is; in order of time. */
  readonly mentees: readonly number[];
  actsOn(mentee: number): readonly Act[];
  /** Those who make a pair with a person by acts before `to`, the longest first. */
  helpersOf(mentee: number, to: number): readonly Helper[];
}

const known = new WeakMap<Facts, Help>();

/** Made once for each log. */
export function readHelp(facts: Facts): Help {
  let help = known.get(facts);
  if (help === undefined) known.set(facts, (help = makeHelp(facts)));
  return help;
}

function makeHelp(facts: Facts): Help {
  const acts = lazy(() => actsByMentee(facts));
  const helpers = new Map<string, readonly Helper[]>();
  return {
    get mentees() {
      return [...acts().keys()];
    },
    actsOn: (mentee) => acts().get(mentee) ?? [],
    helpersOf(mentee, to) {
      const key = `${String(mentee)} ${String(to)}`;
      let found = helpers.get(key);
      if (found === undefined) helpers.set(key, (found = pairsIn(acts().get(mentee) ?? [], to)));
      return found;
    },
  };
}

/** Sessions on work of living people, without what does not count (E0). */
function actsByMentee(facts: Facts): ReadonlyMap<number, readonly Act[]> {
  const { sessions, reviews } = facts;
  const explaining = explainingSessions(facts);
  const found = new Map<number, Act[]>();
  for (let session = 0; session < sessions.length; session++) {
    const first = sessions.first[session] ?? 0;
    const mentee = reviews.author[first] ?? NOBODY;
    const work = sessions.work[session] ?? NOBODY;
    if (mentee === NOBODY || exclusionOf(facts, first, work) !== null) continue;
    const act = {
      at: sessions.start[session] ?? 0,
      work,
      mentor: sessions.person[session] ?? NOBODY,
      explaining: explaining[session] === 1,
    };
    const held = found.get(mentee);
    if (held === undefined) found.set(mentee, [act]);
    else held.push(act);
  }
  for (const held of found.values()) held.sort((a, b) => a.at - b.at || a.work - b.work || a.mentor - b.mentor);
  return found;
}

/** Sessions of which a text explains: the review's own, or that of one of its threads. */
function explainingSessions(facts: Facts): Uint8Array {
  const { sessions, reviews, threads } = facts;
  const { wordsOf, rowOf } = readIndexes(facts);
  const leads = leadingMoments(facts);
  const found = new Uint8Array(sessions.length);
  for (let row = 0; row < reviews.length; row++) {
    if (explains(wordsOf(row)) || leads.has(momentOf(reviews.work[row] ?? 0, reviews.reviewer[row] ?? 0, reviews.at[row] ?? 0)))
      found[sessions.ofReview[row] ?? 0] = 1;
  }
  const { rows } = threads;
  for (let row = 0; row < rows.length; row++) {
    const [work, person] = [rows.work[row] ?? 0, rows.person[row] ?? NOBODY];
    if (!explains(rows.words[row] ?? 0) && !leads.has(momentOf(work, person, rows.at[row] ?? 0))) continue;
    const review = rowOf(rows.review[row] ?? NOBODY);
    if (review !== NOBODY && reviews.reviewer[review] === person) found[sessions.ofReview[review] ?? 0] = 1;
  }
  return found;
}

const SAID = ['comment', 'review'].map((source) => (SOURCES as readonly string[]).indexOf(source));

/** When somebody's words on a pull request named something to read: a document, a file, other work; a repository alone is none. */
function leadingMoments({ log: { references, tokens }, people }: Facts): ReadonlySet<string> {
  const found = new Set<string>();
  for (let row = 0; row < references.length; row++) {
    if (!SAID.includes(references.source[row] ?? NOBODY) || !/[:#]|-\d/.test(tokens.text(references.token[row] ?? 0))) continue;
    found.add(momentOf(references.work[row] ?? 0, people.personOf(references.account[row] ?? NOBODY), references.at[row] ?? 0));
  }
  return found;
}

function momentOf(work: number, person: number, at: number): string {
  return `${String(work)} ${String(person)} ${String(at)}`;
}

function pairsIn(acts: readonly Act[], to: number): Helper[] {
  const byMentor = new Map<number, Act[]>();
  for (const act of acts) {
    if (act.at >= to) break;
    const held = byMentor.get(act.mentor);
    if (held === undefined) byMentor.set(act.mentor, [act]);
    else held.push(act);
  }
  const found: Helper[] = [];
  for (const [mentor, held] of byMentor) {
    const since = beginning(held);
    if (since !== null) found.push({ mentor, since });
  }
  return found.sort((a, b) => a.since - b.since || a.mentor - b.mentor);
}

/** The first act from which on ninety days hold enough of them. @param acts of one pair, in order of time */
function beginning(acts: readonly Act[]): number | null {
  let end = 0;
  let explaining = 0;
  for (const [i, { at }] of acts.entries()) {
    for (let next = acts[end]; next !== undefined && next.at - at < PAIR.withinMs; next = acts[++end]) if (next.explaining) explaining += 1;
    if (end - i >= PAIR.acts && explaining >= PAIR.explaining) return at;
    if (acts[i]?.explaining === true) explaining -= 1;
  }
  return null;
}
