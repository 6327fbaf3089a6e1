import type { Definition } from './definition.js';

export const KNOWLEDGE_SPREAD: Definition = {
  signal: 'knowledge-spread',
  name: 'Files known by two or more',
  family: 'whole',
  version: 2,
  of: ['area', 'team'],
  claim: 'Of the files that changed here in the last year, so many are known by two people or more, and so much of that comes from review.',
  formula:
    'An active file is one that a merged pull request changed in the 365 days before the end of the period; where the period begins does not matter. Somebody knows a file who wrote such a change or reviewed one with substance in those days, ' +
    'each touch counting half after 180 days and all of them together at least a quarter. A file is at risk where at most one of the people who know it is still here: on the roster, and not out of every team. ' +
    'What review adds is one less the share at risk with reviewers, divided by the share at risk with authors alone. A team’s files are those its people changed; whoever knows them may be in any team. ' +
    'Left out are bots, pull requests of more than 100 files, dependency updates, merge queues, quick approvals, reverts within ten minutes and imported work. Nobody is named. ' +
    'Of a team the pull requests of whole batches of five authors are counted, and no file is listed.',
  symbols:
    'knows(f, u) <=> sum of 0.5^(age / 180 d) over touches of f by u within 365 d >= 0.25; FaR1 = |{f : at most 1 knower here}| / |active f|; review effect = 1 - FaR1(authors and reviewers) / FaR1(authors).',
  example:
    'Five files, each written by one person: by authors alone 5 of 5 are at risk. With reviewers three of them are known by two people or more, so that 2 of 5 are at risk. Review took away 0.6 of the risk.',
  blindSpots: [
    'Approving is not knowing.',
    'Files that were deleted or renamed since still count for a year.',
    'Generated files count like any other.',
    'Who left without leaving a team is taken to be here.',
    'Pairing leaves no trace.',
  ],
  gaming: ['Spreading reviews over everybody without reading.', 'Touching files to be counted as knowing them.'],
  notFor: ['Calling a person replaceable or irreplaceable.', 'Deciding who may leave or move.', 'Comparing teams.'],
  source:
    'Files at risk of turnover: Mirsaeedi and Rigby, ICSE 2020; Hajari et al., TSE 2024. The windows and the threshold are from the same line of work; the effect of review as a ratio is ours.',
  unit: 'active file',
  floor: 1,
  ours: 'The review effect as a ratio, which files are a team’s, and that somebody is here until they are out of every team.',
  parts: [
    {
      id: 'at-risk',
      name: 'Known by one at most',
      what: 'Active files that at most one person who is still here wrote or reviewed, by path.',
      countedIn: 'GROUPS',
    },
  ],
};
