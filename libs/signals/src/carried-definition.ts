import type { Definition } from './definition.js';

export const CARRIED: Definition = {
  signal: 'carried',
  name: 'Comments that changed something',
  family: 'reach',
  version: 1,
  of: ['person'],
  claim:
    'Of your comments on work of others whose end is known, so many were followed by a change; the others were answered, accepted for later, declined or left.',
  formula:
    'Take every thread you began in the period on a pull request of somebody else. Changed: it is outdated and a later commit of that pull request was written and committed after it with no force-push between, or its suggestion was applied. ' +
    'Accepted later: the author answered with a link to an issue or another pull request. Declined: the author said no, and why. Unclear: outdated after a force-push, and the author said neither. ' +
    'Answered: the author replied, and nothing changed. Unanswered: none of these when the pull request ended; open: none of these, and it has not ended. What became of it is what is known now, in the period or later; of all time, up to its end. ' +
    'A thread is settled when its pull request has ended and it is not unclear; the share is changed of settled, with its Wilson interval of 95 %. ' +
    'Not counted are threads on work by bots and deleted accounts, on dependency updates, merge queues, reverts merged within ten minutes, pull requests of more than a hundred files and imported repositories, ' +
    'and those of an approval within a minute of the request of more than 200 lines.',
  symbols:
    'T = threads t in [from, to), E0 left out; S = {t in T : its pull request ended, t not unclear}; p = |{t in S : changed}| / |S|, said from |S| = 20 on.',
  example:
    'Somebody began 6 threads. Two were followed by a commit, one was answered, one was declined with a reason, one led to an issue, and one stands on a pull request that is still open. ' +
    'That is 5 settled, 2 of them changed; with 5 settled threads no share is said.',
  blindSpots: [
    'A commit after a comment need not be because of it; and a comment that prevented work leaves no trace.',
    'After a force-push it cannot be told whether a comment changed something.',
    'A question that was answered well changes nothing and helped all the same.',
    'Saying no is read from words, in the languages in which that works; elsewhere it looks like an answer. How many answers could not be read is said beside it.',
    'A change in another pull request is seen only where the author linked it.',
    'A comment has the time at which it was drafted: a commit made before the review was sent may be taken for an answer to it.',
  ],
  gaming: ['Opening trivial threads that the author will follow anyway.', 'Suggesting blanks and commas to be credited for them.'],
  notFor: [
    'Comparing people: what is commented on differs with the code, the author and the task.',
    'Reading a low share as bad comments, or a declined comment as a wrong one.',
    'Saying anything about the author.',
  ],
  source:
    'Change-triggering comments: Bosu, Greiler and Bird 2015. There the line itself had to change; here the host says that a thread is outdated. Discussion without change is a purpose of review: Bacchelli and Bird 2013. Interval: Wilson 1927.',
  unit: 'settled thread',
  floor: 20,
  ours: 'The rule for what became of a thread and its order, settled, and the titles by which dependency updates and merge queues are known. None of them is validated in the literature.',
  parts: [
    {
      id: 'threads',
      name: 'Comments',
      what: 'Threads you began on work of others in the period, without those not counted.',
      countedIn: 'ROWS',
    },
    { id: 'changed', name: 'Changed', what: 'Followed by a change, or their suggestion was applied.', countedIn: 'ROWS' },
    { id: 'answered', name: 'Answered', what: 'The author replied, and nothing changed.', countedIn: 'ROWS' },
    {
      id: 'accepted-later',
      name: 'Accepted later',
      what: 'The author linked an issue or a pull request that follows it up.',
      countedIn: 'ROWS',
    },
    { id: 'declined', name: 'Declined', what: 'The author said no, and why.', countedIn: 'ROWS' },
    { id: 'unanswered', name: 'Unanswered', what: 'None of these, and the pull request has ended.', countedIn: 'ROWS' },
    {
      id: 'unclear',
      name: 'Unclear',
      what: 'Outdated after a force-push: whether it changed something cannot be told.',
      countedIn: 'ROWS',
    },
    { id: 'open', name: 'Open', what: 'None of these, and the pull request has not ended.', countedIn: 'ROWS' },
    {
      id: 'settled',
      name: 'Settled',
      what: 'Their pull request has ended, and they are not unclear: what the share is taken of.',
      countedIn: 'ROWS',
    },
    {
      id: 'settled-changed',
      name: 'Settled and changed',
      what: 'Of the settled, those that were followed by a change.',
      countedIn: 'ROWS',
    },
    {
      id: 'teams',
      name: 'Other teams',
      what: 'Teams of the authors where a comment was followed by a change and you shared none.',
      countedIn: 'GROUPS',
    },
    { id: 'not-counted', name: 'Not counted', what: 'Threads that are left out, each with the reason.', countedIn: 'ROWS' },
  ],
};
