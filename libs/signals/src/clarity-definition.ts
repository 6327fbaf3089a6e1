import type { Definition } from './definition.js';

export const CLARITY: Definition = {
  signal: 'clarity',
  name: 'Clarity',
  family: 'decisions',
  version: 1,
  of: ['document'],
  claim:
    'After this document was decided, people came back to it so many times on work that cites it; it was reopened so many times, and whether it was superseded within half a year.',
  formula:
    'Questions after: on pull requests that cite the document once it was accepted, the threads, comments and reviews in which somebody who is neither an author of the document nor of that pull request names the document. ' +
    'The log holds no texts, so whether the words end in a question mark is not known; naming the document is what counts. Reopened: its state went from a decided one back to draft or proposed. ' +
    'Superseded early: its state became superseded less than 182 days after it was decided.',
  symbols:
    'questions-after = |{s : s on citing work, t(s) >= accepted, s names the document}|; reopened = |{moves decided -> draft or proposed}|; superseded-early = 1 where superseded < decided + 182 d, else 0.',
  example:
    'A document was accepted. On 2 of the 5 pull requests that cite it a reviewer writes what it says of retries, naming it; a month later it goes back to proposed and is accepted again. That is 2 questions and 1 time reopened.',
  blindSpots: [
    'A question that does not name the document is not seen; and naming it may be an answer.',
    'Questions in chat and meetings are not seen.',
    'A document nobody uses raises no question.',
  ],
  gaming: ['Discouraging people from naming documents in reviews.'],
  notFor: ['Judging authors; it is a number of a document, never of a person.', 'Documents that fewer than five pull requests cite.'],
  source: 'Ours, after the observation that unclear decisions slow engineering down; not validated in the literature.',
  unit: 'citing pull request',
  floor: 5,
  ours: 'All of it.',
  parts: [
    {
      id: 'questions-after',
      name: 'Came back to it',
      what: 'What others wrote on citing work and named the document in.',
      countedIn: 'ROWS',
    },
    { id: 'reopened', name: 'Reopened', what: 'Versions that took the decision back.', countedIn: 'ROWS' },
    { id: 'superseded-early', name: 'Superseded within half a year', what: 'The version that gave it up early.', countedIn: 'ROWS' },
  ],
};
