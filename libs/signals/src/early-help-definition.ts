import type { Definition } from './definition.js';

export const EARLY_HELP: Definition = {
  signal: 'early-help',
  name: 'Early help',
  family: 'decisions',
  version: 2,
  of: ['document', 'person'],
  claim: 'So many threads on drafts of documents were followed by other words before review was called for.',
  formula:
    'Take every thread on the file of a document by somebody who is not its author, opened while the pull request was a draft or the text called itself one. It helped when, before the pull request was made ready or merged, or the state ' +
    'moved on, the thread was outdated with a commit written and committed after it and no force-push between, its suggestion was applied, or the section it stands in had other words in a later version. ' +
    'Of a person: the threads the person opened in the period on drafts of others. Teams: of a document those of the speakers, of a person those of the authors, where the two shared none.',
  symbols:
    'T = threads t on a draft; helped = {t in T : words of its section change in (t, call)}; documents = |{document of t, t helped}|.',
  example:
    'On a draft by A, B opens 2 threads; one is followed by a commit that changes the paragraph, then the pull request is made ready, and later the other paragraph changes. That is 2 threads, 1 of them helped.',
  blindSpots: [
    'Drafts written and discussed elsewhere are not on GitHub and are not seen.',
    'Versions between two fetches are not held; a change may be seen in the thread alone.',
    'A change after a thread need not be because of it.',
    'Teams that never use drafts have none of it.',
  ],
  gaming: ['Trivial threads that the author will follow anyway.', 'Keeping a pull request a draft for long.'],
  notFor: ['Saying that somebody who speaks later helps less.', 'Comparing people.'],
  source: 'Ours, after the wish to improve design documents before review; not validated in the literature.',
  unit: 'thread on a draft',
  floor: 1,
  ours: 'All of it.',
  parts: [
    { id: 'threads', name: 'Threads on a draft', what: 'Threads opened while the document was a draft.', countedIn: 'ROWS' },
    {
      id: 'helped',
      name: 'Followed by other words',
      what: 'Of those, the ones after which the text changed before review was called for.',
      countedIn: 'ROWS',
    },
    { id: 'teams', name: 'Across teams', what: 'Teams on the other side of the threads that helped.', countedIn: 'GROUPS' },
    {
      id: 'documents',
      name: 'Drafts helped',
      what: 'Documents with at least one thread of the person that helped.',
      countedIn: 'GROUPS',
      of: ['person'],
    },
  ],
};
