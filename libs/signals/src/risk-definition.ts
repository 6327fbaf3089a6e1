import type { Definition } from './definition.js';

export const RISK: Definition = {
  signal: 'risk',
  name: 'Risk seen and taken out',
  family: 'whole',
  version: 1,
  of: ['area', 'person'],
  claim:
    'Of an area: for each hundred merges, so many reverts, incidents and merges that at most one person had reviewed, quarter by quarter. Of a person: the incident reviews you wrote or spoke on, the action items you closed, and the guards you added after something was reverted.',
  formula:
    'A merge belongs to every area whose paths it changes; work by bots is left out. A revert is a merge whose title begins as GitHub’s button writes it. An incident is an issue an admin’s rule watches as one; it belongs to the areas of the pull requests that name it, ' +
    'at its opening. A merge counts as by one reviewer where at most one person other than its author had reviewed it with substance. The three are added and divided by the merges of the same time, from 20 merges on; the same merge may count twice. ' +
    'A quarter is thirteen weeks, counted back from the end of the period; with four or more of them there is a slope. A guard is a merge of yours, at most 90 days after a revert, that changes a test, a check or an alert and names the revert or something the revert names. ' +
    'An action item is counted for whoever closed it last.',
  symbols: 'per100 = 100 (reverts + incidents + one-reviewer merges) / merges; slope = Sen’s over quarters, with Mann and Kendall’s p.',
  example:
    'In a quarter 40 pull requests were merged in an area: 2 were reverts, one incident names it, and 9 had at most one reviewer. That is 30 for each hundred. Somebody wrote one incident review, spoke on two, closed 3 action items, and added a test that names a revert: 1, 2, 3 and 1.',
  blindSpots: [
    'Incidents that are tracked outside GitHub are not seen, nor how bad they were.',
    'An incident no pull request names belongs to no area.',
    'A revert made by hand has another title, and one whose title is not held is not seen.',
    'Work may be reviewed at a desk or in pairs.',
    'Mob and release branches merge the same change twice.',
  ],
  gaming: ['Fixing forward instead of reverting.', 'Not labelling incidents.', 'A second approval that reads nothing.'],
  notFor: [
    'The rate of reverts of what a person wrote or approved; it is confounded, and it is not measured.',
    'Comparing areas with one another: they differ in what they risk.',
    'Blame for an incident.',
  ],
  source:
    'Ours, after the practice of incident reviews. Sen 1968 and Mann 1945 for the trend. Whether the three parts foretell incidents is not validated.',
  unit: 'merge',
  floor: 20,
  ours: 'All of it but the slope: the three parts, the quarters of thirteen weeks, and what a guard is.',
  parts: [
    { id: 'merges', name: 'Merges', what: 'Pull requests by people merged in the area.', countedIn: 'ROWS', of: ['area'] },
    { id: 'reverts', name: 'Reverts', what: 'Of the merges, those that take another back.', countedIn: 'ROWS', of: ['area'] },
    { id: 'incidents', name: 'Incidents', what: 'Incidents that pull requests in the area name.', countedIn: 'ROWS', of: ['area'] },
    {
      id: 'one-reviewer',
      name: 'One reviewer at most',
      what: 'Of the merges, those that at most one person other than the author had reviewed.',
      countedIn: 'ROWS',
      of: ['area'],
    },
    {
      id: 'written',
      name: 'Incident reviews you wrote',
      what: 'Incident reviews that name you as an author and began in the period.',
      countedIn: 'GROUPS',
      of: ['person'],
    },
    {
      id: 'reviewed',
      name: 'Incident reviews you spoke on',
      what: 'Incident reviews by others on which you said something in the period.',
      countedIn: 'GROUPS',
      of: ['person'],
    },
    {
      id: 'action-items',
      name: 'Action items closed',
      what: 'Action items of incidents that you closed, by issue.',
      countedIn: 'GROUPS',
      of: ['person'],
    },
    {
      id: 'guards',
      name: 'Guards after a revert',
      what: 'Your merges that guard against what was reverted, by pull request.',
      countedIn: 'GROUPS',
      of: ['person'],
    },
  ],
};
