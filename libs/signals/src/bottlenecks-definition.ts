import type { Definition } from './definition.js';

export const BOTTLENECKS: Definition = {
  signal: 'bottlenecks',
  name: 'Where work waits',
  family: 'whole',
  version: 2,
  of: ['area', 'team'],
  claim:
    'In this area, or with this team, so many pull requests waited for a review that was asked for, and so many people can give one. It says where the queue is, and nothing about who is in it.',
  formula:
    'A wait runs from a request to the session of the reviewer who was asked; of a draft it begins when the draft is ready. Its hours are those of the calendar. The share of the hours that waited on the person ' +
    'most of them waited on is set against that person’s share of the waits; the first divided by the second is the excess. Gini’s coefficient and the effective number of reviewers are of the sessions given, over ' +
    'everybody who can review: in an area whoever reviewed there in the 365 days before the end of the period, in a team its people at that time. Nobody is named. ' +
    'How many can review and how the work is spread is said from five people on, of whole batches of five reviewers; what is one person’s own, as the excess, is looked at while measuring and never written. ' +
    'Left out are bots, dependency updates, merge queues, reverts within ten minutes, imported work and pull requests of more than 100 files. Where fewer than three people can review, only that is said.',
  symbols:
    'w_u = hours waited on u; wait share = w_u / sum w; load share = waits of u / all waits; excess = wait share / load share, u = arg max w; effective = 1 / sum share²; Gini over eligible people, zeros included.',
  example:
    'Eight requests waited 130 hours: four of them, 108 hours, on one person. The wait share is 0.83 against a load share of 0.5, an excess of 1.66. Of 8 people who can review, five give 1 review each, one gives 5 and two none: ' +
    'Gini 0.5, as if 3.3 people reviewed.',
  blindSpots: [
    'Nights, weekends and holidays count as waiting: the calendar is not known.',
    'Part-time work, a rota and leave look like waiting.',
    'A request that was never answered and taken back again counts as no wait.',
    'Asking in chat starts no wait.',
    'A request to a team ends with the first of its people who reviews.',
  ],
  gaming: [
    'Asking only once the review is agreed.',
    'Approving without reading, to end a wait: quick approvals are marked in the lists of reviews.',
  ],
  notFor: ['Reading it as slowness of a person: the others make the queue.', 'Comparing teams.', 'Anything about a person; it names none.'],
  source:
    'Load and concentration after work on reviewer recommendation (workload is highly concentrated, SofiaWL); Gini 1912; Herfindahl and Hirschman. The comparison of wait with load is not validated in the literature.',
  unit: 'person who can review',
  floor: 3,
  ours: 'The comparison of wait share with load share, who can review, and saying that a second reviewer is needed from five merges a year on.',
  parts: [
    {
      id: 'waited',
      name: 'Waited for a review',
      what: 'Pull requests that waited on a reviewer who was asked and whose session began in the period.',
      countedIn: 'ROWS',
    },
    {
      id: 'open',
      name: 'Waiting now',
      what: 'Open pull requests with a request nobody answered by the end of the period.',
      countedIn: 'ROWS',
    },
    {
      id: 'needs-second-reviewer',
      name: 'Needs a second reviewer',
      what: 'Pull requests merged in the 365 days before the end of the period in an area in which fewer than three people can review.',
      countedIn: 'ROWS',
      of: ['area'],
    },
  ],
};
