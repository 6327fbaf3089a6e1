import type { Definition } from './definition.js';

export const OVERLAP: Definition = {
  signal: 'overlap',
  name: 'Overlap',
  family: 'decisions',
  version: 1,
  of: ['organization'],
  claim:
    'These pairs of documents, of pull requests and of files of different teams may be the same effort made twice; only people can tell.',
  formula:
    'Words of a document are those that stand most often in it and those of its title, without template headings, words of no meaning, plurals, and words that stand in more than 40 of 100 documents. Words of a pull request are those of its title and of its changed paths. ' +
    'Each word weighs the more the rarer it is; two texts are alike by the cosine of their words. A pair is proposed from 0.5 on, when its authors share no person and no team, neither names the other, and both are alive: not rejected, withdrawn, superseded or gone, and at least one is open or was decided within a year. ' +
    'Incident reviews are left out. Pull requests also need to be opened within 90 days of each other and in the last 180, three shared words that stand in few others, two of them in both titles, and no common reference; reverts, bumps, work by bots and on documents are left out, ' +
    'and the 50 newest pairs are kept. Files are equal by their blob, or near-equal documents in two repositories whose signatures meet in one of 32 bands of 4 rows and agree in half of their places.',
  symbols:
    'idf(w) = ln((1 + N) / (1 + texts with w)) + 1; weight = (1 + ln(count)) · idf; likeness = cosine of the weights; two signatures of likeness s meet with 1 - (1 - s^4)^32, which is 0.87 at 0.5.',
  example:
    'Of four titles, "rate limit api gateway tokens" and "api gateway rate limit policy" have a cosine of 0.76 and are proposed; the second and "postgres partition retention policy" have 0.19 and are not.',
  blindSpots: [
    'The same thing in other words, or in another language, is not found.',
    'Efforts that name one another are taken to know of each other and are not proposed.',
    'People without a known team are left out.',
  ],
  gaming: ['Naming a document to keep the pair from being proposed.'],
  notFor: ['Blaming anyone: a pair may be intended, or a port.', 'Reading the likeness as a probability.'],
  source:
    'Ren and others (SANER 2019) find 57 to 83 of 100 proposed pairs right, and that finding them early saves work; MinHash after Broder 1997.',
  unit: 'pair',
  floor: 1,
  ours: 'The threshold, the words left out, the times, and what must not be shared.',
  parts: [
    { id: 'documents', name: 'Pairs of documents', what: 'Documents of different teams about the same.', countedIn: 'ROWS' },
    { id: 'pulls', name: 'Pairs of pull requests', what: 'Pull requests of different teams that do the same.', countedIn: 'ROWS' },
    { id: 'files', name: 'Pairs of files', what: 'Equal or near-equal files in repositories of different teams.', countedIn: 'ROWS' },
  ],
};
