import { fixed } from '../random.js';
import { HEADS } from './heads.js';
import type { Facts } from './heads.js';
import type { Amendment, SectionName, Subject } from './subject.js';

/** A document at a moment. */
export interface Draft {
  readonly facts: Facts;
  /** How much of it is written: in (0, 1]. */
  readonly written: number;
  readonly amendments: readonly Amendment[];
  /** What was added at its end, one sentence each. */
  readonly notes: readonly string[];
  /** Why it was decided as it was. */
  readonly reason: string | null;
  /** It was marked as carried out. */
  readonly carriedOut: boolean;
}

interface Section {
  readonly name: SectionName | 'gains' | 'reason' | 'afterwards' | 'notes';
  readonly heading: string;
  readonly says: string;
}

/** The whole text, head and sections. */
export function textOf(one: Subject, draft: Draft): string {
  const mark = markOf(one);
  const parts = sectionsOf(one, draft).map(({ heading, says }) => `${mark} ${heading}\n\n${says}`);
  return `${HEADS[one.format](one, draft.facts).join('\n')}\n\n${parts.join('\n\n')}\n`;
}

/** The line a section's words begin at, 1-based; the first section's where it has none of that name. */
export function lineOf(one: Subject, draft: Draft, name: SectionName): number {
  const sections = sectionsOf(one, draft);
  const section = sections.find((candidate) => candidate.name === name) ?? sections[0];
  const lines = textOf(one, draft).split('\n');
  return lines.indexOf(`${markOf(one)} ${section?.heading ?? ''}`) + 3;
}

function markOf(one: Subject): string {
  return one.format === 'asciidoc' ? '==' : '##';
}

const HEADINGS: Readonly<Record<Subject['kind'], readonly [string, string, string]>> = {
  rfc: ['Motivation', 'Proposal', 'Alternatives'],
  'design-document': ['Problem', 'Design', 'Alternatives considered'],
  adr: ['Context', 'Decision', 'Alternatives'],
  'migration-plan': ['Where we are', 'Steps', 'What we will not do'],
  'trade-off-summary': ['The choice', 'What we take', 'What we leave'],
  'incident-review': ['What happened', 'What we change', 'What we considered'],
  'roadmap-input': ['What we see', 'What we ask for', 'What else would help'],
};

const CONCERNED = [
  'owns the {thing} and changes first',
  'reads the {part}',
  'has to be ready before the {part} changes',
  'only shows the {thing}',
  'tests against the {thing}',
  'nothing to change, but its alerts will move',
];

const GAINS = [
  'Customers gain most: fewer of them meet a wrong {part}, {n} a month by our count.',
  'Support saves about {n} hours a month that go into explaining the {thing}.',
  'People on call are woken less often: {n} pages a quarter come from the {part}.',
];

const KNOWING = [
  'We count failures of the {part} for four weeks before and after. Today it is {n} a week.',
  'Time spent on the {thing} in support, as the agents note it: {n} hours a month today.',
  'The slowest hundredth of requests that touch the {part}: {n} ms today.',
];

/** What it says on who gains, and on how one will know: some say both, some one, some neither. */
export function impactOf(one: Subject): { readonly gains: string | null; readonly measure: string | null } {
  const told = one.kind === 'rfc' && one.number === 31;
  const silent = one.kind === 'rfc' && one.number === 38;
  const gains = told || (!silent && fixed('gains', one.title) < 0.4);
  const measure = told || (!silent && fixed('measure', one.title) < 0.5);
  const filled = (texts: readonly string[]): string => {
    const n = String(20 + Math.floor(fixed('impact', one.title) * 400));
    return inWordsOf(one, texts[one.title.length % texts.length] ?? '').replace('{n}', n);
  };
  return { gains: gains ? filled(GAINS) : null, measure: measure ? filled(KNOWING) : null };
}

function sectionsOf(one: Subject, draft: Draft): Section[] {
  const [problem, choice, alternative] = HEADINGS[one.kind];
  const { gains, measure } = impactOf(one);
  const asked = draft.amendments.some((amendment) => amendment.section === 'measure');
  const all: (Section | null)[] = [
    { name: 'problem', heading: problem, says: one.problem },
    { name: 'choice', heading: choice, says: one.choice },
    { name: 'alternative', heading: alternative, says: one.alternative },
    {
      name: 'concerned',
      heading: ['madr', 'nygard', 'preamble'].includes(one.format) ? 'Affected' : 'Who is concerned',
      says: concerned(one),
    },
    gains === null ? null : { name: 'gains', heading: 'Who gains', says: gains },
    measure === null && !asked ? null : { name: 'measure', heading: 'How we will know', says: measure ?? '' },
  ];
  const sections = all.filter((section) => section !== null).map((section) => amended(section, draft.amendments));
  const begun = sections.slice(0, Math.ceil(sections.length * draft.written));
  if (draft.reason !== null) begun.push({ name: 'reason', heading: 'Why not', says: draft.reason });
  if (draft.carriedOut)
    begun.push({ name: 'afterwards', heading: 'Afterwards', says: `The ${one.part} took longer than planned, the ${one.thing} did not.` });
  if (draft.notes.length > 0) begun.push({ name: 'notes', heading: 'Notes', says: draft.notes.map((note) => `- ${note}`).join('\n') });
  return begun;
}

function amended(section: Section, amendments: readonly Amendment[]): Section {
  const mine = amendments.filter((amendment) => amendment.section === section.name).map((amendment) => amendment.says);
  if (mine.length === 0) return section;
  const apart = section.name === 'concerned' ? '\n\n' : ' ';
  return { ...section, says: section.says === '' ? mine.join(' ') : `${section.says}${apart}${mine.join(' ')}` };
}

function concerned(one: Subject): string {
  const lines = one.affects.map((name, i) => `- \`${name}\`: ${inWordsOf(one, CONCERNED[i % CONCERNED.length] ?? '')}`);
  return lines.join('\n');
}

function inWordsOf(one: Subject, text: string): string {
  return text.replaceAll('{part}', one.part).replaceAll('{thing}', one.thing);
}
