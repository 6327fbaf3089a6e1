import type { Definition } from './definition.js';

export const SCOPE: Definition = {
  signal: 'scope',
  name: 'Where your work reaches',
  family: 'whole',
  version: 1,
  of: ['person'],
  claim:
    'In this time your work touched so many repositories, areas and teams: by what you opened, by what you reviewed and by what you wrote. Wide is not better than deep.',
  formula:
    'You touch an area when you open a pull request that changes it, review one with substance, or begin a document there. Each pull request and document counts once an area, however much you did on it; those of more than 100 files are left out. ' +
    'An area is the rule of CODEOWNERS that matches a path at the time, else its first two folders. Teams are those that own what you opened, those of the authors you reviewed, and those that spoke on what you wrote; your own are among them. ' +
    'For each role the effective number of areas says as how many equally touched areas it is. Each month of the last two years has its number of areas by role.',
  symbols: 'p_a = acts in area a / all acts of the role; effective = exp(- sum p_a ln p_a); at most one act for each (area, pull request).',
  example:
    'Somebody reviewed 10 pull requests: 6 in the area api, 3 in db and 1 in web. That is 3 areas, and as much as 2.45 areas touched equally.',
  blindSpots: [
    'The folders of a repository may cut areas too fine or too wide.',
    'Of pull requests whose paths are withheld only the repository is known.',
    'More work touches more areas: two periods of different length are not alike.',
    'Advice in meetings and chat touches nothing here.',
  ],
  gaming: ['Small changes in many places, or brief reviews all over.'],
  notFor: ['Taking wide for better, or narrow for worse: a specialist is narrow by design.', 'Comparing people.'],
  source: 'Effective number: Hill, Ecology 54 (1973), order 1.',
  unit: 'pull request or document',
  floor: 1,
  ours: 'What an area and a touched team are.',
  parts: [
    { id: 'repositories', name: 'Repositories', what: 'Repositories you touched in any way.', countedIn: 'GROUPS' },
    { id: 'areas', name: 'Areas', what: 'Areas you touched in any way.', countedIn: 'GROUPS' },
    { id: 'teams', name: 'Teams', what: 'Teams whose code, work or words yours met, your own among them.', countedIn: 'GROUPS' },
    { id: 'authored', name: 'Opened', what: 'Pull requests you opened.', countedIn: 'ROWS' },
    { id: 'reviewed', name: 'Reviewed', what: 'Pull requests you reviewed with substance, by your first review.', countedIn: 'ROWS' },
    { id: 'written', name: 'Written', what: 'Documents that name you as an author and began in the period.', countedIn: 'ROWS' },
  ],
};
