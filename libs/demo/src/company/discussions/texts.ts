/** What somebody says below a discussion. */
interface Word {
  /** The team it comes from, or the name of whoever says it. */
  readonly from: string;
  /** Days after the discussion was opened. */
  readonly days: number;
  readonly says: string;
  /** It replies to the word at this place of the list. */
  readonly to?: number;
}

/** A decision talked over before anybody writes a document, or instead of one. */
export interface Topic {
  readonly week: number;
  readonly author: string;
  readonly category: 'Design' | 'Q&A';
  readonly title: string;
  readonly body: string;
  readonly words: readonly Word[];
  /** The word that settled it. */
  readonly answer: number | null;
  /** Days after it was opened; null while it is open. */
  readonly closed: number | null;
}

export const TOPICS: readonly Topic[] = [
  {
    week: 31,
    author: 'Bartosz Zielony',
    category: 'Design',
    title: 'Where do service accounts belong?',
    body: `## Problem

Forty jobs run with the account of somebody who left. When the account is closed the job fails, usually at night.

## Proposal

A service account belongs to a team, has an end date, and is renewed by somebody of that team.

## Affected

- \`identity\`: keeps the accounts
- \`data-jobs\`: owns most of them
- \`platform\`: hands them to the pipelines`,
    words: [
      {
        from: 'data',
        days: 1,
        says: 'We own thirty of the forty. A date is fine as long as the warning comes four weeks before, not one.',
      },
      { from: 'Bartosz Zielony', days: 2, says: 'Four weeks, and again after two. I will add it.', to: 0 },
      { from: 'platform', days: 3, says: 'The pipelines can read the owner from the account. Please do not make us keep a second list.' },
      { from: 'data', days: 6, says: 'With the two warnings we are in favour. Nothing else is missing for us.' },
      {
        from: 'Bartosz Zielony',
        days: 9,
        says: 'Decided: accounts belong to teams, end after a year, and warn four and two weeks before. The directory is the only list.',
      },
    ],
    answer: 4,
    closed: 9,
  },
  {
    week: 58,
    author: 'Aaliyah Grantham',
    category: 'Design',
    title: 'One way to ask for consent on phone and web',
    body: `## Problem

The app asks for four consents on four screens, the storefront asks for three of them in one banner. A person who refused on one is asked again on the other.

## Proposal

Consent is kept with the account, and both ask only for what is not known yet.

## Who is concerned

- \`mobile-app\`: four screens become one
- \`web-store\`: the banner reads what the app has asked
- \`identity\`: keeps the answers

We will know that it works when fewer than one in fifty is asked twice; today it is one in three.`,
    words: [
      { from: 'web', days: 1, says: 'People who are not signed in have no account. For them the banner has to stay as it is.' },
      { from: 'Aaliyah Grantham', days: 1, says: 'Right. Signed in only; I changed the proposal.', to: 0 },
      { from: 'identity', days: 4, says: 'We can keep it, but not the texts. Those belong to whoever asks.' },
      { from: 'web', days: 12, says: 'Who decides the order of the questions when both change in one week?' },
    ],
    answer: null,
    closed: null,
  },
  {
    week: 70,
    author: 'Dilnoza Karimova',
    category: 'Design',
    title: 'Should old search answers stay reachable by link?',
    body: `## Context

Links to search answers are sent by mail and opened months later. The index has moved on and the page is empty.

## Proposal

A link keeps the query, not the answer. An empty page says what was searched for and offers the nearest category.

Affects \`search-core\` and \`web-store\`.`,
    words: [
      { from: 'web', days: 2, says: 'The page can do that today if search tells us the nearest category. Two fields would be enough.' },
      { from: 'mobile', days: 3, says: 'We open the same links in the app. Please keep the parameters as they are.' },
    ],
    answer: null,
    closed: null,
  },
  {
    week: 66,
    author: 'Haruka Tachibana',
    category: 'Q&A',
    title: 'Which region is the read replica of staging in?',
    body: 'I cannot find it in the runbook.',
    words: [{ from: 'platform', days: 0.2, says: 'The same as production. The runbook is corrected.' }],
    answer: 0,
    closed: null,
  },
];
