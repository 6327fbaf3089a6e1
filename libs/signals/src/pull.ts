import type { Reading } from '@ambit/activity';
import { teamCoverage } from './coverage.js';
import { wayOf, type Way } from './facts/asks.js';
import { rowsBetween } from './log/index-of.js';
import { NOBODY } from './log/log.js';
import { opportunityOf } from './opportunity.js';
import { PULL } from './pull-definition.js';
import type { Signal, View } from './signal.js';
import { surprise } from './stats/surprise.js';
import { wilson } from './stats/wilson.js';
import {
  countParts,
  describedBy,
  gatherGroups,
  listPart,
  onlyPerson,
  partOf,
  teamKeys,
  teamOf,
  type PartRules,
  type ReviewCase,
} from './tally.js';
import { expectedAsks } from './threads/expected-asks.js';
import { mentionsIn, questionsBefore } from './threads/mentions.js';

interface Came extends ReviewCase {
  readonly way: Way;
  /** A text of the pull request put a question to the person by name before it. */
  readonly mentioned: boolean;
  readonly early: boolean;
  readonly askers: readonly string[];
  readonly askingTeams: readonly string[];
}

const RULES = {
  'by-name': (item) => (item.way === 'by-name' ? item.groups : null),
  'by-rule': (item) => (item.way === 'by-rule' ? item.groups : null),
  unasked: (item) => (item.way === 'unasked' ? item.groups : null),
  'not-said': (item) => (item.way === 'not-said' ? item.groups : null),
  counted: (item) => (item.way === 'by-name' || item.way === 'unasked' ? item.groups : null),
  mentioned: (item) => (item.mentioned ? item.groups : null),
  early: (item) => (item.early ? item.groups : null),
  askers: (item) => (item.askers.length > 0 ? item.askers : null),
  'asking-teams': (item) => (item.askingTeams.length > 0 ? item.askingTeams : null),
} satisfies PartRules<Came>;

export const pull: Signal = {
  definition: PULL,
  *measure(view) {
    for (const person of view.facts.roster.persons) {
      const cases = collect(view, person.id);
      if (cases.length > 0) yield readingOf(view, person.id, cases);
    }
  },
  evidence(view, reading, part) {
    const cases = reading.subject.type === 'person' ? collect(view, reading.subject.id) : [];
    return listPart(view, partOf(PULL.parts, part), RULES, cases, describedBy(reading), (item) => (item.early ? ['early'] : []));
  },
};

function readingOf(view: View, person: number, cases: readonly Came[]): Reading {
  const counted = cases.filter((item) => RULES.counted(item) !== null).length;
  const byName = cases.filter((item) => item.way === 'by-name').length;
  const enough = counted >= PULL.floor;
  return {
    signal: PULL.signal,
    subject: { type: 'person', id: person },
    values: {
      ...countParts(PULL.parts, RULES, cases),
      ...opportunityOf(view, { type: 'person', id: person }),
      ...(enough ? { share: byName / counted, ...surpriseOf(view, person) } : {}),
    },
    n: counted,
    interval: enough ? wilson(byName, counted) : null,
    groups: gatherGroups(view, cases, (key) => ({ teamId: teamOf(key), distance: null, parts: [key.slice('way:'.length)] })),
    coverage: teamCoverage(
      view,
      cases.map((item) => item.review),
      cases.filter((item) => item.way === 'not-said').length,
    ),
  };
}

/** Requests by name against those expected; nothing where no expertise is known to expect any by. */
function surpriseOf({ facts, from, to }: View, person: number): Record<string, number> {
  const { observed, expected } = expectedAsks(facts).of(person, from, to);
  const found = surprise(observed, expected);
  if (found === null) return {};
  const [low, high] = found.interval;
  return {
    observed,
    expected,
    'observed-to-expected': found.ratio,
    'observed-low': low,
    'observed-high': high,
    'observed-shrunk': found.shrunk,
  };
}

const NO_KEYS: readonly string[] = [];
const OF_WAY: Readonly<Record<Way, readonly string[]>> = {
  'by-name': ['way:by-name'],
  'by-rule': ['way:by-rule'],
  unasked: ['way:unasked'],
  'not-said': ['way:not-said'],
};

/** The sessions of a person that began in the period, each by its first review. */
function collect(view: View, person: number): Came[] {
  const { sessions, asks, sessionsOf } = view.facts;
  const mentioned = questionsBefore(view.facts, person, mentionsIn(view.facts).asksTo(person));
  return Array.from(rowsBetween(sessionsOf.of(person), sessions.start, view.from, view.to), (session) => {
    const way = wayOf(asks, session);
    const asker = way === 'by-name' ? (asks.asker[session] ?? NOBODY) : NOBODY;
    return {
      review: sessions.first[session] ?? 0,
      groups: OF_WAY[way],
      way,
      mentioned: mentioned.has(session),
      early: way === 'by-name' && asks.early[session] === 1,
      askers: asker === NOBODY ? NO_KEYS : onlyPerson(asker),
      askingTeams: asker === NOBODY ? NO_KEYS : otherTeams(view, person, asker, asks.at[session] ?? 0),
    };
  });
}

/** The asker's teams, where the two shared none when it was asked. */
function otherTeams(view: View, person: number, asker: number, at: number): readonly string[] {
  const { teams } = view.facts;
  const theirs = teams.setAt(asker, at);
  return teams.relation(teams.setAt(person, at), theirs) === 'cross' ? teamKeys(teams.teamsOf(theirs)) : NO_KEYS;
}
