import type { Definition } from './definition.js';

export const INVESTMENT: Definition = {
  signal: 'investment',
  name: 'Investment',
  family: 'decisions',
  version: 1,
  of: ['document'],
  claim:
    'In the 90 days after teams first used it, their pull requests took so many hours more or less from opening to merge than in the 90 days before; and so did those of the teams that did not use it. A comparison, not a proof.',
  formula:
    'For a document that a person marked as an investment. A team adopts it with the merge of its first pull request that cites it after it was accepted. Its merged pull requests of the 90 days before and of the 90 days from that merge on are compared by ' +
    'the hours from opening to merge, drafts from their opening too; those of all other teams around the first adoption of any team. The shift is the estimate of Hodges and Lehmann: the median of all differences between one pull request after and one before. ' +
    'Its interval of 95 % is made of order statistics of these differences, as in the Wilcoxon-Mann-Whitney test, and assumes no distribution. Under 20 pull requests on any of the four sides nothing but the lists is said.',
  symbols:
    'B, A = hours of adopters before and after; shift = median{a - b : a in A, b in B}; interval = the k-th smallest and the k-th largest difference, k = |A||B|/2 - 1.96 · sqrt(|A||B|(|A|+|B|+1)/12).',
  example:
    'Before, pull requests took 10, 20 and 30 hours; after, 8, 18 and 28. The median of the nine differences is 2 hours less. Three a side are fewer than the 20 it takes, so nothing is said.',
  blindSpots: [
    'Teams choose to adopt: those that do may differ from those that do not.',
    'Season, team size and the mix of work change at the same time.',
    'Hours run through nights and weekends.',
    'Checks and their durations are not fetched.',
  ],
  gaming: ['Marking what already went well; opening pull requests later.'],
  notFor: ['Proof that the investment caused anything.', 'Comparing teams.'],
  source: 'Hodges and Lehmann 1963; Mann and Whitney 1947. A comparison of adopters with others, before and after, without adjustment.',
  unit: 'pull request on the smallest of four sides',
  floor: 20,
  ours: 'The 90 days, what adopting means, and the four sides.',
  parts: [{ id: 'adopters', name: 'Teams that adopted it', what: 'Teams with a merged pull request that cites it.', countedIn: 'GROUPS' }],
};
