import type { Definition } from './definition.js';

export const DIFFUSION: Definition = {
  signal: 'diffusion',
  name: 'How far reviews could carry',
  family: 'whole',
  version: 1,
  of: ['organization'],
  claim:
    'In the newest four weeks, what one person knew could have reached so many others through pull requests, on average. It is the most that could have happened, not what did.',
  formula:
    'Each pull request joins all living people who opened, reviewed, commented on, merged, closed or reopened it within the window; they meet at the moment of the last of these acts within it. ' +
    'Knowledge may pass from a meeting to another of the same person at a strictly later moment, over as many meetings as there are. For each person count the others it could have reached from them; ' +
    'said are the mean and the median of these counts over everybody who acted, once as people, once of all people, once of all others. Windows are 28 whole UTC days, one after another back from the end of the period; ' +
    'days that fill no window are not looked at. Bots are no people. A pull request that joins more than 20 people is left out, and how many were is said. ' +
    'Beside the mean stands its range when any one pull request is left out.',
  symbols:
    'Window W = [t0, t0 + 28 d); V = people with an act in W; h = people of one pull request, 2 ≤ |h| ≤ 20, t(h) = its last act in W. ' +
    'u reaches v where h1, ..., hk exist with u in h1, v in hk, hi ∩ hi+1 not empty, t(h1) < ... < t(hk). c(u) = |{v ≠ u : u reaches v}|. ' +
    'mean = Σ c(u) / |V|; of all = mean / |V|; of others = mean / (|V| - 1); range = min and max over h of the mean without h.',
  example:
    'Eight people, ten pull requests of two people each, one a day: A and B, B and D, D and E, F and D, G and F, A and D, E and C, C and D, H and G, E and D. ' +
    'A could have reached 7 others, B 7, C 2, D 7, E 6, F 6, G 2, H 1: mean 4.75, which is 0.59 of all and 0.68 of all others. If the order of days did not matter it would be 7 for everybody.',
  blindSpots: [
    'It is an upper bound: that people met over a pull request does not say that anything was passed on.',
    'What happens late in a window has no time left to travel: compare windows with one another, never early days with late ones.',
    'One bot that is taken for a person, or one very long thread, can join everybody.',
    'Talking in a room, in chat or in a document joins people too, and is not seen.',
    'Two acts at the same moment pass nothing on, which matters where clocks are coarse.',
    'How a pull request ended does not say whether a bot ended it: only people of the roster are counted there.',
  ],
  gaming: ['Commenting one word on pull requests of many teams joins people without anything to carry; no number of a person comes of it.'],
  notFor: [
    'Any one person: there is no number of a person in it, and none may be made of it.',
    'Concluding that information flowed, or that little reach is little worth: people who know one thing deeply reach few.',
    'Comparing organizations of different sizes.',
  ],
  source:
    'Dorner et al., Only Time Will Tell (ESEM 2022), and The Upper Bound of Information Diffusion in Code Review (EMSE 2024), who divide by all people; windows of four weeks are theirs. ' +
    'At one large company 0.60 of all (2020), in three open source projects 0.39 to 0.43 (2024).',
  unit: 'pull request that joined two to twenty people in the newest window',
  floor: 1,
  ours: 'Leaving out pull requests of more than 20 people, saying nothing of a window with fewer than five people, and the range by leaving out one pull request: resampling is biased, since removing pull requests only lowers reach.',
  parts: [
    {
      id: 'pulls',
      name: 'Pull requests',
      what: 'Pull requests on which two to twenty people acted in the newest four weeks.',
      countedIn: 'ROWS',
    },
    { id: 'windows', name: 'Windows', what: 'Windows of four weeks in the period, oldest first.', countedIn: 'GROUPS' },
  ],
};
