import type { Definition } from './definition.js';

export const SIMPLER: Definition = {
  signal: 'simpler',
  name: 'Made simpler',
  family: 'whole',
  version: 1,
  of: ['person'],
  claim:
    'These pull requests of yours may have made something simpler: they retire something, merge what was there twice, or take away far more than they add. They count once you say in a sentence what became simpler.',
  formula:
    'A candidate is a pull request you opened that was merged in the period and is one of these: its title speaks of removing or retiring, and it takes away more lines than it adds; its title speaks of consolidating or of duplicates, with the same condition; ' +
    'or it takes away at least 50 lines more than it adds, and two of three changed lines. Left out are reverts, dependency updates, merge queues, imported work, and changes to nothing but generated, vendored or lock files. A candidate is confirmed when a person adds a sentence.',
  symbols:
    'net-negative <=> deletions - additions >= 50 and deletions >= 2/3 (additions + deletions); candidates = retirements, duplicates and net-negative changes together.',
  example:
    'Somebody merged "Remove the old importer" (20 lines added, 400 removed), "Unify both clients" (90 and 120) and a fix (10 and 12): 2 candidates, 1 retirement, 1 merged duplicate, 1 net-negative. One was confirmed.',
  blindSpots: [
    'Fewer lines are not always simpler, and much that is simpler adds lines.',
    'Moving code to another repository looks like taking it away.',
    'Titles are read by words, in English.',
    'Where the size of a pull request is not held it is no candidate.',
  ],
  gaming: ['Deleting what is needed; the sentence and the pull request stand side by side.'],
  notFor: ['Counting removed lines as worth.', 'Comparing people.'],
  source: 'Ours, after the advice to avoid unnecessary complexity; not validated in the literature.',
  unit: 'candidate',
  floor: 1,
  ours: 'All of it.',
  parts: [
    {
      id: 'candidates',
      name: 'Candidates',
      what: 'Merged pull requests of yours that may have made something simpler.',
      countedIn: 'ROWS',
    },
    {
      id: 'retirements',
      name: 'Retirements',
      what: 'Of the candidates, those whose title speaks of removing something.',
      countedIn: 'ROWS',
    },
    {
      id: 'duplicates',
      name: 'Merged duplicates',
      what: 'Of the candidates, those whose title speaks of making one of several.',
      countedIn: 'ROWS',
    },
    {
      id: 'net-negative',
      name: 'Far more removed than added',
      what: 'Of the candidates, those that take away at least 50 lines more than they add, and two of three.',
      countedIn: 'ROWS',
    },
    { id: 'confirmed', name: 'Confirmed', what: 'Of the candidates, those a person confirmed with a sentence.', countedIn: 'ROWS' },
  ],
};
