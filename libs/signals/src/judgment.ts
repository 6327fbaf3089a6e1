import { list, read, type WrittenCase } from './documents/cases.js';
import { JUDGMENT } from './judgment-definition.js';
import type { Mark, Signal, View } from './signal.js';
import { documentKey, personKey, teamKey, type PartRules } from './tally.js';
import { occasionsOf, type Occasion } from './threads/occasions.js';

interface Sought extends WrittenCase {
  readonly occasion: Occasion;
  readonly teams: readonly string[];
}

const some = (keys: readonly string[]): readonly string[] | null => (keys.length === 0 ? null : keys);

const RULES = {
  occasions: (item) => item.groups,
  asked: (item) => (item.occasion.asked === null ? null : item.groups),
  'not-recorded': (item) => (item.occasion.recorded ? null : item.groups),
  early: (item) => (item.occasion.asked?.early === true ? item.groups : null),
  adopted: (item) => (item.occasion.asked?.adopted === true ? item.groups : null),
  people: (item) => (item.occasion.asked === null ? null : [personKey(item.occasion.asked.by)]),
  teams: (item) => some(item.teams),
  'early-teams': (item) => (item.occasion.asked?.early === true ? some(item.teams) : null),
  documents: (item) => some(item.occasion.documents.map(documentKey)),
} satisfies PartRules<Sought>;

const READABLE = { definition: JUDGMENT, rules: RULES };

export const judgment: Signal = {
  definition: JUDGMENT,
  *measure(view) {
    for (const { id } of view.facts.roster.persons) {
      const cases = collect(view, id);
      if (cases.length === 0) continue;
      const notSaid = cases.filter(({ occasion }) => !occasion.recorded).length;
      const n = cases.filter(({ occasion }) => occasion.asked !== null).length;
      yield read(READABLE, { type: 'person', id }, cases, { n, coverage: { notSaid } });
    }
  },
  evidence(view, reading, part) {
    return list(READABLE, reading, reading.subject.type === 'person' ? collect(view, reading.subject.id) : [], part);
  },
};

function collect(view: View, person: number): Sought[] {
  return occasionsOf(view, person).map((occasion) => {
    const { seq, at, kind, work, repository, documents, way, asked } = occasion;
    const teams = asked === null ? [] : otherTeams(view, person, asked);
    const own = asked === null ? `way:${way}` : personKey(asked.by);
    const marks: Mark[] = [
      ...(asked?.adopted === true ? (['changed'] as const) : []),
      ...(asked?.early === true ? (['early'] as const) : []),
    ];
    const by = asked?.by ?? -1;
    return {
      seq,
      at,
      kind,
      work,
      repository,
      document: documents[0] ?? null,
      how: null,
      person: by,
      marks,
      groups: teams.length > 0 ? teams : [own],
      occasion,
      teams,
    };
  });
}

/** The teams of who asked, where the two shared none then. */
function otherTeams({ facts: { teams } }: View, person: number, { by, at }: NonNullable<Occasion['asked']>): string[] {
  const theirs = teams.setAt(by, at);
  return teams.relation(teams.setAt(person, at), theirs) === 'cross' ? teams.teamsOf(theirs).map(teamKey) : [];
}
