import { DAY_MS } from '@ambit/activity';
import { CARRIED_BY_OTHERS } from './carried-by-others-definition.js';
import { authorsOf, list, read, standsOf, startOf, type WrittenCase } from './documents/cases.js';
import { byOthers, implementingWork } from './documents/following.js';
import type { Stand } from './documents/stand.js';
import { relate } from './documents/voices.js';
import type { Signal, View } from './signal.js';
import { documentKey, teamKey, type PartRules } from './tally.js';

const UNKNOWN = 'unknown';

interface Carried extends WrittenCase {
  readonly others: boolean;
  readonly teams: readonly string[];
  readonly about: string;
}

const RULES = {
  pulls: (item) => item.groups,
  'by-others': (item) => (item.others ? item.groups : null),
  teams: (item) => (item.others && item.teams.length > 0 ? item.teams : null),
  documents: (item) => (item.others ? [item.about] : null),
} satisfies PartRules<Carried>;

const READABLE = { definition: CARRIED_BY_OTHERS, rules: RULES };

export const carriedByOthers: Signal = {
  definition: CARRIED_BY_OTHERS,
  *measure(view) {
    if (view.all) {
      for (const stand of view.facts.documents.standsAt(view.to)) {
        const cases = collect(view, stand);
        const [first] = cases;
        if (first === undefined) continue;
        const values = { firstDays: (first.at - (stand.acceptedAt ?? first.at)) / DAY_MS };
        yield read(READABLE, { type: 'document', id: stand.document.id }, cases, { values });
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

/** The work that carries a document out, in order of its merges. */
function collect(view: View, stand: Stand): Carried[] {
  const { teams } = view.facts;
  return implementingWork(view.facts, stand).map((following) => {
    const { pull, at, how, seq, kind } = following;
    const { teams: theirs, relation } = relate(pull.author, stand.document.authors, at, teams);
    const keys = theirs.map(teamKey);
    return {
      seq,
      at,
      kind,
      how,
      document: stand.document.id,
      work: pull.work,
      repository: pull.repository,
      person: pull.author,
      marks: [],
      groups: keys.length === 0 ? [UNKNOWN] : keys,
      others: byOthers(stand, following) && relation !== 'own',
      teams: keys,
      about: documentKey(stand.document.id),
    };
  });
}

function ofPerson(view: View, stands: readonly Stand[]): Carried[] {
  const from = startOf(view);
  return stands.flatMap((stand) => collect(view, stand)).filter((item) => item.at >= from);
}
