import type { Definition } from './definition.js';

export const ANSWER_MACHINE: Definition = {
  signal: 'answer-machine',
  name: 'Questions that come back',
  family: 'mentoring',
  alone: true,
  version: 1,
  of: ['person'],
  claim:
    'In so many topics the same questions come back to you, and nobody else answers them yet. These questions come back; a page could answer them. It is a note about the topic, for you alone.',
  formula:
    'A topic is an area: the rule of CODEOWNERS that names its files at the end of the period, or, below a rule for everything and where there is none, the first two folders. ' +
    'Over the six months of 30 days that end with the period: you opened at least 12 threads there in each of the two quarters; at least half of all threads there are yours; ' +
    'in at least four months anything was said there, and the slope of your share (Sen) is less than 0.02 a month either way; ' +
    'and at least 0.3 of your threads are on a file you had spoken of on another pull request within 60 days before. Threads of nothing but praise, approval or thanks do not count.',
  symbols:
    'V >= 12 in each quarter; |Sen(D_k)| < 0.02, D_k = |your threads in month k| / |threads in month k|, k = 1..6; R = |again| / |your threads| >= 0.3; sum of yours / sum of all >= 0.5.',
  example:
    'In one folder somebody opened 9 of 10 threads a month, month after month: 0.9, 0.9, 0.8, 0.9, 0.9, 0.9. The slope is 0, and 51 of the 53 were on the same two files again: the topic is one of these.',
  blindSpots: [
    'A rule that makes one person the owner of an area sends everything to them: then the rule is what to change.',
    'Questions asked in chat are not seen.',
    'The same file is not always the same question.',
    'A topic that is new, or in which little happens, is never one of these.',
  ],
  gaming: ['Saying less for a month changes the share; the work then waits, or is worse.'],
  notFor: [
    'Anything about a person: it says that a page is missing, not that somebody holds on to what they know.',
    'Showing it to anyone else: it has no share switch.',
    'Comparing people.',
  ],
  source:
    'Sen 1968 for the slope. The rule and its thresholds are proposals of ours, not validated in the literature; they are to be calibrated on an organization’s own data.',
  unit: 'month in which anything was said there',
  floor: 4,
  ours: 'All four thresholds, that most of what is said must be yours, the 60 days, and the first two folders below a rule for everything.',
  parts: [
    { id: 'topics', name: 'Topics', what: 'Areas in which the same questions come back to you.', countedIn: 'GROUPS' },
    { id: 'threads', name: 'Your threads there', what: 'Threads you opened there in the six months.', countedIn: 'ROWS' },
    {
      id: 'came-back',
      name: 'On the same file again',
      what: 'Of those, the ones on a file you had spoken of on another pull request shortly before.',
      countedIn: 'ROWS',
    },
  ],
};
