import type { Definition } from './definition.js';

export const ADOPTION: Definition = {
  signal: 'adoption',
  name: 'Adoption',
  family: 'decisions',
  version: 1,
  of: ['document', 'person'],
  claim: 'After this document was accepted, work of so many other teams cites it.',
  formula:
    'Take the pull requests that cite the document from the moment it was accepted: they name it by number, address or path in their title, text, commits, comments or reviews, written by anyone but its authors, or a person linked them by ' +
    'hand and they were merged, or while open opened, since. Each counts once, by its first citation from then on. Left out: work by bots and deleted accounts, by the authors themselves, what was closed without a merge, the pull request that proposed it, and work that changes its text and nothing but documents. ' +
    'It is work of another team when its author and the authors of the document shared no team at that time. Later: cited 182 days or more after it was accepted. First lag: days until the first citation by another team. ' +
    'Use weighs a pull request 1 and a later document that names this one 3, each once a team, halved every 180 days.',
  symbols:
    'C = citing pull requests c with t(c) >= accepted; X = {c in C : teams of author and of the document’s authors not empty and without a common one}; pulls = |X|; teams = |∪ teams(c), c in X|; ' +
    'later = |{c in X : t(c) >= accepted + 182 d}|; use = Σ over different (kind, team, work) of weight · 0.5^(age / 180 d), without the authors’ own teams.',
  example:
    'A document of team A was accepted on day 0. Pull requests of B cite it on day 10 and on day 200, one of C on day 30, and one of A on day 5. That is 4 pull requests, 3 of them by 2 other teams; 1 later; first lag 10 days.',
  blindSpots: [
    'Habits of citing differ: work that follows a document without naming it is not seen.',
    'A good decision may be the one that made work unnecessary; it is cited by nothing.',
    'Work outside GitHub is not seen.',
    'A commit that names a document by the number of its pull request alone does not count: that number is often one of a fork.',
    'A template that names a document on every pull request makes it look adopted.',
    'People without a known team count under cited, never as a team.',
  ],
  gaming: [
    'Naming a document in work that does not follow it; each citation is a door, and anyone can look.',
    'Splitting one document into many; each then has its own number.',
    'Citing one’s own document in reviews: words of its authors do not count.',
  ],
  notFor: [
    'Taking accepted for adopted, or a document without citations for wasted.',
    'Comparing people, or documents of different kinds.',
  ],
  source:
    'RFC 8963 finds that citations correlate only loosely with deployment; McQuistin and others (IMC 2021) for the record they leave. Saturation by team and PageRank over citations are not shown anywhere.',
  unit: 'pull request of another team',
  floor: 5,
  ours: 'What counts as citing, the weights, the half-life of 180 days, and half a year for later.',
  parts: [
    {
      id: 'cited',
      name: 'Pull requests that cite it',
      what: 'Work by anyone but its authors that cites it after it was accepted.',
      countedIn: 'ROWS',
      of: ['document'],
    },
    {
      id: 'pulls',
      name: 'Pull requests of other teams',
      what: 'Of those, work of people who share no team with its authors.',
      countedIn: 'ROWS',
    },
    { id: 'teams', name: 'Teams that adopted it', what: 'The teams of these people.', countedIn: 'GROUPS' },
    {
      id: 'later',
      name: 'Still cited after half a year',
      what: 'Of those pull requests, the ones that cite it 182 days or more after it was accepted.',
      countedIn: 'ROWS',
      of: ['document'],
    },
    {
      id: 'documents',
      name: 'Documents cited by other teams',
      what: 'Documents of the person that work of other teams cited in the period.',
      countedIn: 'GROUPS',
      of: ['person'],
    },
  ],
};
