import { FULL_COVERAGE, type Reading, type ReadingGroup } from '@ambit/activity';
import { spreadOf } from './could-reach/spread.js';
import { windowsOf, type Window } from './could-reach/windows.js';
import { DIFFUSION } from './diffusion-definition.js';
import { fewestOf } from './groups/open-rows.js';
import { NOBODY } from './log/log.js';
import { SMALL_GROUP, type Evidence, type EvidenceRow, type Signal, type View } from './signal.js';
import { partOf } from './tally.js';

/** How far what is known in reviews could have travelled: of the organization alone, never of a person. */
export const diffusion: Signal = {
  definition: DIFFUSION,
  *measure(view) {
    const windows = windowsOf(view.facts, view.from, view.to);
    if (windows.some(({ meetings }) => meetings.length > 0))
      yield together(view, readingOf(windows, Math.max(SMALL_GROUP, fewestOf(view))), windows);
  },
  evidence(view, reading, part) {
    const { countedIn } = partOf(DIFFUSION.parts, part);
    if (part === 'windows') return { number: reading.groups.length, countedIn, groups: reading.groups, rows: [], people: 0 };
    return listOf(view, reading);
  },
};

/** @param fewest people, under which nothing is said of a window (signals.md 4.7) */
function readingOf(windows: readonly Window[], fewest: number): Reading {
  const newest = windows.at(-1);
  const pulls = newest?.meetings.length ?? 0;
  const said = windows.flatMap((window) =>
    Object.entries(spoken(window, fewest)).map(([name, value]) => [`${name}@${dayOf(window)}`, value] as const),
  );
  return {
    signal: DIFFUSION.signal,
    subject: { type: 'organization' },
    values: { pulls, windows: windows.length, ...(newest === undefined ? {} : spoken(newest, fewest)), ...Object.fromEntries(said) },
    n: pulls,
    interval: null,
    groups: windows.map(groupOf),
    coverage: FULL_COVERAGE,
  };
}

/** How many pull requests there were in a window of few people is not said either. */
function together(view: View, reading: Reading, windows: readonly Window[]): Reading {
  if (view.fewest === undefined) return reading;
  const few = (window: Window | undefined): boolean => window === undefined || window.network.people < fewestOf(view);
  const groups = reading.groups.map((group, place) => {
    const window = windows[place];
    return window !== undefined && few(window) ? { ...group, rows: 0, first: window.from, last: window.to - 1 } : group;
  });
  return few(windows.at(-1)) ? { ...reading, values: { ...reading.values, pulls: 0 }, n: 0, groups } : { ...reading, groups };
}

/** What is said of one window; nothing where too few people acted in it. */
function spoken(window: Window, fewest: number): Record<string, number> {
  const { people } = window.network;
  if (people < fewest) return {};
  const { mean, median, least, most } = spreadOf(window);
  return {
    people,
    mean,
    median,
    'mean-least': least,
    'mean-most': most,
    'mean-of-all': mean / people,
    'mean-of-others': mean / (people - 1),
    'median-of-all': median / people,
    'median-of-others': median / (people - 1),
    'left-out': window.leftOut,
  };
}

/** Oldest first, as the windows are. */
function groupOf(window: Window): ReadingGroup {
  const { meetings, from, to } = window;
  return {
    key: windowKey(window),
    teamId: null,
    distance: null,
    rows: meetings.length,
    parts: ['windows'],
    first: meetings[0]?.at ?? from,
    last: meetings.at(-1)?.at ?? to - 1,
  };
}

function windowKey(window: Window): string {
  return `window:${dayOf(window)}`;
}

/** The day it begins on: `2026-10-26`. */
function dayOf({ from }: Window): string {
  return new Date(from).toISOString().slice(0, 10);
}

/** The pull requests of the newest window. */
function listOf(view: View, reading: Reading): Evidence {
  const { pulls } = view.facts;
  const window = windowsOf(view.facts, view.from, view.to).at(-1);
  const authors = new Set<number>();
  const rows = (window?.meetings ?? []).flatMap(({ work, at }): EvidenceRow[] => {
    const pull = pulls.of(work);
    if (pull === undefined || window === undefined) return [];
    if (!pull.bot && pull.author !== NOBODY) authors.add(pull.author);
    const { seq, repository } = pull;
    return [
      {
        seq,
        workId: work,
        documentId: null,
        repositoryId: repository,
        at,
        kind: 'pull.opened',
        groups: [windowKey(window)],
        way: null,
        how: null,
        marks: pull.bot ? ['by-bot'] : [],
      },
    ];
  });
  const groups = reading.groups.slice(-1);
  return { number: rows.length, countedIn: 'ROWS', groups, rows: rows.reverse(), people: authors.size };
}
