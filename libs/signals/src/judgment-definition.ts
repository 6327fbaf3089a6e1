import type { Definition } from './definition.js';

export const JUDGMENT: Definition = {
  signal: 'judgment',
  name: 'Asked for your view',
  family: 'reach',
  version: 1,
  of: ['person'],
  claim:
    'People of so many teams asked for your view by name; so many times before code or a decision existed. How you were asked is not recorded for the others.',
  formula:
    'An occasion is a session of reviews of yours (as in "Asked by name"), or a question put to you by name in a text of a pull request of somebody else or in the discussion of a document that you answered there. ' +
    'You were asked by name when the session came by a request that names you, or when such a question was put since the session before it. ' +
    'Early: asked while the pull request was a draft, or while the document it proposes, or whose discussion it is, was not decided. ' +
    'Adopted: after you were asked, a thread you began on that pull request was followed by a change, or accepted for later. Not recorded: sessions without a request or a question, and those of which GitHub does not say.',
  symbols:
    'O = sessions and answered questions in [from, to); N = {o in O : asked by name}; early = {o in N : draft or undecided at the asking}; adopted = {o in N : a later thread of yours there changed or accepted later}; not recorded = {o in O : unasked or not said}.',
  example:
    'Somebody has 4 occasions: asked by name on a draft by a person of another team, with a comment that changed the draft; picked by a rule; and twice with no request at all. ' +
    'That is 1 asked, 1 of them early, 1 adopted, of 1 other team; how they were asked is not recorded for 2 of 4.',
  blindSpots: [
    'Most asking happens in talk and chat and leaves no trace: a small number here says nothing.',
    'A question put to you that you answered elsewhere, or not at all, is not listed.',
    'Familiarity is part of being asked: people ask those they know.',
    'People are invited unequally; women less often, in most data sets that looked.',
    'Questions are read from words, in the languages in which that works.',
  ],
  gaming: ['Asking one another in turns; the people and teams that asked are listed.'],
  notFor: ['Comparing people.', 'Reading few occasions as little judgment, or as little trust.'],
  source: 'Advice in-degree, as pull against push. Whether it measures judgment is not validated in the literature.',
  unit: 'occasion on which you were asked by name',
  floor: 1,
  ours: 'The whole measure: what an occasion is, early, and adopted.',
  parts: [
    { id: 'occasions', name: 'Occasions', what: 'Your sessions of reviews, and questions to you that you answered.', countedIn: 'ROWS' },
    { id: 'asked', name: 'Asked by name', what: 'Occasions on which somebody asked for you by name.', countedIn: 'ROWS' },
    { id: 'not-recorded', name: 'Not recorded', what: 'Occasions of which GitHub does not say how you were asked.', countedIn: 'ROWS' },
    { id: 'early', name: 'Early', what: 'Of those asked, before code or a decision existed.', countedIn: 'ROWS' },
    {
      id: 'adopted',
      name: 'Adopted',
      what: 'Of those asked, where a comment of yours was then followed by a change or accepted for later.',
      countedIn: 'ROWS',
    },
    { id: 'people', name: 'People who asked', what: 'Different people who asked for you by name.', countedIn: 'GROUPS' },
    {
      id: 'teams',
      name: 'Other teams that asked',
      what: 'Teams of those who asked and shared no team with you then.',
      countedIn: 'GROUPS',
    },
    {
      id: 'early-teams',
      name: 'Other teams that asked early',
      what: 'Of these, the teams that asked before code or a decision existed.',
      countedIn: 'GROUPS',
    },
    { id: 'documents', name: 'Documents', what: 'Documents on which you were asked, or reviewed the proposal.', countedIn: 'GROUPS' },
  ],
};
