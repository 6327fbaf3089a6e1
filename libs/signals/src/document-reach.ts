import { DAY_MS, type Reading } from '@ambit/activity';
import { authorsOf, caseOf, list, read, standsOf, startOf, type WrittenCase } from './documents/cases.js';
import type { Said } from './documents/speech.js';
import type { Stand } from './documents/stand.js';
import type { Heard } from './documents/voices.js';
import { DOCUMENT_REACH } from './document-reach-definition.js';
import type { Signal, View } from './signal.js';
import { documentKey, teamKey, type PartRules } from './tally.js';

const OWN = 'own';
const UNKNOWN = 'unknown';

interface Spoken extends WrittenCase {
  readonly outside: boolean;
  readonly before: boolean;
  readonly changed: boolean;
  readonly objects: boolean;
  readonly answered: boolean;
  readonly about: string;
}

const RULES = {
  voices: (item) => item.groups,
  teams: (item) => (item.outside ? item.groups : null),
  'teams-before': (item) => (item.outside && item.before ? item.groups : null),
  changed: (item) => (item.outside && item.changed ? item.groups : null),
  objections: (item) => (item.objects ? item.groups : null),
  'objections-answered': (item) => (item.objects && item.answered ? item.groups : null),
  documents: (item) => (item.outside ? [item.about] : null),
} satisfies PartRules<Spoken>;

const READABLE = { definition: DOCUMENT_REACH, rules: RULES };

export const documentReach: Signal = {
  definition: DOCUMENT_REACH,
  *measure(view) {
    if (view.all) {
      for (const stand of view.facts.documents.standsAt(view.to)) {
        const cases = collect(view, stand);
        if (cases.length > 0) yield readingOf(stand, cases);
      }
    }
    for (const { person, stands } of authorsOf(view)) {
      const cases = ofPerson(view, stands);
      if (cases.length > 0) yield read(READABLE, { type: 'person', id: person }, cases, { coverage: coverageOf(cases) });
    }
  },
  evidence(view, reading, part) {
    const stands = standsOf(view, reading.subject);
    const cases = reading.subject.type === 'person' ? ofPerson(view, stands) : stands.flatMap((stand) => collect(view, stand));
    return list(READABLE, reading, cases, part);
  },
};

function readingOf(stand: Stand, cases: readonly Spoken[]): Reading {
  const { document, begunAt, decidedAt } = stand;
  const outside = cases.find((item) => item.outside);
  return read(READABLE, { type: 'document', id: document.id }, cases, {
    values: {
      ...(outside === undefined || outside.at < begunAt ? {} : { firstOutsideDays: (outside.at - begunAt) / DAY_MS }),
      ...(decidedAt === null || decidedAt < begunAt ? {} : { decisionDays: (decidedAt - begunAt) / DAY_MS }),
    },
    coverage: coverageOf(cases),
  });
}

function coverageOf(cases: readonly Spoken[]): { unknownOtherTeam: number } {
  return { unknownOtherTeam: cases.filter(({ groups }) => groups.includes(UNKNOWN)).length };
}

/** The voices on one document, in order of time. */
function collect(view: View, stand: Stand): Spoken[] {
  const voices = view.facts.documents.voicesOf(stand);
  return voices.map((heard) => ({
    ...caseOf(stand, heard),
    groups: heard.relation === 'outside' ? heard.teams.map(teamKey) : [heard.relation === 'own' ? OWN : UNKNOWN],
    outside: heard.relation === 'outside',
    before: heard.before,
    changed: heard.outcome === 'changed',
    objects: heard.said.verdict === 'objected',
    answered: answered(heard.said, voices),
    about: documentKey(stand.document.id),
  }));
}

/** The voices of other teams in the period, on the documents somebody wrote. */
function ofPerson(view: View, stands: readonly Stand[]): Spoken[] {
  const from = startOf(view);
  return stands.flatMap((stand) => collect(view, stand)).filter((item) => item.outside && item.at >= from);
}

/**
 * An objection is answered when the same person approved later on the same pull request, when it was dismissed, or when one
 * of its own threads was followed by a change.
 */
function answered(objection: Said, voices: readonly Heard[]): boolean {
  if (objection.verdict !== 'objected') return false;
  if (objection.dismissed) return true;
  return voices.some(({ said, outcome }) => {
    if (said.person !== objection.person || said.work !== objection.work) return false;
    if (said.verdict === 'approved') return said.at > objection.at;
    return outcome === 'changed' && said.thread !== null && said.review === objection.review;
  });
}
