import type { Definition } from './definition.js';

export const SHARED_PRACTICE: Definition = {
  signal: 'shared-practice',
  name: 'Practice others took up',
  family: 'whole',
  version: 2,
  of: ['person', 'organization'],
  claim: 'Of the templates, lint rules, workflows and actions you began, so many were taken up by other teams in other repositories.',
  formula:
    'A piece of practice is a workflow, an action, a configuration or rule of a linter, or a template, in one repository. Whoever opened the first merged pull request that is held and changes its path began it. It is taken up when a pull request in another repository, ' +
    'by somebody who shares no team with them then, names its path; or when the same path under .github appears there later, unless it is a name that everybody chooses, as ci.yml. Each piece counts once for each repository, by its first use. ' +
    'Of everybody together whole batches of five people who took something up are counted.',
  symbols:
    'uses = {(piece, r) : r other repository, first time its path is named or appears in r, by another team, in [from, to)}; pieces, repositories and teams are those of the uses.',
  example:
    'Somebody began .github/workflows/contract-check.yml in one repository. Two other teams added the same file to two repositories, and one of them named an action of theirs in a third: 2 pieces in 3 repositories, by 2 teams.',
  blindSpots: [
    'What stood there before the record begins looks begun by whoever changed it first since.',
    'A shared package that carries the rules leaves no such path.',
    'Only what a title, text or commit names is seen, not what a file itself refers to.',
    'Two teams may come to the same name on their own.',
    'Somebody else may have had the idea.',
  ],
  gaming: [
    'Adding a file to other teams’ repositories oneself counts as nobody’s use; asking them to is not told apart from their own wish.',
  ],
  notFor: ['Saying that a practice is good because it spread.', 'Comparing people.'],
  source: 'Ours, after the advice to improve how the organization builds software; not validated in the literature.',
  unit: 'use',
  floor: 1,
  ours: 'All of it, the paths and the names everybody chooses included.',
  parts: [
    { id: 'pieces', name: 'Pieces taken up', what: 'What you began that other teams took up in the period, by path.', countedIn: 'GROUPS' },
    { id: 'repositories', name: 'Repositories', what: 'Repositories in which they did.', countedIn: 'GROUPS' },
    { id: 'teams', name: 'Other teams', what: 'Teams of the people who did.', countedIn: 'GROUPS' },
  ],
};
