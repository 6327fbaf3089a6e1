import { FULL_COVERAGE, type Reading, type ReadingGroup, type Subject } from '@ambit/activity';
import { between, grouped, pullCase, readMerges } from './areas/merges.js';
import { usesOf, type Use } from './areas/practices.js';
import { evidenceOf, type WrittenCase } from './documents/cases.js';
import { casesTogether } from './groups/cases.js';
import { SHARED_PRACTICE } from './shared-practice-definition.js';
import type { Signal, View } from './signal.js';
import { byRows, partOf, teamKey, teamOf } from './tally.js';

/** Which groups a use stands in, for each part. */
const KEYS: Readonly<Record<string, (use: Use) => readonly string[]>> = {
  pieces: ({ practice }) => [pathKey(practice.repository, practice.path)],
  repositories: ({ repository }) => [`repository:${String(repository)}`],
  teams: ({ teams }) => teams.map(teamKey),
};

export const sharedPractice: Signal = {
  definition: SHARED_PRACTICE,
  *measure(view) {
    const uses = between(usesOf(view.facts), view.from, view.to);
    const together = casesTogether(view, usesOf(view.facts), ({ person }) => person);
    if (together.length > 0) yield ofEverybody(view, together);
    const byPerson = grouped(uses, ({ practice }) => [practice.start.pull.author]);
    for (const { id } of view.facts.roster.persons) {
      const theirs = byPerson.get(id);
      if (theirs !== undefined) yield readingOf({ type: 'person', id }, theirs);
    }
  },
  /** Who took it up is work the person did not act on, so that the groups come from the reading and the rows are the beginnings. */
  evidence(view, reading, id) {
    const part = partOf(SHARED_PRACTICE.parts, id);
    const groups = reading.groups.filter(({ parts }) => parts.includes(part.id)).sort(byRows);
    const pieces = new Set(reading.groups.flatMap(({ key, parts }) => (parts.includes('pieces') ? [key] : [])));
    return evidenceOf('GROUPS', groups, beginnings(view, reading.subject, pieces));
  },
};

/** How often each team took something up is not said of teams of few. */
function ofEverybody(view: View, uses: readonly Use[]): Reading {
  const reading = readingOf({ type: 'organization' }, uses);
  return view.fewest === undefined ? reading : { ...reading, groups: [] };
}

function readingOf(subject: Subject, uses: readonly Use[]): Reading {
  const groups = Object.keys(KEYS).flatMap((part) => groupsOf(part, uses));
  return {
    signal: SHARED_PRACTICE.signal,
    subject,
    values: Object.fromEntries(Object.keys(KEYS).map((part) => [part, groups.filter(({ parts }) => parts.includes(part)).length])),
    n: uses.length,
    interval: null,
    groups: groups.sort(byRows),
    coverage: FULL_COVERAGE,
  };
}

function groupsOf(part: string, uses: readonly Use[]): ReadingGroup[] {
  return [...grouped(uses, (use) => KEYS[part]?.(use) ?? [])].map(([key, theirs]) => ({
    key,
    teamId: teamOf(key),
    distance: null,
    rows: theirs.length,
    parts: [part],
    first: theirs[0]?.at ?? 0,
    last: theirs.at(-1)?.at ?? 0,
  }));
}

function pathKey(repository: number, path: string): string {
  return `path:${String(repository)}:${path}`;
}

/** The merges that began the pieces: each the first in its repository that changed the path. */
function beginnings({ facts }: View, subject: Subject, pieces: ReadonlySet<string>): WrittenCase[] {
  const merges = readMerges(facts);
  const begun = new Set<string>();
  return (subject.type === 'person' ? merges.of(subject.id) : merges.all).flatMap(({ pull, at }) => {
    const keys = Array.from(facts.pulls.pathsOf(pull.work) ?? [], (path) => pathKey(pull.repository, facts.log.paths.text(path)));
    const groups = keys.filter((key) => pieces.has(key) && !begun.has(key));
    for (const key of groups) begun.add(key);
    return groups.length === 0 ? [] : [{ ...pullCase(pull, at), groups }];
  });
}
