import type { Definition } from './definition.js';

export const CREDIT_GIVEN: Definition = {
  signal: 'credit-given',
  name: 'Credit given',
  family: 'mentoring',
  version: 1,
  of: ['person'],
  claim: 'Here are the places where you named others for what they did: as co-authors of your commits, and with thanks in your words.',
  formula:
    'Take every commit of yours in a pull request whose trailers credit another person, and every text of yours in a pull request that thanks another person by name. A commit that was rebased counts once. ' +
    'Bots are left out on both sides, and with them the trailers that tools add for themselves. Thanks are read from words by published rules; the words stand beside each row.',
  symbols:
    'G = {(x, q) : x by you in [from, to), q another living person that x credits or thanks}; people = |{q}|; one row for each (x, q).',
  example:
    'Somebody merges a commit with a trailer for B, and writes "thanks to B and C for the idea" below another pull request: 3 rows, 2 people.',
  blindSpots: [
    'A squashed merge may drop the trailers of its commits.',
    'Thanks in talk, in chat, in release notes and in documents are not seen.',
    'Whoever is named without a login, or by one that is theirs no more, is not recognized.',
    'Customs differ: many teams write no trailers, and say thanks elsewhere.',
    'In languages where reading the words is not precise enough no thanks are read.',
  ],
  gaming: ['Thanks cost nothing; that is why they are listed as words and never counted against anyone.'],
  notFor: [
    'Comparing people or teams, in either direction.',
    'Any rate: how much credit would have been due is not known.',
    'Ranking generosity.',
  ],
  source: 'Contribution attribution is a draft metric of CHAOSS; no validated study was found.',
  unit: 'credit',
  floor: 1,
  ours: 'The whole of it.',
  parts: [
    { id: 'given', name: 'Credit given', what: 'Every place where you credited or thanked somebody.', countedIn: 'ROWS' },
    { id: 'co-authors', name: 'Co-authors', what: 'Commits of yours that credit somebody.', countedIn: 'ROWS' },
    { id: 'thanks', name: 'Thanks', what: 'Texts of yours that thank somebody by name.', countedIn: 'ROWS' },
    { id: 'people', name: 'People', what: 'The people you credited or thanked.', countedIn: 'GROUPS' },
  ],
};
