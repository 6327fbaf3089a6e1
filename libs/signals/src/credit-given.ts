import { CREDIT_GIVEN } from './credit-given-definition.js';
import { list, read, type WrittenCase } from './documents/cases.js';
import type { Facts } from './facts/facts.js';
import { NOBODY } from './log/log.js';
import type { Signal, View } from './signal.js';
import { personKey, type PartRules } from './tally.js';
import { mentionsIn } from './threads/mentions.js';

interface Given extends WrittenCase {
  readonly trailer: boolean;
}

const RULES = {
  given: (item) => item.groups,
  'co-authors': (item) => (item.trailer ? item.groups : null),
  thanks: (item) => (item.trailer ? null : item.groups),
  people: (item) => item.groups,
} satisfies PartRules<Given>;

const READABLE = { definition: CREDIT_GIVEN, rules: RULES };

export const creditGiven: Signal = {
  definition: CREDIT_GIVEN,
  *measure(view) {
    for (const { id } of view.facts.roster.persons) {
      const cases = collect(view, id);
      if (cases.length > 0) yield read(READABLE, { type: 'person', id }, cases);
    }
  },
  evidence(view, reading, part) {
    return list(READABLE, reading, reading.subject.type === 'person' ? collect(view, reading.subject.id) : [], part);
  },
};

function collect({ facts, from, to }: View, person: number): Given[] {
  const thanks = mentionsIn(facts)
    .thanksBy(person)
    .map(({ seq, kind, at, work, repository, to: whom }) => caseOf({ seq, kind, at, work, repository, person: whom, trailer: false }));
  return [...(trailersIn(facts).get(person) ?? []), ...thanks].filter(({ at }) => at >= from && at < to);
}

function caseOf(given: Pick<Given, 'seq' | 'kind' | 'at' | 'work' | 'repository' | 'person' | 'trailer'>): Given {
  return { ...given, document: null, how: null, marks: [], groups: [personKey(given.person)] };
}

const known = new WeakMap<Facts, Map<number, Given[]>>();

/**
 * The trailers of a person's commits, each person once for a commit however often it was rebased: of the same moment of
 * writing the first committed stays. A commit without an account is its pull request's author's.
 */
function trailersIn(facts: Facts): Map<number, Given[]> {
  const held = known.get(facts);
  if (held !== undefined) return held;
  const { log, people, pulls, roster } = facts;
  const { credits, commits } = log;
  const living = new Set(roster.persons.filter(({ bot }) => !bot).map(({ id }) => id));
  const authored = new Map<number, number>(Array.from(credits.seq, (seq) => [seq, 0]));
  for (let row = 0; row < commits.length && authored.size > 0; row++) {
    const seq = commits.seq[row] ?? 0;
    if (authored.has(seq)) authored.set(seq, commits.authored[row] ?? 0);
  }
  const first = new Map<string, { readonly by: number; readonly given: Given }>();
  for (let row = 0; row < credits.length; row++) {
    const work = credits.work[row] ?? NOBODY;
    const pull = pulls.of(work);
    const account = people.personOf(credits.account[row] ?? NOBODY);
    const by = account === NOBODY && pull?.bot === false ? pull.author : account;
    const person = people.personOf(credits.credited[row] ?? NOBODY);
    if (by === person || credits.bot[row] === 1 || !living.has(by) || !living.has(person)) continue;
    const [seq, at] = [credits.seq[row] ?? 0, credits.at[row] ?? 0];
    const key = `${String(work)} ${String(by)} ${String(person)} ${String(authored.get(seq))}`;
    const other = first.get(key)?.given;
    if (other !== undefined && (other.at < at || (other.at === at && other.seq <= seq))) continue;
    const repository = credits.repository[row] ?? NOBODY;
    first.set(key, { by, given: caseOf({ seq, kind: 'commit.pushed', at, work, repository, person, trailer: true }) });
  }
  const found = new Map<number, Given[]>();
  for (const { by, given } of first.values()) {
    const mine = found.get(by);
    if (mine === undefined) found.set(by, [given]);
    else mine.push(given);
  }
  known.set(facts, found);
  return found;
}
