import type { Reading } from '@ambit/activity';
import { caseOf, list, read, standsOf, startOf, type WrittenCase } from './documents/cases.js';
import { draftThreads } from './documents/drafting.js';
import { EARLY_HELP } from './early-help-definition.js';
import type { Signal, View } from './signal.js';
import { teamsAt } from './documents/voices.js';
import { documentKey, teamKey, type PartRules } from './tally.js';

const OWN = 'own';
const UNKNOWN = 'unknown';

interface Helped extends WrittenCase {
  readonly helped: boolean;
  readonly other: boolean;
  readonly about: string;
}

const RULES = {
  threads: (item) => item.groups,
  helped: (item) => (item.helped ? item.groups : null),
  teams: (item) => (item.helped && item.other ? item.groups : null),
  documents: (item) => (item.helped ? [item.about] : null),
} satisfies PartRules<Helped>;

const READABLE = { definition: EARLY_HELP, rules: RULES };

export const earlyHelp: Signal = {
  definition: EARLY_HELP,
  *measure(view) {
    const all = collect(view, null);
    if (view.all) {
      for (const [id, cases] of by(all, ({ document }) => document ?? 0)) yield read(READABLE, { type: 'document', id }, cases);
    }
    const helpers = by(
      all.filter(({ at }) => at >= startOf(view)),
      ({ person }) => person,
    );
    for (const { id } of view.facts.roster.persons) {
      const cases = helpers.get(id);
      if (cases !== undefined) yield read(READABLE, { type: 'person', id }, toward(view, cases));
    }
  },
  evidence(view, reading, part) {
    return list(READABLE, reading, casesOf(view, reading), part);
  },
};

function casesOf(view: View, { subject }: Reading): Helped[] {
  if (subject.type === 'document') return collect(view, subject.id);
  const id = subject.type === 'person' ? subject.id : null;
  return toward(
    view,
    collect(view, null).filter(({ person, at }) => person === id && at >= startOf(view)),
  );
}

/** The threads on drafts, of one document or of all; their groups are the teams of the speakers. */
function collect(view: View, document: number | null): Helped[] {
  const stands = document === null ? view.facts.documents.standsAt(view.to) : standsOf(view, { type: 'document', id: document });
  return stands.flatMap((stand) =>
    draftThreads(view, stand).map(({ heard, helped }) => ({
      ...caseOf(stand, heard),
      marks: helped ? (['changed'] as const) : [],
      groups: heard.relation === 'outside' ? heard.teams.map(teamKey) : [heard.relation === 'own' ? OWN : UNKNOWN],
      helped,
      other: heard.relation === 'outside',
      about: documentKey(stand.document.id),
    })),
  );
}

/** The same for the speaker: its groups are the teams of the authors who were helped. */
function toward(view: View, cases: readonly Helped[]): Helped[] {
  const stands = new Map(view.facts.documents.standsAt(view.to).map((stand) => [stand.document.id, stand]));
  return cases.map((item) => {
    const authors = stands.get(item.document ?? 0)?.document.authors ?? [];
    return { ...item, groups: item.other ? teamsAt(authors, item.at, view.facts.teams).map(teamKey) : item.groups };
  });
}

function by<T>(items: readonly T[], keyOf: (item: T) => number): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const item of items) {
    const held = found.get(keyOf(item));
    if (held === undefined) found.set(keyOf(item), [item]);
    else held.push(item);
  }
  return found;
}
