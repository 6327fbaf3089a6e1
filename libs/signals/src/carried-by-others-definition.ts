import type { Definition } from './definition.js';

export const CARRIED_BY_OTHERS: Definition = {
  signal: 'carried-by-others',
  name: 'Carried out by others',
  family: 'decisions',
  version: 1,
  of: ['document', 'person'],
  claim: 'Of so many changes that carry this document out, so many were made by people outside the teams that wrote it.',
  formula:
    'A pull request carries a document out when it was merged after the document was accepted and names it in its own title, text or commits, or when a person linked it by hand. Work that changes documents alone, and work by bots, ' +
    'carries nothing out. It is by others when its author is a living person who is not an author of the document and shared no team with one at the merge; somebody without a known team is another. Teams: those of these people then. First days: from the decision to the first such merge. ' +
    'Of a person: the merges of the period for the documents the person is an author of.',
  symbols:
    'I = implementing pull requests i with merge(i) >= accepted; by-others = |{i in I : author(i) not among the authors, no common team}|; teams = |∪ teams(author(i)), i by others|.',
  example:
    'A document by D was accepted. Of 4 merged pull requests that name it, D made 1, somebody of D’s team 1, and two people of team B the others: 4 changes, 2 by others, in 1 team.',
  blindSpots: [
    'Work that does not name the document is not seen, unless somebody links it.',
    'A branch name is not fetched, so a document named there alone is not seen.',
    'One pull request may be the whole work and another a typo; both count once.',
  ],
  gaming: [
    'Splitting work into many pull requests by others.',
    'Linking by hand what has nothing to do with it; who linked it stays written down.',
  ],
  notFor: ['Saying that authors should not write code.', 'Comparing people or teams by how much others did for them.'],
  source: 'The distinction between doing and enabling work in descriptions of senior roles; not validated in the literature.',
  unit: 'implementing pull request',
  floor: 5,
  ours: 'All of it.',
  parts: [
    { id: 'pulls', name: 'Changes that carry it out', what: 'Merged pull requests that name it or were linked to it.', countedIn: 'ROWS' },
    { id: 'by-others', name: 'By others', what: 'Of those, work of people outside the teams of its authors.', countedIn: 'ROWS' },
    { id: 'teams', name: 'Teams of these people', what: 'Teams the others were in when it was merged.', countedIn: 'GROUPS' },
    {
      id: 'documents',
      name: 'Documents others carry out',
      what: 'Documents of the person that others carried out in the period.',
      countedIn: 'GROUPS',
      of: ['person'],
    },
  ],
};
