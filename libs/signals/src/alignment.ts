import { FULL_COVERAGE, type Reading, type ReadingGroup, type Subject } from '@ambit/activity';
import { ALIGNMENT } from './alignment-definition.js';
import { namedBy, readAreas, type Areas } from './documents/areas.js';
import { readWhomToAsk, type WhomToAsk } from './documents/asking.js';
import { caseOf, evidenceOf, partsOf, standsOf, type WrittenCase } from './documents/cases.js';
import { implementingWork } from './documents/following.js';
import { inOrder, readSpeech, type Said, type Speech } from './documents/speech.js';
import type { Stand } from './documents/stand.js';
import type { Evidence, Signal, View } from './signal.js';
import { byRows, partOf, teamKey } from './tally.js';

/** From more files than this, or owners of so many teams, an open pull request is one to ask others about. */
const LARGE_FILES = 20;
const LARGE_TEAMS = 3;

export const alignment: Signal = {
  definition: ALIGNMENT,
  *measure(view) {
    if (!view.all) return;
    const areas = readAreas(view.facts);
    const ask = readWhomToAsk(view.facts, areas, view.told ?? new Set(), view.to);
    for (const stand of view.facts.documents.standsAt(view.to)) yield* ofDocument(view, stand, areas, ask);
    yield* ofPulls(view, areas, ask);
  },
  evidence(view, reading, id) {
    const part = partOf(partsOf(ALIGNMENT, reading.subject.type), id);
    const groups = reading.groups.filter(({ parts }) => parts.includes(part.id)).sort(byRows);
    return listOf(view, voicesFor(view, reading.subject), groups);
  },
};

/** Of some documents those that a team they affect has not spoken on. */
export function silentDocuments(view: View, stands: readonly Stand[]): Set<number> {
  const areas = readAreas(view.facts);
  const nobody = (): (() => null) => () => null;
  const silent = stands.filter((stand) => [...ofDocument(view, stand, areas, nobody)].some(({ values }) => (values['never'] ?? 0) > 0));
  return new Set(silent.map(({ document }) => document.id));
}

/** Which teams a document affects, and whether they spoke. */
function* ofDocument(view: View, stand: Stand, areas: Areas, ask: WhomToAsk): Iterable<Reading> {
  const { document, decidedAt, begunAt, to } = stand;
  const { teams } = view.facts;
  const at = decidedAt ?? to;
  const named = namedBy(view.facts, areas, stand);
  const work = implementingWork(view.facts, stand).map(({ pull }) => pull.work);
  const affected = new Set([...areas.teamsOf(named.areas, at), ...named.teams, ...work.flatMap((one) => [...areas.teamsOfWork(one, at)])]);
  const theirs = (team: number): boolean =>
    document.authors.some((author) => teams.belongs(author, team, at) || teams.belongs(author, team, begunAt));
  const silent = decidedAt === null ? ask({ areas: named.areas, works: work, but: document.authors }) : () => null;
  const cases = view.facts.documents.voicesOf(stand).map((heard) => ({ ...caseOf(stand, heard), groups: [], before: heard.before }));
  const outside = [...affected].filter((team) => !theirs(team));
  yield* readingOf(view, { type: 'document', id: document.id }, outside, cases, silent);
}

/** The open pull requests that are large, or touch what many teams own. */
function* ofPulls(view: View, areas: Areas, ask: WhomToAsk): Iterable<Reading> {
  const { pulls, teams, people, log } = view.facts;
  const large = pulls.openAt(view.to).flatMap((work) => {
    const pull = pulls.of(work);
    if (pull === undefined || pull.bot) return [];
    const owners = [...areas.ownersOfWork(work, view.to)];
    const many = (pulls.pathsOf(work)?.length ?? 0) > LARGE_FILES || owners.length >= LARGE_TEAMS;
    const others = owners.filter((team) => !teams.belongs(pull.author, team, view.to));
    return many && others.length > 0 ? [{ pull, others }] : [];
  });
  const speech = readSpeech(log, new Set(large.map(({ pull }) => pull.work)), people, pulls);
  for (const { pull, others } of large) {
    const changed = Array.from(pulls.pathsOf(pull.work) ?? [], (path) => ({ repository: pull.repository, path: log.paths.text(path) }));
    const silent = (team: number): number | null => {
      const theirs = changed.filter(({ repository, path }) => areas.teamsOf([{ repository, path }], view.to).has(team));
      return ask({ areas: theirs, works: [], but: [pull.author] })(team);
    };
    yield* readingOf(view, { type: 'pull', id: pull.work }, others, saidOn(speech, pull.work, view.to), silent);
  }
}

interface Voiced extends WrittenCase {
  readonly before: boolean;
}

function* readingOf(
  view: View,
  subject: Subject,
  affected: readonly number[],
  voices: readonly Voiced[],
  silent: (team: number) => number | null,
): Iterable<Reading> {
  if (affected.length === 0) return;
  const groups = [...affected].map((team) => groupOf(view, team, voices, silent)).sort(byRows);
  const count = (part: string): number => groups.filter(({ parts }) => parts.includes(part)).length;
  yield {
    signal: ALIGNMENT.signal,
    subject,
    values: Object.fromEntries(partsOf(ALIGNMENT, subject.type).map(({ id }) => [id, count(id)])),
    n: groups.length,
    interval: null,
    groups,
    coverage: FULL_COVERAGE,
  };
}

function groupOf(view: View, team: number, voices: readonly Voiced[], silent: (team: number) => number | null): ReadingGroup {
  const spoken = voices.filter((voice) => isOf(view, voice, team));
  const part = spoken.some(({ before }) => before) ? 'before' : spoken.length > 0 ? 'after' : 'never';
  const person = part === 'never' ? silent(team) : null;
  return {
    key: teamKey(team),
    teamId: team,
    ...(person === null ? {} : { personId: person }),
    distance: null,
    rows: spoken.length,
    parts: [part],
    first: spoken[0]?.at ?? 0,
    last: spoken.at(-1)?.at ?? 0,
  };
}

function isOf(view: View, { person, at }: Pick<WrittenCase, 'person' | 'at'>, team: number): boolean {
  return view.facts.teams.belongs(person, team, at);
}

function voicesFor(view: View, subject: Subject): Voiced[] {
  if (subject.type === 'pull') {
    const { log, people, pulls } = view.facts;
    return saidOn(readSpeech(log, new Set([subject.id]), people, pulls), subject.id, view.to);
  }
  return standsOf(view, subject).flatMap((stand) =>
    view.facts.documents.voicesOf(stand).map((heard) => ({ ...caseOf(stand, heard), groups: [], before: heard.before })),
  );
}

function saidOn(speech: Speech, work: number, to: number): Voiced[] {
  const said = [...speech.threadsOf(work), ...speech.reviewsOf(work), ...speech.commentsOf(work)];
  return said
    .filter(({ at }) => at < to)
    .sort(inOrder)
    .map((one) => ({ ...voiced(one), groups: [], before: true }));
}

function voiced({ seq, at, kind, work, repository, person }: Said): Omit<Voiced, 'groups' | 'before'> {
  return { seq, at, kind, work, repository, person, document: null, how: null, marks: ['before'] };
}

function listOf(view: View, voices: readonly Voiced[], groups: readonly ReadingGroup[]): Evidence {
  const rows = voices.flatMap((voice) => {
    const keys = groups.filter(({ teamId }) => teamId !== null && isOf(view, voice, teamId)).map(({ key }) => key);
    return keys.length === 0 ? [] : [{ ...voice, groups: keys }];
  });
  return evidenceOf('GROUPS', groups, rows);
}
