import { FULL_COVERAGE, type Reading } from '@ambit/activity';
import { areaSubject, byName, readAreaFacts, type AreaRef } from './areas/areas.js';
import { followUps, pullKey, type FollowUp } from './areas/follow-up.js';
import { readIncidents } from './areas/incidents.js';
import { said } from './areas/load.js';
import { between, pullCase, readMerges } from './areas/merges.js';
import { areaCases, countIn, perHundred, trendOf, type AreaCase } from './areas/risk-of-area.js';
import { evidenceOf, list, partsOf, read, type WrittenCase } from './documents/cases.js';
import { RISK } from './risk-definition.js';
import type { Evidence, Signal, View } from './signal.js';
import { byRows, partOf, type PartRules } from './tally.js';

const OF_AREA = {
  merges: (item) => (item.merged ? item.groups : null),
  reverts: (item) => (item.revert ? item.groups : null),
  incidents: (item) => (item.incident ? item.groups : null),
  'one-reviewer': (item) => (item.oneReviewer ? item.groups : null),
} satisfies PartRules<AreaCase>;

const OF_PERSON = {
  written: (item) => (item.part === 'written' ? item.groups : null),
  reviewed: (item) => (item.part === 'reviewed' ? item.groups : null),
  'action-items': (item) => (item.part === 'action-items' ? item.groups : null),
  guards: (item) => (item.part === 'guards' ? item.groups : null),
} satisfies PartRules<FollowUp>;

const AREAS = { definition: RISK, rules: OF_AREA };
const PEOPLE = { definition: RISK, rules: OF_PERSON };

export const risk: Signal = {
  definition: RISK,
  *measure(view) {
    const areas = new Set([...readMerges(view.facts).areas(), ...readIncidents(view.facts).areas()]);
    for (const area of [...areas].sort(byName)) {
      const reading = ofArea(view, area);
      if (reading !== null) yield reading;
    }
    const found = followUps(view);
    for (const { id } of view.facts.roster.persons) {
      const cases = found.get(id);
      if (cases !== undefined) yield read(PEOPLE, { type: 'person', id }, cases);
    }
  },
  evidence(view, reading, part) {
    if (reading.subject.type !== 'area') return ofPerson(view, reading, part);
    const area = readAreaFacts(view.facts).ref(reading.subject.id, reading.subject.area);
    return list(AREAS, reading, areaCases(view.facts, area, view.from, view.to), part);
  },
};

/** The numbers are those of `areaCases`, which makes the lists. */
function ofArea(view: View, area: AreaRef): Reading | null {
  const counts = countIn(view.facts, area, view.from, view.to);
  const { merges, reverts, incidents, oneReviewer, untitled } = counts;
  if (merges === 0 && incidents === 0) return null;
  const values = { merges, reverts, incidents, 'one-reviewer': oneReviewer };
  return {
    signal: RISK.signal,
    subject: areaSubject(area),
    values: { ...values, ...said('per100', perHundred(counts, RISK.floor)), ...trendOf(view, area, RISK.floor) },
    n: merges,
    interval: null,
    groups: [],
    coverage: { ...FULL_COVERAGE, notSaid: untitled },
  };
}

/** Issues, and whether something guards against a revert, are not in a person's smaller log: the groups of the reading say it. */
function ofPerson(view: View, reading: Reading, id: string): Evidence {
  const part = partOf(partsOf(RISK, 'person'), id);
  const groups = reading.groups.filter(({ parts }) => parts.includes(part.id)).sort(byRows);
  const keys = new Set(groups.map(({ key }) => key));
  const rows = reading.subject.type === 'person' ? rowsHeld(view, reading.subject.id, part.id) : [];
  return evidenceOf(
    'GROUPS',
    groups,
    rows.filter((item) => item.groups.some((key) => keys.has(key))),
  );
}

function rowsHeld(view: View, person: number, part: string): readonly WrittenCase[] {
  if (part !== 'guards') return (followUps(view).get(person) ?? []).filter((item) => item.part === part);
  const merges = between(readMerges(view.facts).of(person), view.from, view.to);
  return merges.map(({ pull, at }) => ({ ...pullCase(pull, at), groups: [pullKey(pull.work)] }));
}
