import type { Definition } from './definition.js';

export const BECAUSE_OF_YOU: Definition = {
  signal: 'because-of-you',
  name: 'What came of it',
  family: 'decisions',
  version: 1,
  of: ['person'],
  claim: 'A comment of yours, the words that changed after it, the decision, and the work of other teams that cites it: one chain each.',
  formula:
    'Take every thread you began on the file of a document of others before it was decided. It begins a chain when the words changed after it and no later than the document was accepted: the section it stands in has other words in a version of the same pull request, ' +
    'or the thread was followed by a change as in "Comments that changed something" and a version of the document came after it. The chain ends in the pull requests that cite the document after it was accepted, as in "Work that cites it", ' +
    'by people who shared no team with its authors then, without your own. It is listed in the periods in which such a pull request cited it.',
  symbols:
    'chain = (t, v, d, W): t thread of yours before d; v first version with other words, at(t) < at(v) <= at(d); d accepted; W = {w cites after d : M(w) ∩ M(authors) = ∅} not empty in [from, to).',
  example:
    'B comments on a paragraph of a proposal by A; A rewrites it, and the proposal is accepted. A month later C of another team opens 2 pull requests that name it. That is 1 chain of 1 comment, 1 version, 1 decision and 2 changes, in 1 other team.',
  blindSpots: [
    'Words may have changed for another reason; a chain is an order in time, and no proof.',
    'What was said in talk or chat, or on documents kept elsewhere, begins no chain.',
    'Work that follows a decision without naming it is not found.',
    'Comments in discussions begin no chain, because no words could be told to have changed after them.',
  ],
  gaming: ['Commenting on every proposal: the words that changed stand beside each comment for anyone to read.'],
  notFor: ['Comparing people, or counting chains as worth.', 'Claiming the work of those who wrote the decision or carried it out.'],
  source: 'None: a way to read the log from a comment to what came of it.',
  unit: 'chain',
  floor: 1,
  ours: 'The whole of it.',
  parts: [
    {
      id: 'chains',
      name: 'Chains',
      what: 'One for each comment of yours from which a chain leads to work of another team.',
      countedIn: 'GROUPS',
    },
    { id: 'comments', name: 'Comments', what: 'The comments in which the chains begin.', countedIn: 'ROWS' },
    { id: 'words', name: 'Changed words', what: 'The versions in which the words changed.', countedIn: 'ROWS' },
    { id: 'decisions', name: 'Decisions', what: 'The versions with which the documents were accepted.', countedIn: 'ROWS' },
    { id: 'changes', name: 'Changes', what: 'Pull requests of other teams that cite them.', countedIn: 'ROWS' },
    { id: 'teams', name: 'Other teams', what: 'The teams of those who opened them.', countedIn: 'GROUPS' },
    { id: 'documents', name: 'Documents', what: 'The documents the chains go through.', countedIn: 'GROUPS' },
  ],
};
