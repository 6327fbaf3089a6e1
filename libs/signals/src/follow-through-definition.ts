import type { Definition } from './definition.js';

export const FOLLOW_THROUGH: Definition = {
  signal: 'follow-through',
  name: 'Follow-through',
  family: 'mentoring',
  alone: true,
  version: 2,
  of: ['person', 'document'],
  claim:
    'For you alone: how long what was asked of you waited for you, with what is still open counted as open. Of a document: how long after it was accepted the first change carried it out.',
  formula:
    'Three kinds of waits begin in the period. A request: somebody else, or a bot, asked you by name to review, until your next substantive review there; asked again while it waits it is the same wait. A return: you requested changes and the author pushed or asked you again, until your next review there. ' +
    'An answer: changes were requested of you, until you push, reply, comment or ask again. A wait that was withdrawn, by you or by others, or whose pull request was merged or closed first, or that is still open when the period ends, is not done: it counts as open until then and no longer. ' +
    'The share done within 14 days and the median are those of Kaplan and Meier, with Greenwood’s error, of each kind with ten waits. In days as the calendar has them. ' +
    'Of a document: from its acceptance to the first merged change that carries it out.',
  symbols:
    'S(t) = product over t_i <= t of (1 - d_i / n_i); done by 14 = 1 - S(14); median = min {t : S(t) <= 0.5}; d_i done at t_i, n_i still open just before.',
  example:
    'Eight waits of 2, 3, 5, 7, 9, 14, 30 and 30 days, of which those of 5, 9 and 30 were not done: 0.6 were done within 14 days, with an error of 0.20. Four of eight would be wrong: it takes those that ended early for failures.',
  blindSpots: [
    'Nights, weekends, holidays and leave count as days: what is away is known only where a person declares it.',
    'What was agreed in a call or in chat is not seen; a request that was turned down there looks open.',
    'Requests to a team are nobody’s own and do not count.',
    'A push to the pull request by somebody else looks like an answer.',
    'Work that carries a document out without naming it is not seen.',
  ],
  gaming: ['Promising less.', 'Having requests withdrawn: they count as open until then, and stand in the list.'],
  notFor: [
    'Saying anything about a person: for others it exists only for documents.',
    'Judging how fast somebody is: priorities change, and that is legitimate.',
    'Comparing people.',
  ],
  source: 'Kaplan and Meier 1958; Greenwood 1926 for the error. That it says how commitments are kept is not validated in the literature.',
  unit: 'wait',
  floor: 10,
  ours: 'What begins and ends a wait, and the 14 days.',
  parts: [
    {
      id: 'requests',
      name: 'Asked to review',
      what: 'Requests to you by name that began to wait in the period.',
      countedIn: 'ROWS',
      of: ['person'],
    },
    { id: 'reviewed', name: 'Reviewed', what: 'Of those, the ones you reviewed.', countedIn: 'ROWS', of: ['person'] },
    {
      id: 'returns',
      name: 'Answered to you',
      what: 'Pull requests in which you requested changes and the author then pushed or asked again.',
      countedIn: 'ROWS',
      of: ['person'],
    },
    { id: 'returned', name: 'Looked at again', what: 'Of those, the ones you reviewed again.', countedIn: 'ROWS', of: ['person'] },
    {
      id: 'answers',
      name: 'Changes requested of you',
      what: 'Times somebody requested changes of you.',
      countedIn: 'ROWS',
      of: ['person'],
    },
    { id: 'answered', name: 'Answered by you', what: 'Of those, the ones you answered.', countedIn: 'ROWS', of: ['person'] },
    { id: 'accepted', name: 'Accepted', what: 'The version with which it was accepted.', countedIn: 'ROWS', of: ['document'] },
    { id: 'carried-out', name: 'Carried out', what: 'The first merged change that carries it out.', countedIn: 'ROWS', of: ['document'] },
  ],
};
