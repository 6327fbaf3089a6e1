import { DAY_MS, FULL_COVERAGE, type Reading, type ReadingGroup } from '@ambit/activity';
import { evidenceOf, partsOf } from './documents/cases.js';
import { citingWork } from './documents/following.js';
import type { Stand } from './documents/stand.js';
import { INVESTMENT } from './investment-definition.js';
import type { Facts } from './facts/facts.js';
import type { Signal, View } from './signal.js';
import { hodgesLehmann, median } from './stats/hodges-lehmann.js';
import { byRows, partOf, teamKey } from './tally.js';

const AROUND_MS = 90 * DAY_MS;
const HOUR_MS = 3_600_000;

/** Merged pull requests of a team: when, and how many hours from opening to merge. */
interface Merge {
  readonly at: number;
  readonly hours: number;
}

export const investment: Signal = {
  definition: INVESTMENT,
  *measure(view) {
    if (!view.all) return;
    const marked = view.facts.documents.standsAt(view.to).filter(({ document }) => view.facts.extra.investments.has(document.id));
    if (marked.length === 0) return;
    const merges = mergesByTeam(view.facts, view.to);
    for (const stand of marked) {
      const adopters = adoptersOf(view, stand);
      if (adopters.size > 0) yield readingOf(stand, adopters, merges);
    }
  },
  evidence(_view, reading, id) {
    const part = partOf(partsOf(INVESTMENT, reading.subject.type), id);
    return evidenceOf(
      part.countedIn,
      reading.groups.filter(({ parts }) => parts.includes(part.id)),
      [],
    );
  },
};

/** Teams by the merge of their first pull request that cites the document. */
function adoptersOf(view: View, stand: Stand): Map<number, number> {
  const { teams, pulls } = view.facts;
  const found = new Map<number, number>();
  for (const { pull } of citingWork(view.facts, stand)) {
    const { mergedAt } = pulls.endsAt(pull.work, stand.to);
    if (mergedAt === null) continue;
    for (const team of teams.teamsOf(teams.setAt(pull.author, mergedAt)))
      if (mergedAt < (found.get(team) ?? Infinity)) found.set(team, mergedAt);
  }
  return found;
}

function mergesByTeam({ pulls, teams }: Facts, to: number): Map<number, Merge[]> {
  const found = new Map<number, Merge[]>();
  for (const work of pulls.works()) {
    const pull = pulls.of(work);
    const { mergedAt } = pulls.endsAt(work, to);
    if (pull === undefined || pull.bot || mergedAt === null) continue;
    for (const team of teams.teamsOf(teams.setAt(pull.author, mergedAt))) {
      const merge = { at: mergedAt, hours: (mergedAt - pull.openedAt) / HOUR_MS };
      const held = found.get(team);
      if (held === undefined) found.set(team, [merge]);
      else held.push(merge);
    }
  }
  return found;
}

/** Adopters around their own first use, everybody else around the first use of all. */
function readingOf({ document }: Stand, adopters: ReadonlyMap<number, number>, merges: ReadonlyMap<number, readonly Merge[]>): Reading {
  const first = Math.min(...adopters.values());
  const sides = { before: [] as number[], after: [] as number[], othersBefore: [] as number[], othersAfter: [] as number[] };
  for (const [team, held] of merges) {
    const adopted = adopters.get(team);
    const turn = adopted ?? first;
    for (const { at, hours } of held) {
      if (at < turn - AROUND_MS || at >= turn + AROUND_MS) continue;
      if (adopted === undefined) (at < turn ? sides.othersBefore : sides.othersAfter).push(hours);
      else (at < turn ? sides.before : sides.after).push(hours);
    }
  }
  const groups = [...adopters].map(([team, at]) => groupOf(team, at)).sort(byRows);
  const n = Math.min(...Object.values(sides).map(({ length }) => length));
  const shift = n >= INVESTMENT.floor ? hodgesLehmann(sides.before, sides.after) : null;
  const others = n >= INVESTMENT.floor ? hodgesLehmann(sides.othersBefore, sides.othersAfter) : null;
  return {
    signal: INVESTMENT.signal,
    subject: { type: 'document', id: document.id },
    values: {
      adopters: groups.length,
      ...Object.fromEntries(Object.entries(sides).map(([side, hours]) => [`${side}Pulls`, hours.length])),
      ...(shift === null || others === null
        ? {}
        : {
            ...Object.fromEntries(Object.entries(sides).map(([side, hours]) => [`${side}Hours`, median(hours) ?? 0])),
            shiftHours: shift.shift,
            othersShiftHours: others.shift,
            othersShiftLow: others.interval[0],
            othersShiftHigh: others.interval[1],
          }),
    },
    n,
    interval: shift === null ? null : shift.interval,
    groups,
    coverage: FULL_COVERAGE,
  };
}

function groupOf(team: number, at: number): ReadingGroup {
  return { key: teamKey(team), teamId: team, distance: null, rows: 0, parts: ['adopters'], first: at, last: at };
}
