import { DAY_MS, type Reading } from '@ambit/activity';
import { authorsOf, list, read, standsOf, startOf, type WrittenCase } from './documents/cases.js';
import { byOthers, citingWork } from './documents/following.js';
import type { Stand } from './documents/stand.js';
import { relate, teamsAt } from './documents/voices.js';
import { ADOPTION } from './adoption-definition.js';
import type { Signal, View } from './signal.js';
import { useOf, type Citation } from './stats/citations.js';
import { documentKey, teamKey, type PartRules } from './tally.js';

/** Half a year: what still cites a document later than this, adopted it. */
const LATER_MS = 182 * DAY_MS;

const UNKNOWN = 'unknown';
const OWN = 'own';

interface Cites extends WrittenCase {
  readonly teams: readonly number[];
  readonly cross: boolean;
  readonly later: boolean;
  readonly about: string;
}

const RULES = {
  cited: (item) => item.groups,
  pulls: (item) => (item.cross ? item.groups : null),
  teams: (item) => (item.cross ? item.groups : null),
  later: (item) => (item.cross && item.later ? item.groups : null),
  documents: (item) => (item.cross ? [item.about] : null),
} satisfies PartRules<Cites>;

const READABLE = { definition: ADOPTION, rules: RULES };

export const adoption: Signal = {
  definition: ADOPTION,
  *measure(view) {
    if (view.all) {
      for (const stand of view.facts.documents.standsAt(view.to)) {
        const cases = collect(view, stand);
        if (cases.length > 0) yield readingOf(view, stand, cases);
      }
    }
    for (const { person, stands } of authorsOf(view)) {
      const cases = ofPerson(view, stands);
      if (cases.length > 0) yield read(READABLE, { type: 'person', id: person }, cases);
    }
  },
  evidence(view, reading, part) {
    const stands = standsOf(view, reading.subject);
    const cases = reading.subject.type === 'person' ? ofPerson(view, stands) : stands.flatMap((stand) => collect(view, stand));
    return list(READABLE, reading, cases, part);
  },
};

function readingOf(view: View, stand: Stand, cases: readonly Cites[]): Reading {
  const cross = cases.filter((item) => item.cross);
  const first = Math.min(...cross.map(({ at }) => at));
  const { acceptedAt, document, to } = stand;
  const use = useOf(citationsOf(view, stand, cross), new Set(teamsAt(document.authors, to, view.facts.teams)));
  return read(READABLE, { type: 'document', id: document.id }, cases, {
    n: cross.length,
    values: { use: use.decayed, ...(cross.length > 0 && acceptedAt !== null ? { firstLagDays: (first - acceptedAt) / DAY_MS } : {}) },
    coverage: { unknownOtherTeam: cases.filter(({ groups }) => groups.includes(UNKNOWN)).length },
  });
}

/** Citing work by anyone but its authors. */
function collect(view: View, stand: Stand): Cites[] {
  const { document, acceptedAt } = stand;
  return citingWork(view.facts, stand)
    .filter((following) => byOthers(stand, following))
    .map(({ pull, at, how, seq, kind }) => {
      const { teams, relation } = relate(pull.author, document.authors, at, view.facts.teams);
      return {
        seq,
        at,
        kind,
        how,
        document: document.id,
        work: pull.work,
        repository: pull.repository,
        person: pull.author,
        marks: [],
        groups: relation === 'outside' ? teams.map(teamKey) : [relation === 'own' ? OWN : UNKNOWN],
        teams,
        cross: relation === 'outside',
        later: at >= (acceptedAt ?? 0) + LATER_MS,
        about: documentKey(document.id),
      };
    });
}

function ofPerson(view: View, stands: readonly Stand[]): Cites[] {
  const from = startOf(view);
  return stands.flatMap((stand) => collect(view, stand)).filter((item) => item.cross && item.at >= from);
}

/** The citing pull requests by team, and the later documents that name this one; what proposed such a document is that document. */
function citationsOf(view: View, { document, to, acceptedAt }: Stand, cross: readonly Cites[]): Citation[] {
  const { documents, teams } = view.facts;
  const naming = new Set(documents.namedIn(document.id));
  const later =
    naming.size === 0
      ? []
      : documents.standsAt(to).filter((other) => naming.has(other.document.id) && other.begunAt >= (acceptedAt ?? Infinity));
  const proposing = new Set(later.map((other) => other.document.proposedIn));
  return [
    ...cross
      .filter(({ work }) => !proposing.has(work))
      .flatMap((item) => item.teams.map((team) => ({ kind: 'pull' as const, team, artefact: item.work ?? 0, ageMs: to - item.at }))),
    ...later.flatMap((other) =>
      teamsAt(other.document.authors, other.begunAt, teams).map((team) => ({
        kind: 'document' as const,
        team,
        artefact: other.document.id,
        ageMs: to - other.begunAt,
      })),
    ),
  ];
}
