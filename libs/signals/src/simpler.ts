import type { Shape } from '@ambit/activity';
import { between, pullCase, readMerges, type Merge } from './areas/merges.js';
import { list, read, type WrittenCase } from './documents/cases.js';
import { exclusionOf } from './exclusions.js';
import type { Facts } from './facts/facts.js';
import { NOBODY } from './log/log.js';
import type { Mark, Signal, View } from './signal.js';
import { SIMPLER } from './simpler-definition.js';
import type { PartRules } from './tally.js';

/** So many lines fewer, and two of three changed lines taken away; ours. */
const FEWER_LINES = 50;
const TAKEN_SHARE = 2 / 3;

/** Words of titles, ours. */
const RETIRES =
  /\b(remov(e|es|ed|ing|al)|delet(e|es|ed|ing|ion)|retir(e|es|ed|ing|ement)|sunset(s|ting)?|decommission(s|ed|ing)?|drop(s|ped|ping)?|kill(s|ed|ing)?|get(s|ting)? rid of|goodbye)\b/i;
const MERGES =
  /\b(de-?dup\w*|consolidat\w*|unif(y|ies|ied|ying)|merge (the |both |two |all )?(duplicate|similar|copies)\w*|one instead of)\b/i;
const REVERTS = /^(revert|reapply)\b/i;

/** What tools write or others wrote: less of it is not simpler. */
const NOT_OURS =
  /(^|\/)(vendor|node_modules|third_party|dist|generated|__snapshots__)\/|(^|\/)(package-lock\.json|pnpm-lock\.yaml|go\.sum)$|\.(lock|snap|min\.js)$/i;

interface Candidate extends WrittenCase {
  readonly retirement: boolean;
  readonly duplicate: boolean;
  readonly negative: boolean;
  readonly confirmed: boolean;
}

const RULES = {
  candidates: (item) => item.groups,
  retirements: (item) => (item.retirement ? item.groups : null),
  duplicates: (item) => (item.duplicate ? item.groups : null),
  'net-negative': (item) => (item.negative ? item.groups : null),
  confirmed: (item) => (item.confirmed ? item.groups : null),
} satisfies PartRules<Candidate>;

const READABLE = { definition: SIMPLER, rules: RULES };

export const simpler: Signal = {
  definition: SIMPLER,
  *measure(view) {
    for (const { id } of view.facts.roster.persons) {
      const cases = candidates(view, id);
      if (cases.length > 0) yield read(READABLE, { type: 'person', id }, cases);
    }
  },
  evidence(view, reading, part) {
    const cases = reading.subject.type === 'person' ? candidates(view, reading.subject.id) : [];
    return list(READABLE, reading, cases, part);
  },
};

/** Of what a person merged in the period, what may have made something simpler. */
function candidates({ facts, from, to }: View, person: number): Candidate[] {
  return between(readMerges(facts).of(person), from, to).flatMap((merge) => candidate(facts, merge) ?? []);
}

function candidate(facts: Facts, { pull, at }: Merge): Candidate | null {
  const shape = facts.extra.shapes.get(pull.work);
  if (shape === undefined || REVERTS.test(shape.title) || isForeign(facts, pull.work)) return null;
  const excluded = exclusionOf(facts, NOBODY, pull.work);
  if (excluded !== null && excluded !== 'mega-pull') return null;
  const shrinks = shape.deletions > shape.additions;
  const found = {
    retirement: shrinks && RETIRES.test(shape.title),
    duplicate: shrinks && MERGES.test(shape.title),
    negative: isNegative(shape),
  };
  const groups = [
    ...(found.retirement ? ['retirement'] : []),
    ...(found.duplicate ? ['duplicate'] : []),
    ...(found.negative ? ['net-negative'] : []),
  ];
  if (groups.length === 0) return null;
  const marks: readonly Mark[] = excluded === 'mega-pull' ? ['many-files'] : [];
  return { ...pullCase(pull, at), marks, groups, ...found, confirmed: facts.extra.confirmed.get(pull.work)?.has('simpler') === true };
}

function isNegative({ additions, deletions }: Shape): boolean {
  return deletions - additions >= FEWER_LINES && deletions >= TAKEN_SHARE * (additions + deletions);
}

/** Nothing but what tools write or others wrote. */
function isForeign({ pulls, log }: Facts, work: number): boolean {
  const paths = pulls.pathsOf(work);
  return paths !== null && paths.length > 0 && paths.every((path) => NOT_OURS.test(log.paths.text(path)));
}
