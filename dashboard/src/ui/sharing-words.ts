/** What one may look for, as the policy names it. */
export const PURPOSES: Readonly<Record<string, string>> = {
  calibration: 'calibration',
  promotion: 'a promotion case',
  feedback: 'feedback to the person',
  mentoring: 'mentoring',
  handover: 'a handover of work',
};

/** Sections of a page, by what is in them. */
export const SECTION_WORDS: Readonly<Record<PageSection, string>> = {
  REACH: 'Reviews',
  DECISIONS: 'Decisions',
  MENTORING: 'Mentoring',
  WHOLE: 'Practice',
};
/** What stands in each. */
export const SECTION_NOTE =
  'Reviews: reach, how you were asked, comments, scope. Decisions: documents and what came of them. Mentoring: guides and credit given. Practice: incidents, what is simpler, what is hard to undo.';
export type PageSection = 'REACH' | 'DECISIONS' | 'MENTORING' | 'WHOLE';
export const PAGE_SECTIONS = Object.keys(SECTION_WORDS) as PageSection[];

/** Why a page is open to its reader. */
export const BASES: Readonly<Record<string, string>> = {
  LINE: 'You see this as the line manager',
  SHARE: 'It is shared with you',
  CYCLE: 'It is shared with a review cycle you sit in',
};

export function choicesOf(purposes: readonly string[]): { value: string; words: string }[] {
  return purposes.map((value) => ({ value, words: PURPOSES[value] ?? value }));
}
