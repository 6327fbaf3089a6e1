import { FAMILIES } from './values/number.js';

/**
 * What a key says of a document. `owners` stand for authors, and `deciders` too, where nobody is called an author;
 * `stage` is the status where there is no status, else the maturity; `implementation` is a state or where it is done.
 */
export type Meaning =
  | 'title'
  | 'number'
  | 'status'
  | 'stage'
  | 'maturity'
  | 'implementation'
  | 'authors'
  | 'owners'
  | 'deciders'
  | 'reviewers'
  | 'approvers'
  | 'created'
  | 'decided'
  | 'resolution'
  | 'discussion'
  | 'supersedes'
  | 'supersededBy'
  | 'related';

const ALIASES: Readonly<Record<Meaning, readonly string[]>> = {
  title: ['title'],
  number: ['number', 'no', 'id', 'proposal', ...FAMILIES],
  status: ['status', 'state', 'current-status', 'document-status', 'proposal-status', 'decision-status', 'rfc-status', 'adr-status'],
  stage: ['stage'],
  maturity: ['maturity', 'implementation-status', 'maturity-level'],
  implementation: ['implementation', 'implementations', 'implementation-pr', 'implementation-prs', 'implementation-issue'],
  authors: [
    ...['author', 'authors', 'co-author', 'co-authors', 'coauthor', 'coauthors', 'original-author', 'original-authors', 'lead-author'],
    ...['proposer', 'proposers', 'proposed-by', 'written-by', 'created-by', 'submitted-by', 'prepared-by', 'rfc-author', 'rfc-authors'],
  ],
  owners: ['owner', 'owners', 'owned-by', 'champion', 'champions', 'document-owner', 'rfc-owner', 'lead', 'leads', 'dri', 'pm', 'dev'],
  deciders: ['decider', 'deciders', 'decision-maker', 'decision-makers', 'decided-by'],
  reviewers: ['reviewer', 'reviewers', 'reviewed-by', 'review-manager', 'review-managers', 'consulted', 'sponsor', 'sponsors', 'delegate'],
  approvers: ['approver', 'approvers', 'approved-by', 'sign-off', 'signed-off-by'],
  created: [
    ...['created', 'creation-date', 'created-on', 'created-at', 'date-created', 'date', 'start-date', 'started', 'assigned', 'submitted'],
    ...['submission-date', 'submitted-on', 'proposed-on', 'date-proposed', 'proposal-date', 'date-started', 'initial-date', 'created-date'],
  ],
  decided: [
    ...['decided', 'decision-date', 'decided-on', 'date-decided', 'date-of-decision', 'accepted-on', 'accepted', 'date-accepted'],
    ...['accepted-date', 'acceptance-date', 'approved-on', 'approval-date', 'date-approved', 'ratified', 'ratified-on'],
  ],
  resolution: ['resolution', 'decision-notes'],
  discussion: [
    ...['discussions-to', 'discussion', 'discussions', 'discussion-link', 'discussion-at', 'discuss', 'rfc-pr', 'rfc-prs', 'erfc-pr'],
    ...['pull-request', 'pull-requests', 'pull-request-link', 'pr', 'prs', 'review', 'reviews', 'review-thread', 'forum', 'forum-thread'],
    ...['proposal-pr', 'pre-rfc', 'pitch', 'thread', 'comments-uri', 'github-discussion', 'header'],
  ],
  supersedes: ['replaces', 'supersedes', 'supercedes', 'obsoletes'],
  supersededBy: ['superseded-by', 'superceded-by', 'replaced-by', 'obsoleted-by', 'proposed-replacement', 'superseded'],
  related: [
    'see-also',
    'related',
    'related-issues',
    'related-to',
    'requires',
    'extends',
    'amends',
    'amended-by',
    'depends-on',
    'related-rfcs',
  ],
};

const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  (Object.entries(ALIASES) as [Meaning, readonly string[]][]).flatMap(([meaning, keys]) => keys.map((key) => [key, meaning] as const)),
);

/** Keys that say their meaning by a part of them: `bdfl-delegate`, `shepherd-team`, `rust-issue`, `kep-number`. */
const PARTS: readonly (readonly [RegExp, Meaning])[] = [
  [new RegExp(`^(?:${FAMILIES.join('|')}|proposal|document|decision)-number$`), 'number'],
  [/-delegate$/, 'reviewers'],
  [/^shepherd/, 'reviewers'],
  [/^(?:.{1,30}-)?issues?$/, 'discussion'],
];

/** As keys are compared: `**Author(s)**:` is `authors`, `RFC PR #` is `rfc-pr`, `discussionsTo` is `discussions-to`. */
export function keyOf(written: string): string {
  return written
    .slice(0, 60)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[*`#:"'.?]/g, ' ')
    .replace('(s)', 's')
    .replace(/[()]/g, ' ')
    .trim()
    .replace(/[\s_/-]+/g, '-');
}

/** What a key means; null for one that no field has. */
export function meaningOf(written: string): Meaning | null {
  const key = keyOf(written);
  return MEANINGS.get(key) ?? PARTS.find(([part]) => part.test(key))?.[1] ?? null;
}
