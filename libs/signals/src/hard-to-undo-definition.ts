import type { Definition } from './definition.js';

export const HARD_TO_UNDO: Definition = {
  signal: 'hard-to-undo',
  name: 'Hard to undo',
  family: 'whole',
  version: 2,
  of: ['person', 'organization'],
  claim:
    'These merged pull requests may be hard to take back, by the paths they change. They count only once a person says in a sentence that one was.',
  formula:
    'A candidate is a pull request by people, merged in the period, that changes a database schema or migration; an interface others build on (protobuf, OpenAPI, GraphQL) and takes lines away; a storage or event format; sign-in, permissions or encryption; ' +
    'deletion or retention of data, by path or title; or the state of the infrastructure. Tests, examples and documentation are left out. Yours are those you wrote and those you reviewed with substance before the merge. A candidate is confirmed when a person adds a sentence to it. ' +
    'Of everybody together whole batches of five authors are counted, and how many are confirmed is said where five people wrote them.',
  symbols: 'candidates = {merged m : kinds(paths m, title m) is not empty}; confirmed = {m in candidates : a person confirmed m}.',
  example:
    'In a quarter three pull requests changed migrations and one removed a field from a protobuf file: 4 candidates, 3 of schema, 1 of a public interface. Somebody confirmed one of them.',
  blindSpots: [
    'Paths say what was touched, not what was done: many migrations are harmless.',
    'A decision taken in a document is not looked at here.',
    'Whether lines were taken from the interface itself is not known, only whether the pull request took any.',
    'A hard decision in plain code looks like any other change.',
  ],
  gaming: ['Confirming what was easy to undo; the sentence stands beside it for everybody to read.'],
  notFor: [
    'A number of candidates as worth: until a person confirms them they are guesses.',
    'Saying that somebody was careless.',
    'Comparing people.',
  ],
  source: 'Ours, after the advice to ask which decisions will be hard to reverse; not validated in the literature.',
  unit: 'candidate',
  floor: 1,
  ours: 'All of it, the paths included.',
  parts: [
    { id: 'candidates', name: 'Candidates', what: 'Merged pull requests whose paths or title speak for it.', countedIn: 'ROWS' },
    { id: 'authored', name: 'Yours', what: 'Of the candidates, those you wrote.', countedIn: 'ROWS', of: ['person'] },
    {
      id: 'reviewed',
      name: 'Reviewed by you',
      what: 'Of the candidates, those you reviewed before they were merged.',
      countedIn: 'ROWS',
      of: ['person'],
    },
    { id: 'confirmed', name: 'Confirmed', what: 'Of the candidates, those a person confirmed with a sentence.', countedIn: 'ROWS' },
  ],
};
