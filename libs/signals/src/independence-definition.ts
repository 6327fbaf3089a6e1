import type { Definition } from './definition.js';

export const INDEPENDENCE: Definition = {
  signal: 'independence',
  name: 'Growing independence',
  family: 'mentoring',
  version: 1,
  of: ['person', 'pair'],
  claim:
    'Month by month: how much of what is said on the work comes from the people who help, how much of the work is accepted at the first pass, how many people review it, and how often the person reviews for others where they were once helped. ' +
    'It says how the work went while somebody helped, not that the help was the cause.',
  formula:
    'Somebody helps a person when, within 90 days, five of their review acts (sessions of 24 hours) are on that person’s pull requests and two of these explain: a suggestion block, a question with a reason, or something to read that is named: a document, a file, other work. ' +
    'A pair is followed through the six months of 30 days from the first of these acts on; a person alone sees the six months from the first help on while they reach into the period, else the six that end with it, over everybody who helps. ' +
    'By month: dependence, the share of threads on the work that come from those who help; first pass, the share of reviewed and merged pull requests in which nobody requested changes; breadth, the different reviewers; ' +
    'transfer, reviews given in areas where those who help once reviewed; repetition, the share of threads on a file that had one on another pull request within 60 days before. ' +
    'Of each Sen’s slope and the p of Mann and Kendall; of the shares the difference of the second half of the months less the first, with Newcombe’s interval of 95 %. ' +
    'Only where dependence fell and first pass rose, each with an interval that leaves out 0, and work that had to be put right within 30 days did not rise, is it said to be a change. ' +
    'Of a pair the slopes stand beside those of people of like tenure whom this mentor did not review. Threads of nothing but praise, approval or thanks, and what E0 excludes, do not count.',
  symbols:
    'D_k = |threads from helpers| / |threads|; Q_k = |merged without requested changes| / |merged after review|; B_k = |reviewers|; G_k = |reviews given where helped|; R_k = |threads on a file again| / |threads|, k = 1..6; ' +
    'evidence = hi(D_late - D_early) < 0 and lo(Q_late - Q_early) > 0 and lo(F_late - F_early) <= 0.',
  example:
    'Dependence by month is 0.9, 0.8, 0.8, 0.6, 0.5, 0.3: it falls by 0.1 a month, p = 0.013. First pass is 2 of 6 in the first three months and 5 of 6 in the last three: a difference of 0.5, between -0.04 and 0.77. That interval holds 0, so no change is said yet.',
  blindSpots: [
    'Help in a room, in a call or in chat leaves no thread.',
    'Tenure alone makes work better: the slopes of people of like tenure stand beside those of a pair.',
    'Pairs begin when things are hard, so that some of what follows would have followed anyway.',
    'Somebody who moves to other work needs other help.',
    'Who was there when the log begins has no known tenure and is compared with others like that.',
    'Whether a text explains is read by rules, in the languages the rules know; elsewhere only suggestion blocks and what is named count.',
    'A change that was put right is known by the title of a later one, where titles are held.',
  ],
  gaming: [
    'To stop commenting makes dependence fall: it is no evidence while first pass does not rise, or more has to be put right afterwards.',
    'To stop requesting changes makes first pass rise: what has to be put right afterwards shows it.',
    'Merging without review does not count as a first pass.',
  ],
  notFor: [
    'Saying that a mentor caused it.',
    'Scoring mentees, or comparing mentors: whom one helps decides most of it.',
    'Anything about a person that they did not agree to: pairs are measured only when both agreed.',
  ],
  source:
    'Sen 1968, Mann 1945 and Kendall 1975 for the trend; Newcombe 1998 for the difference; implicit mentoring in code review is common (Feng et al., FSE 2022). The outcomes are not validated in the literature.',
  unit: 'month with something to read',
  floor: 4,
  ours: 'Months of 30 days, the 60 days of repetition, the 30 days of putting right, first pass only of what was reviewed, threads that are about the work, at most 40 people of like tenure by when they came, and what counts as evidence.',
  parts: [
    { id: 'threads', name: 'Threads received', what: 'Threads by others on the work, in these months.', countedIn: 'ROWS' },
    { id: 'from-helpers', name: 'From those who help', what: 'Of those, the ones by people who help.', countedIn: 'ROWS' },
    { id: 'came-back', name: 'On a file again', what: 'Of those, the ones on a file that had one shortly before.', countedIn: 'ROWS' },
    { id: 'pulls', name: 'Reviewed and merged', what: 'Pull requests that others reviewed and that were merged.', countedIn: 'ROWS' },
    { id: 'first-pass', name: 'At the first pass', what: 'Of those, the ones in which nobody requested changes.', countedIn: 'ROWS' },
    { id: 'given', name: 'Reviews given there', what: 'Reviews given to others in areas where one was once helped.', countedIn: 'ROWS' },
    {
      id: 'helpers',
      name: 'Who helped',
      what: 'Different people who help and opened threads in these months.',
      countedIn: 'GROUPS',
      of: ['pair'],
    },
  ],
};
