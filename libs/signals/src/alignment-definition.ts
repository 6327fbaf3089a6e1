import type { Definition } from './definition.js';

export const ALIGNMENT: Definition = {
  signal: 'alignment',
  name: 'Alignment',
  family: 'decisions',
  version: 1,
  of: ['document', 'pull'],
  claim: 'Of the teams this affects, these spoke before the decision, these only after it, and these never.',
  formula:
    'A document affects the owners of every repository and path it names, every team it names, and the owners of what its implementing pull requests change, without the teams of its authors. Owners are those CODEOWNERS named when it was ' +
    'decided, or names now while it is open; of a repository without owners then, the team that most authors of what was merged there in the 365 days before were in. An open pull request of more than 20 files, or on what three or more teams own, ' +
    'affects the owners of its changed paths without its author’s teams. A team spoke when somebody who was in it, or in a team under it, had a voice: a thread, a review with a verdict or a text, a comment. Before: at least once before the decision. ' +
    'For a silent team of what is still open one person is named, who was told of Ambit and reviewed or wrote work there in the last 365 days: the one with the fewest open requests.',
  symbols:
    'F = affected teams; before = {f in F : a voice of f < decision}; after = {f in F : voices of f, none before}; never = F without both.',
  example:
    'A document by team A names the repository of B and a service of C, and the work that carries it out changes files of D. B spoke while it was proposed, C a week after it was accepted, D not at all: before B, after C, never D.',
  blindSpots: [
    'A team that was asked in a meeting looks silent.',
    'A document that does not name what it affects affects nobody here, until work carries it out.',
    'CODEOWNERS may name the wrong team, or everybody.',
    'One person speaking is not a team agreeing.',
  ],
  gaming: ['Naming fewer things than a document affects.', 'A short comment makes a team one that spoke.'],
  notFor: ['A percentage of teams asked: three lists are not one number.', 'Blaming a team for its silence.'],
  source: 'Ours, after the advice to align stakeholders early; not validated in the literature.',
  unit: 'affected team',
  floor: 1,
  ours: 'All of it.',
  parts: [
    { id: 'before', name: 'Spoke before', what: 'Affected teams with a voice before the decision.', countedIn: 'GROUPS' },
    { id: 'after', name: 'Only after', what: 'Affected teams whose first voice came after the decision.', countedIn: 'GROUPS' },
    { id: 'never', name: 'Not asked yet', what: 'Affected teams without a voice.', countedIn: 'GROUPS' },
  ],
};
