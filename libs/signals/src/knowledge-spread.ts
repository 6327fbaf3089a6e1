import type { Reading, Subject } from '@ambit/activity';
import { areaSubject, byName, readAreaFacts, type AreaRef } from './areas/areas.js';
import { knowingAt, type Knowing } from './areas/knowing.js';
import { said } from './areas/load.js';
import { grouped, pullCase, readMerges, type Merge } from './areas/merges.js';
import { list, read, type WrittenCase } from './documents/cases.js';
import { KNOWLEDGE_SPREAD } from './knowledge-spread-definition.js';
import type { Facts } from './facts/facts.js';
import { batchesOf, rowsWithin } from './groups/batches.js';
import { fewestOf } from './groups/open-rows.js';
import { allRows } from './log/index-of.js';
import { NOBODY } from './log/log.js';
import type { Signal, View } from './signal.js';
import { reviewEffect, spreadBy } from './structure/knowers.js';
import type { PartRules } from './tally.js';

/** So many files are kept in a reading; the list holds them all. */
const MOST_GROUPS = 100;

const RULES = { 'at-risk': (item) => item.groups } satisfies PartRules<WrittenCase>;

const READABLE = { definition: KNOWLEDGE_SPREAD, rules: RULES };

export const knowledgeSpread: Signal = {
  definition: KNOWLEDGE_SPREAD,
  measure: (view) => readingsAt(view),
  evidence(view, reading, part) {
    return list(READABLE, reading, casesOf(view, filesOf(view, reading.subject)), part);
  },
};

const known = new WeakMap<Facts, Map<string, readonly Reading[]>>();

/** Periods that end at one moment have the same readings, which are made once. */
function readingsAt(view: View): readonly Reading[] {
  let held = known.get(view.facts);
  if (held === undefined) known.set(view.facts, (held = new Map()));
  const key = `${String(view.to)} ${String(view.fewest)}`;
  let found = held.get(key);
  if (found === undefined) held.set(key, (found = [...makeReadings(view)]));
  return found;
}

function* makeReadings(view: View): Iterable<Reading> {
  const byArea = filesByArea(view);
  for (const area of [...byArea.keys()].sort(byName)) yield readingOf(view, areaSubject(area), byArea.get(area) ?? []);
  const byTeam = filesByTeam(view);
  for (const { id } of view.facts.roster.teams) {
    const files = byTeam.get(id);
    if (files !== undefined) yield readingOf(view, { type: 'team', id }, files);
  }
}

function readingOf(view: View, subject: Subject, files: readonly number[]): Reading {
  const knowing = knowingAt(view.facts, view.to);
  const all = spreadBy(files, (file) => knowing.known.all[file] ?? 0);
  const authors = spreadBy(files, (file) => knowing.known.authors[file] ?? 0);
  const reading = read(READABLE, subject, casesOf(view, files), {
    n: files.length,
    values: {
      files: all.files,
      twoOrMore: all.files - all.atRisk,
      atRiskByAuthors: authors.atRisk,
      ...said('atRiskShare', all.share),
      ...said('atRiskShareByAuthors', authors.share),
      ...said('meanKnowers', all.meanKnowers),
      ...said('reviewEffect', reviewEffect(authors, all)),
    },
  });
  // A path of a team that one person knows would be about that one.
  const hidden = subject.type === 'team' && view.fewest !== undefined;
  return { ...reading, groups: hidden ? [] : reading.groups.slice(0, MOST_GROUPS) };
}

/** The files at most one person knows, as groups of the pull requests that changed them last. */
function casesOf({ facts, to }: View, files: readonly number[]): WrittenCase[] {
  const { known, last } = knowingAt(facts, to);
  const key = keysOf(facts, to);
  const byMerge = new Map<Merge, string[]>();
  for (const file of files) {
    const merge = last[file];
    if (merge === undefined || (known.all[file] ?? 0) > 1) continue;
    const theirs = byMerge.get(merge);
    if (theirs === undefined) byMerge.set(merge, [key(file)]);
    else theirs.push(key(file));
  }
  return Array.from(byMerge, ([{ pull, at }, groups]) => ({ ...pullCase(pull, at), groups }));
}

const keys = new WeakMap<Knowing, string[]>();

/** A file stands in its area and in some teams: its key is made once. */
function keysOf(facts: Facts, to: number): (file: number) => string {
  const knowing = knowingAt(facts, to);
  let held = keys.get(knowing);
  if (held === undefined) keys.set(knowing, (held = []));
  const { repository, path } = knowing;
  const made = held;
  return (file) => (made[file] ??= `path:${String(repository[file])}:${facts.log.paths.text(path[file] ?? 0)}`);
}

function filesOf(view: View, subject: Subject): readonly number[] {
  if (subject.type === 'team') return filesByTeam(view).get(subject.id) ?? [];
  if (subject.type !== 'area') return [];
  return filesByArea(view).get(readAreaFacts(view.facts).ref(subject.id, subject.area)) ?? [];
}

/** Active files by the area they are in at the end of the period. */
function filesByArea({ facts, to }: View): Map<AreaRef, number[]> {
  const { repository, path } = knowingAt(facts, to);
  const { areaOf } = readAreaFacts(facts);
  return grouped(allRows(path.length), (file) => [areaOf(repository[file] ?? NOBODY, path[file] ?? 0, to)]);
}

/** Active files that people of a team changed while they were in it; by whole batches of authors where that is asked. */
function filesByTeam(view: View): Map<number, number[]> {
  const { facts, to } = view;
  const { pulls, teams } = facts;
  const { merges, fileOf, path } = knowingAt(facts, to);
  const counted = view.fewest === undefined ? null : mergesTogether(facts, fewestOf(view), merges[0]?.at ?? to, to);
  const ofTeams = grouped(merges, ({ pull, at }) => teams.teamsOf(teams.setAt(pull.author, at)));
  const seenBy = new Int32Array(path.length).fill(NOBODY);
  const found = new Map<number, number[]>();
  for (const [team, theirs] of ofTeams) {
    const files: number[] = [];
    const inBatches = counted?.get(team);
    for (const { pull } of theirs) {
      if (counted !== null && inBatches?.has(pull.work) !== true) continue;
      for (const one of pulls.pathsOf(pull.work) ?? []) {
        const file = fileOf(pull.repository, one);
        if (seenBy[file] === team) continue;
        seenBy[file] = team;
        files.push(file);
      }
    }
    found.set(team, files);
  }
  return found;
}

/** By team the pull requests of whole batches of its authors between two moments. */
function mergesTogether(facts: Facts, fewest: number, from: number, to: number): Map<number, ReadonlySet<number>> {
  const { teams } = facts;
  const byTeam = grouped(readMerges(facts).all, ({ pull, at }) => teams.teamsOf(teams.setAt(pull.author, at)));
  return new Map(
    [...byTeam].map(([team, merges]) => {
      const acts = { at: (row: number) => merges[row]?.at ?? 0, by: (row: number) => merges[row]?.pull.author ?? NOBODY };
      const rows = rowsWithin(
        batchesOf(
          merges.map((_, row) => row),
          acts,
          fewest,
        ),
        from,
        to,
      );
      return [team, new Set(Array.from(rows, (row) => merges[row]?.pull.work ?? NOBODY))];
    }),
  );
}
