import type { Definition } from './definition.js';

export const PULL: Definition = {
  signal: 'pull',
  name: 'Asked by name',
  family: 'reach',
  version: 2,
  of: ['person'],
  claim:
    'Of the times you came to review by name or unasked, somebody asked you by name in so many. How often a rule picked you, and how often GitHub does not say, stands beside it.',
  formula:
    'A session is your substantive reviews on one pull request, each less than 24 hours after the one before. It takes the latest request to you, or to a team of yours, on that pull request before it ' +
    'that no earlier session used and that was not withdrawn. By name: a person asked you, and you owned none of the changed paths by CODEOWNERS at that time. By rule: you were asked as an owner, ' +
    'through a team, or by a bot. Unasked: there was no such request. GitHub does not say: the CODEOWNERS history or the changed paths are not held, or the account that asked is gone. ' +
    'The share is by name of by name and unasked, with its Wilson interval of 95 %. Mentioned: since your session before, a text of that pull request put a question to you by name; it is counted beside the ways, and whatever the way. ' +
    'Expected: each request by name on a pull request of up to a hundred files is shared among those who opened threads on these files before, on work of others, its author left out, by their part of the threads, of the days with threads and of the newest day (cHRev). ' +
    'Observed: the requests by name to you of that kind. Their ratio has an exact Poisson interval of 95 %, and is drawn towards 1 by 4 on either side.',
  symbols:
    'counted = |by name| + |unasked|; p = |by name| / counted; sessions begin in [from, to). E = Σ over requests of x(you) / Σ x, x = Σ over files of cHRev; ratio = O / E, drawn towards 1: (O + 4) / (E + 4).',
  example:
    'Somebody was asked by name 6 times, picked by a rule 8 times, and joined unasked twice: 6 of 8, p = 0.75, between 0.41 and 0.93. On the page these 8 cases are fewer than the 20 it takes, so no share is said. The 8 by rule are named beside it and never counted in.',
  blindSpots: [
    'Asking in chat or in person leaves no request: such a session looks unasked.',
    'A rota that requests people under the name of the author looks like asking by name.',
    'An owner named in CODEOWNERS by an address is not recognized.',
    'The paths are those the pull request changes now, not those it changed when the request was made.',
    'Familiarity is part of being asked: people ask those they know.',
    'Who is expected to be asked is told by comments in the code alone: owners, the rank and the place of people are not in it.',
    'Questions to you are read from words, in the languages in which that works.',
    'People are invited unequally; women less often, in most data sets that looked.',
  ],
  gaming: [
    'Asking one another in turns; the number of different people and teams that asked shows it.',
    'Requests to oneself do not count as being asked.',
  ],
  notFor: [
    'Reading few requests as little competence.',
    'Counting requests as worth: who is asked often may be overloaded.',
    'Comparing people.',
  ],
  source:
    'Advice in-degree, as pull against push; Wilson 1927 for the interval. Expertise: cHRev (Zanjani, Kagdi and Bird 2016). Observed to expected: Breslow and Day 1987. Whether it measures judgment is not validated in the literature.',
  unit: 'session by name or unasked',
  floor: 20,
  ours: 'The session of 24 hours, one request a session, owners as of the request, leaving requests to oneself aside, and expecting requests by comments alone.',
  parts: [
    {
      id: 'by-name',
      name: 'By name',
      what: 'Sessions after a person asked for you, while you owned none of the changed paths.',
      countedIn: 'ROWS',
    },
    { id: 'by-rule', name: 'By rule', what: 'Sessions after you were asked as an owner, through a team, or by a bot.', countedIn: 'ROWS' },
    { id: 'unasked', name: 'Unasked', what: 'Sessions without a request to you or a team of yours.', countedIn: 'ROWS' },
    { id: 'not-said', name: 'GitHub does not say', what: 'Sessions whose request cannot be told apart.', countedIn: 'ROWS' },
    { id: 'counted', name: 'By name and unasked', what: 'The sessions of which the share is taken.', countedIn: 'ROWS' },
    {
      id: 'mentioned',
      name: 'Asked in words',
      what: 'Sessions before which a text of the pull request put a question to you by name.',
      countedIn: 'ROWS',
    },
    { id: 'early', name: 'Asked early', what: 'Of those by name, the ones asked while the pull request was a draft.', countedIn: 'ROWS' },
    { id: 'askers', name: 'People who asked', what: 'Different people who asked you by name.', countedIn: 'GROUPS' },
    {
      id: 'asking-teams',
      name: 'Other teams that asked',
      what: 'Teams of the people who asked you by name and shared no team with you when they asked.',
      countedIn: 'GROUPS',
    },
  ],
};
