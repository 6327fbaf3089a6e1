import type { Definition } from './definition.js';

export const TRADE_OFFS: Definition = {
  signal: 'trade-offs',
  name: 'Alternatives named in time',
  family: 'decisions',
  version: 1,
  of: ['person', 'document'],
  claim: 'So many threads named another way to do it while the choice was still open.',
  formula:
    'Take every thread begun in the period on a pull request of somebody else in which the one who began it named another way to do the same, in its first comment or in a later one. It was in time when the pull request had not ended and, on a document of others, the document was not decided. ' +
    'Changed: after the alternative was named, and on a document before the decision, the thread was followed by a change as in "Comments that changed something", or the section it stands in has other words in a later version. ' +
    'Whether a comment names another way is read from its words by published rules.',
  symbols:
    'A = {t : t names an alternative at s(t)}; in time = {t in A : s(t) < end of its pull request, s(t) < decision of its document}; changed = {t in A in time : words change in (s(t), decision)}.',
  example:
    'On a draft by A, B writes that a queue would do instead of a table, and A rewrites the paragraph; after the decision C names a third way. That is 2 alternatives, 1 of them in time, and 1 changed.',
  blindSpots: [
    'Alternatives weighed in talk or in the text itself are not seen.',
    'Naming another way is told by words such as "instead" and "alternatively"; other wordings are missed.',
    'In languages where reading the words is not precise enough nothing is read; how many comments that were is said beside it.',
    'A change after an alternative need not be the alternative; and a choice that stood the test is worth as much, and changes nothing.',
  ],
  gaming: ['Naming other ways for the sake of it: the list shows what came of each.'],
  notFor: ['Comparing people.', 'Reading a choice that stood as an alternative that failed.'],
  source: 'Alternative solutions as an outcome of review: Bacchelli and Bird 2013. The measure itself is not validated in the literature.',
  unit: 'thread that names an alternative',
  floor: 1,
  ours: 'The whole measure; the rules that read alternatives are in the guide.',
  parts: [
    { id: 'alternatives', name: 'Alternatives', what: 'Threads in which another way was named.', countedIn: 'ROWS' },
    { id: 'in-time', name: 'In time', what: 'Of these, named while the choice was open.', countedIn: 'ROWS' },
    { id: 'changed', name: 'Changed', what: 'Of those in time, followed by a change before the choice was made.', countedIn: 'ROWS' },
    {
      id: 'teams',
      name: 'Other teams',
      what: 'Teams across which an alternative was named in time: of a person those of the authors, of a document those of the speakers.',
      countedIn: 'GROUPS',
    },
    { id: 'documents', name: 'Documents', what: 'Documents of others on which you named one.', countedIn: 'GROUPS', of: ['person'] },
  ],
};
