/** How many areas the page reads at once. */
const FIRST = 50;

/** The numbers of an area that the page says. */
const PARTS = [
  'reviewers',
  'waited',
  'open',
  'medianHours',
  'needs-second-reviewer',
  'files',
  'at-risk',
  'merges',
  'reverts',
  'incidents',
  'one-reviewer',
  'per100',
  'slopePerQuarter',
  'slopeChance',
];

/** What the page of areas asks for; a list behind one of their numbers asks for the same answer, to agree with it. */
export function areasAsked(period: string, repository: string | null) {
  return { period, repository, parts: PARTS, first: FIRST };
}
