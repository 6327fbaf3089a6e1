import { read, standsOf, list, type WrittenCase } from './documents/cases.js';
import type { Stand } from './documents/stand.js';
import type { Signal } from './signal.js';
import { STATED_IMPACT } from './stated-impact-definition.js';
import { documentKey, type PartRules } from './tally.js';

interface Stated extends WrittenCase {
  readonly gains: boolean;
  readonly measure: boolean;
}

const RULES = {
  gains: (item) => (item.gains ? item.groups : null),
  measure: (item) => (item.measure ? item.groups : null),
} satisfies PartRules<Stated>;

const READABLE = { definition: STATED_IMPACT, rules: RULES };

export const statedImpact: Signal = {
  definition: STATED_IMPACT,
  *measure(view) {
    if (!view.all) return;
    for (const stand of view.facts.documents.standsAt(view.to)) {
      const cases = collect(stand);
      const outcomes = (view.facts.extra.outcomes.get(stand.document.id) ?? 0) > 0 ? 1 : 0;
      if (cases.length > 0) yield read(READABLE, { type: 'document', id: stand.document.id }, cases, { n: 1, values: { outcomes } });
    }
  },
  evidence(view, reading, part) {
    return list(READABLE, reading, standsOf(view, reading.subject).flatMap(collect), part);
  },
};

/** The newest version whose text was read, even one of today: one case, or none. */
function collect({ document }: Stand): Stated[] {
  const { newest } = document;
  if (newest?.words == null) return [];
  const { version, words } = newest;
  return [
    {
      seq: version.seq,
      at: version.at,
      kind: version.proposed ? 'document.proposed' : 'document.revised',
      document: document.id,
      work: version.work,
      repository: version.repositoryId,
      how: null,
      person: document.authors[0] ?? -1,
      marks: [],
      groups: [documentKey(document.id)],
      gains: words.gains !== null,
      measure: words.measure !== null,
    },
  ];
}
