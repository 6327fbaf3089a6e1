import type { Reading, Readings } from '../../gql/types-readings.js';
import { BECAUSE_OF_YOU, CARRIED, JUDGMENT, QUESTIONS, TRADE_OFFS } from './comment-words.js';
import type { Finding } from './finding.js';
import { ANSWER_MACHINE, BECAME_A_PAGE, CREDIT_GIVEN, INDEPENDENCE } from './mentoring-words.js';
import type { Voice } from './voice.js';
import { FOLLOW_THROUGH, HARD_TO_UNDO, RISK, SCOPE, SHARED_PRACTICE, SIMPLER } from './work-words.js';

/** Findings that belong together under one word. */
export interface Section {
  readonly word: string;
  /** What it is called aloud, and in the sentence of what was not found. */
  readonly label: string;
  readonly missing: string;
  readonly findings: readonly Finding[];
}

export const SECTIONS: readonly Section[] = [
  { word: 'Comments', label: 'What became of the comments', missing: 'comments on work of others', findings: [CARRIED] },
  { word: 'Questions', label: 'Questions and trade-offs', missing: 'questions or trade-offs', findings: [QUESTIONS, TRADE_OFFS] },
  { word: 'Judgment', label: 'Asked for judgment', missing: 'being asked for judgment by name', findings: [JUDGMENT] },
  { word: 'What came of it', label: 'What came of it', missing: 'changes that lead back to a comment', findings: [BECAUSE_OF_YOU] },
  {
    word: 'Mentoring',
    label: 'Mentoring',
    missing: 'mentoring or credit given',
    findings: [INDEPENDENCE, ANSWER_MACHINE, BECAME_A_PAGE, CREDIT_GIVEN],
  },
  { word: 'Scope', label: 'Scope', missing: 'scope', findings: [SCOPE] },
  {
    word: 'Practice',
    label: 'Practice and incidents',
    missing: 'practice that others took up',
    findings: [SHARED_PRACTICE, RISK],
  },
  { word: 'To confirm', label: 'To confirm', missing: 'work to confirm', findings: [HARD_TO_UNDO, SIMPLER] },
  { word: 'Follow-through', label: 'Follow-through', missing: 'follow-through', findings: [FOLLOW_THROUGH] },
];

/** Signals that have a sentence here. */
export const FOUND_SIGNALS: readonly string[] = SECTIONS.flatMap(({ findings }) => findings.map(({ signal }) => signal));

/** One finding with what it says. */
export interface Found {
  readonly finding: Finding;
  readonly reading: Reading;
  readonly sentences: ReturnType<Finding['words']>;
}

/** What a section has to say of these readings. */
export function foundIn({ findings }: Section, readings: Readings, voice: Voice): Found[] {
  return findings.flatMap((finding) => {
    if (finding.alone && !voice.yours) return [];
    const reading = readings.readings.find(({ signal }) => signal === finding.signal);
    const sentences = reading === undefined ? [] : finding.words(reading, voice);
    return reading === undefined || sentences.length === 0 ? [] : [{ finding, reading, sentences }];
  });
}

/** What was looked for and not found. */
export function missingIn(readings: Readings, voice: Voice): string[] {
  return SECTIONS.filter((section) => section.findings.some(({ alone }) => voice.yours || !alone))
    .filter((section) => foundIn(section, readings, voice).length === 0)
    .map(({ missing }) => missing);
}
