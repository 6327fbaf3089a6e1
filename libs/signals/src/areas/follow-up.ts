import { DAY_MS } from '@ambit/activity';
import { startOf, type WrittenCase } from '../documents/cases.js';
import type { Stand } from '../documents/stand.js';
import type { Facts } from '../facts/facts.js';
import { caseOf } from '../documents/cases.js';
import type { View } from '../signal.js';
import { documentKey } from '../tally.js';
import { readIncidents } from './incidents.js';
import { between, grouped, pullCase, readMerges, type Merge } from './merges.js';

/** A guard comes within this time of the revert; ours. */
const GUARD_MS = 90 * DAY_MS;

/** Tests, checks that run by themselves, and alerts; ours. */
const GUARD_PATH =
  /(^|\/)(tests?|specs?|__tests__|e2e)\/|[._-](test|spec)s?\.\w+$|(^|\/)\.github\/workflows\/|(^|\/)(alerts?|monitors?|monitoring)(\/|\.)|(^|\/)(\.?eslint|ruff|\.golangci)/i;

/** What somebody did after an incident. */
export interface FollowUp extends WrittenCase {
  readonly part: 'written' | 'reviewed' | 'action-items' | 'guards';
}

/** Of everybody at once, by person. */
export function followUps(view: View): Map<number, FollowUp[]> {
  return grouped([...papers(view), ...closings(view), ...guards(view)], ({ person }) => [person]);
}

function* papers(view: View): Iterable<FollowUp> {
  const from = startOf(view);
  for (const stand of view.facts.documents.standsAt(view.to)) {
    if (stand.document.kind !== 'incident-review') continue;
    const groups = [documentKey(stand.document.id)];
    for (const person of stand.begunAt >= from ? stand.document.authors : []) {
      yield { ...versionCase(stand), person, groups, part: 'written' };
    }
    for (const heard of view.facts.documents.voicesOf(stand)) {
      if (heard.said.at >= from) yield { ...caseOf(stand, heard), groups, part: 'reviewed' };
    }
  }
}

/** A document by its first version. */
export function versionCase({ document, begunAt }: Stand): Omit<WrittenCase, 'groups' | 'person'> {
  const [first] = document.versions;
  return {
    seq: first?.seq ?? 0,
    at: begunAt,
    kind: first?.proposed === true ? 'document.proposed' : 'document.revised',
    document: document.id,
    work: first?.work ?? null,
    repository: document.repositoryId,
    how: null,
    marks: [],
  };
}

/** An action item belongs to whoever closed it last. */
function* closings({ facts, from, to }: View): Iterable<FollowUp> {
  for (const { incident, closings: all, repository, number, seq } of readIncidents(facts).issues) {
    const last = all.findLast(({ at }) => at < to);
    if (incident || last === undefined || last.at < from) continue;
    const groups = [`issue:${String(repository)}:${String(number)}`];
    const row = { seq, at: last.at, kind: 'issue.opened', document: null, work: null, repository, how: null, marks: [] } as const;
    yield { ...row, person: facts.people.personOf(last.account), groups, part: 'action-items' };
  }
}

function* guards({ facts, from, to }: View): Iterable<FollowUp> {
  for (const { pull, at } of between(guardsOf(facts), from, to))
    yield { ...pullCase(pull, at), groups: [pullKey(pull.work)], part: 'guards' };
}

export function pullKey(work: number): string {
  return `pull:${String(work)}`;
}

const known = new WeakMap<Facts, readonly Merge[]>();

/**
 * Merges that guard against what was reverted: within 90 days of the revert they change a test, a check or an alert, and
 * name the revert or something that it names.
 */
function guardsOf(facts: Facts): readonly Merge[] {
  const held = known.get(facts);
  if (held !== undefined) return held;
  const { mentions, reverts, isRevert } = readIncidents(facts);
  const merges = new Map(readMerges(facts).all.map((merge) => [merge.pull.work, merge]));
  const found = new Set<Merge>();
  for (const { pull, at } of reverts()) {
    const named = mentions.tokensOf(pull.work).filter((token) => facts.log.tokens.text(token).includes('#'));
    for (const token of [mentions.tokenOf(pull.repository, pull.number), ...named]) {
      for (const work of mentions.worksNaming(token)) {
        const merge = merges.get(work);
        if (merge === undefined || merge.at <= at || merge.at > at + GUARD_MS || isRevert(work)) continue;
        if (guardsSomething(facts, work)) found.add(merge);
      }
    }
  }
  const guarding = [...found].sort((a, b) => a.at - b.at || a.pull.work - b.pull.work);
  known.set(facts, guarding);
  return guarding;
}

function guardsSomething({ pulls, log }: Facts, work: number): boolean {
  return (pulls.pathsOf(work) ?? new Int32Array(0)).some((path) => GUARD_PATH.test(log.paths.text(path)));
}
