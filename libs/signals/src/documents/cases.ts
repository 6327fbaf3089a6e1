import { FULL_COVERAGE, type Coverage, type Reading, type ReadingGroup, type Subject } from '@ambit/activity';
import type { Definition, Measured } from '../definition.js';
import { NOBODY } from '../log/log.js';
import type { Evidence, EvidenceKind, EvidenceRow, Mark, View } from '../signal.js';
import { describedBy, gather, partOf, ruleOf, type Case, type PartRules } from '../tally.js';
import type { TieHow } from '../life.js';
import { countAll } from './counting.js';
import type { Heard } from './voices.js';
import type { Stand } from './stand.js';

/** One case of a signal of documents: a voice, a tied pull request, a version. */
export interface WrittenCase extends Case {
  readonly seq: number;
  readonly at: number;
  readonly kind: EvidenceKind;
  readonly document: number | null;
  readonly work: number | null;
  readonly repository: number;
  readonly how: TieHow | null;
  /** Whose it is; NOBODY for nobody living. */
  readonly person: number;
  readonly marks: readonly Mark[];
}

/** A voice as a case. */
export function caseOf({ document }: Stand, { said, before, outcome }: Heard): Omit<WrittenCase, 'groups'> {
  return {
    seq: said.seq,
    at: said.at,
    kind: said.kind,
    document: document.id,
    work: said.work,
    repository: said.repository,
    how: null,
    person: said.person,
    marks: [...(outcome === null ? [] : [outcome]), ...(before ? (['before'] as const) : [])],
  };
}

const known = new WeakMap<Definition, Map<Measured, Definition['parts']>>();

/** The parts a kind of subject has; the same list each time. */
export function partsOf(definition: Definition, type: Measured): Definition['parts'] {
  const held = known.get(definition) ?? new Map<Measured, Definition['parts']>();
  known.set(definition, held);
  let parts = held.get(type);
  if (parts === undefined) held.set(type, (parts = definition.parts.filter(({ of }) => of === undefined || of.includes(type))));
  return parts;
}

export interface Readable<C extends WrittenCase> {
  readonly definition: Definition;
  readonly rules: PartRules<C>;
}

/** A reading of some cases: every number equals the groups or rows of its list. */
export function read<C extends WrittenCase>(
  { definition, rules }: Readable<C>,
  subject: Subject,
  cases: readonly C[],
  more: { readonly values?: Readonly<Record<string, number>>; readonly n?: number; readonly coverage?: Partial<Coverage> } = {},
): Reading {
  const { numbers, groups } = countAll(partsOf(definition, subject.type), rules, cases);
  return {
    signal: definition.signal,
    subject,
    values: { ...numbers, ...more.values },
    n: more.n ?? cases.length,
    interval: null,
    groups,
    coverage: { ...FULL_COVERAGE, ...more.coverage },
  };
}

/** The list behind one part, by the rules that made the number. @throws UnknownPartError */
export function list<C extends WrittenCase>(
  { definition, rules }: Readable<C>,
  reading: Reading,
  cases: readonly C[],
  id: string,
): Evidence {
  const part = partOf(partsOf(definition, reading.subject.type), id);
  const rule = ruleOf(rules, id);
  const counted = cases.flatMap((item) => {
    const groups = rule(item);
    return groups === null ? [] : [{ ...item, groups }];
  });
  const groups = gather(counted, describedBy(reading));
  return evidenceOf(part.countedIn, groups, counted);
}

export function evidenceOf(countedIn: 'GROUPS' | 'ROWS', groups: readonly ReadingGroup[], cases: readonly WrittenCase[]): Evidence {
  return {
    number: countedIn === 'ROWS' ? cases.length : groups.length,
    countedIn,
    groups,
    rows: [...cases].sort((a, b) => b.at - a.at || b.seq - a.seq).map(rowOf),
    people: new Set(cases.map(({ person }) => person).filter((person) => person !== NOBODY)).size,
  };
}

function rowOf({ seq, at, kind, document, work, repository, how, groups, marks }: WrittenCase): EvidenceRow {
  return { seq, at, kind, documentId: document, workId: work, repositoryId: repository, how, groups, way: null, marks };
}

/** From when a person's numbers count: in the generation of all time documents may be older than the log. */
export function startOf({ all, from }: View): number {
  return all ? -Infinity : from;
}

/** The documents that begun before the end of the view, by person of the roster who wrote them. */
export function* authorsOf(view: View): Iterable<{ readonly person: number; readonly stands: readonly Stand[] }> {
  const found = new Map<number, Stand[]>();
  for (const stand of view.facts.documents.standsAt(view.to))
    for (const person of stand.document.authors) {
      const held = found.get(person);
      if (held === undefined) found.set(person, [stand]);
      else held.push(stand);
    }
  for (const { id } of view.facts.roster.persons) {
    const stands = found.get(id);
    if (stands !== undefined) yield { person: id, stands };
  }
}

/** The stands a reading is about: its document, or the documents of its person. */
export function standsOf(view: View, subject: Subject): readonly Stand[] {
  const stands = view.facts.documents.standsAt(view.to);
  if (subject.type === 'document') return stands.filter(({ document }) => document.id === subject.id);
  return subject.type === 'person' ? stands.filter(({ document }) => document.authors.includes(subject.id)) : [];
}
