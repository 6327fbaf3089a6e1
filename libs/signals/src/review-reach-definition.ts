import type { Definition } from './definition.js';

export const REVIEW_REACH: Definition = {
  signal: 'review-reach',
  name: 'Review reach',
  family: 'reach',
  version: 3,
  of: ['person', 'team'],
  claim: 'In this period you reviewed work of so many other teams, and in so many of them one of your comments was followed by a change.',
  formula:
    'Take every substantive review: one that approves, asks for changes, was dismissed, has a text, or opens a thread; given by a living person to the work of another. ' +
    'The teams of an author are other teams when the author and you shared no team at the time of the review. Such a team counts as changed when one of these reviews opened a thread on its work that is outdated now ' +
    'and a commit of that pull request, in the period or later, was written and committed after your comment with no force-push between, or whose suggestion was applied. It asked first when your earliest session on its work in the period came by name. ' +
    'It is new when you gave its work no substantive review before the period and the record goes back at least 26 weeks before it. ' +
    'Of a team the reviews are those that stand in a cell of the team matrix that is shown.',
  symbols:
    'R = substantive reviews r in [from, to); M(r), A(r) = leaf teams of reviewer and author at the time of r; C = {r in R : M(r) and A(r) not empty, M(r) ∩ A(r) = ∅}; ' +
    'teams = |∪ A(r), r in C|; changed = |∪ A(r), r in C with a changed thread|; reviews = |R|; pulls = |{pull request of r}|; people = |{author of r}|.',
  example:
    'Of team B, D reviews work of A twice, of C once and of a colleague in B once. That is 4 reviews of 4 pull requests of 4 people, and 2 other teams: A and C. ' +
    'If a comment of D on one of the pull requests of A was followed by a commit, 1 of the 2 teams changed something.',
  blindSpots: [
    'Reviews in talk, chat, documents and pairing are not on GitHub and are not seen.',
    'A commit after a comment need not be because of it; and a comment that prevented work leaves no trace.',
    'After a force-push it cannot be told whether a comment changed something; such threads are marked unclear and do not count.',
    'A comment has the time at which it was drafted: a commit made before the review was sent may be taken for an answer to it.',
    'People without a known team count as people, never as a team.',
    'Comments from before September 2016 belong to no review and are left out.',
  ],
  gaming: [
    'A short approval in many teams raises the number of teams; the number of teams in which something changed does not follow.',
    'Opening trivial threads that the author will follow anyway.',
  ],
  notFor: [
    'Comparing people, or teams of different size and place: who owns a platform reviews many teams by duty.',
    'Saying that few teams means little influence; deep specialists reach few and matter.',
    'Predicting the quality of code.',
  ],
  source:
    'The observed, direct part of information diffusion in code review (Dorner and others, ESEM 2022 and EMSE 2024); the possible part is not shown for people, because it saturates.',
  unit: 'substantive review',
  floor: 1,
  ours: 'The rule for changed (outdated, and a later commit without a force-push between; or a later commit that credits who suggested it), asked first, and new. None of them is validated in the literature.',
  parts: [
    {
      id: 'teams',
      name: 'Other teams',
      what: 'Teams that shared no team with you at the time and whose work you reviewed.',
      countedIn: 'GROUPS',
    },
    {
      id: 'changed',
      name: 'Teams in which it changed something',
      what: 'Of those, teams in which a comment of yours was followed by a change.',
      countedIn: 'GROUPS',
    },
    {
      id: 'asked-first',
      name: 'Teams that asked first',
      what: 'Of those, teams that asked you by name before you first reviewed their work in the period.',
      countedIn: 'GROUPS',
    },
    { id: 'new', name: 'New teams', what: 'Of those, teams whose work you had not reviewed before the period.', countedIn: 'GROUPS' },
    { id: 'reviews', name: 'Reviews', what: 'Every substantive review in the period.', countedIn: 'ROWS' },
    { id: 'pulls', name: 'Pull requests reviewed', what: 'Each pull request once, by its latest review.', countedIn: 'ROWS' },
    {
      id: 'people',
      name: 'People reached',
      what: 'Living people whose work you reviewed, with or without a known team.',
      countedIn: 'GROUPS',
    },
    { id: 'other-reviews', name: 'Reviews for other teams', what: 'The reviews behind the other teams.', countedIn: 'ROWS' },
    { id: 'other-people', name: 'People of other teams', what: 'The people behind the other teams.', countedIn: 'GROUPS' },
  ],
};
