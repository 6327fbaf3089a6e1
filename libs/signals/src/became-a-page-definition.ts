import type { Definition } from './definition.js';

export const BECAME_A_PAGE: Definition = {
  signal: 'became-a-page',
  name: 'Became a page',
  family: 'mentoring',
  version: 1,
  of: ['person'],
  claim:
    'After you had said much the same in so many threads you wrote it down: a runbook, a guide or a check that others can use without you.',
  formula:
    'Take every runbook, guide or check that first came with a pull request of yours merged in the period. It counts when in the 180 days before you opened that pull request you had opened three or more threads in one area of the same repository, ' +
    'and the page lies in that area or shares a telling word with the files you spoke of. Runbooks, guides and checks are known by their paths: a text whose path names a runbook, playbook, guide, how-to, handbook, checklist, FAQ and the like, ' +
    'rules of linters, and jobs that run on every change. Who used it: people other than you who named it since, in a pull request, a comment or a review.',
  symbols:
    'pages = {p by you, merged in [from, to) : |{t by you : same area, t in [opened(p) - 180 d, opened(p)), like(t, p)}| >= 3}; users = {u != you : u names p after its merge}.',
  example:
    'In four months somebody opens 9 threads on src/reconciliation/match.go. Then they merge docs/runbooks/reconciliation.md, and 4 people name it in their pull requests: 1 page, 9 threads before it, 4 people who used it.',
  blindSpots: [
    'Pages in a wiki or another tool are not on GitHub and are not seen.',
    'A page under another name, or about many things at once, is not recognized.',
    'A page that was there when the log begins counts with the first change of it that is held.',
    'Reading a page leaves no trace: only naming it does, by an address, a link or a path with a folder; a bare file name may be of any repository. A check works without being named.',
  ],
  gaming: ['Writing pages nobody needs: nobody names them.', 'Naming each other’s pages without need.'],
  notFor: ['Saying that somebody without pages teaches less.', 'Counting pages as worth.', 'Comparing people.'],
  source: 'Ours, after the wish to turn repeated answers into something others can use; not validated in the literature.',
  unit: 'page',
  floor: 1,
  ours: 'All of it.',
  parts: [
    { id: 'pages', name: 'Pages', what: 'Runbooks, guides and checks you wrote after three or more like threads.', countedIn: 'GROUPS' },
    { id: 'threads', name: 'Threads before', what: 'Your threads on the same matter in the half-year before.', countedIn: 'ROWS' },
    { id: 'users', name: 'Who used them', what: 'Different people who named one of them since.', countedIn: 'GROUPS' },
  ],
};
