import type { Definition } from './definition.js';

export const QUESTIONS: Definition = {
  signal: 'questions',
  name: 'Questions that led on',
  family: 'reach',
  version: 2,
  of: ['person', 'document'],
  claim: 'So many questions from outside the team were followed by a change, or by an answer that is on record.',
  formula:
    'Take every thread whose first comment asks a question, on a pull request whose author shared no team with the asker then; and on a document every such thread on its file and every such comment in its discussion, by somebody who shared no team with any of its authors. ' +
    'Changed: the thread was followed by a change as in "Comments that changed something", or the section it stands in has other words in a later version of the same pull request. ' +
    'Answered: no change can be told, and the author replied in the thread; in a discussion, one of its authors replied to the comment. Whether a comment asks is read from its words by published rules.',
  symbols:
    'Q = {c : c asks, M(c) and A(c) not empty, M(c) ∩ A(c) = ∅}; changed = {c in Q : words change after c}; answered = {c in Q : not changed, an author replied to c}; M, A = leaf teams of asker and author at the time of c.',
  example:
    'B of another team asks three questions on work of A. One is followed by a commit that changes the line, A answers the second, and nobody says anything to the third: 3 questions, 1 changed, 1 answered.',
  blindSpots: [
    'What is asked in chat, in meetings or in person is not seen.',
    'A question is told by its words: one that is put as a statement is missed, and a remark that ends in a question mark may be taken for one.',
    'In languages where reading the words is not precise enough nothing is read; how many comments that were is said beside it.',
    'A change after a question need not be because of it.',
    'Comments below a pull request are not in threads, so that an answer to them cannot be told.',
  ],
  gaming: ['Asking for the sake of asking: the list shows what each led to.'],
  notFor: [
    'Comparing people, or counting questions as worth.',
    'Reading an unanswered question as a bad one, or as a fault of the author.',
    'Punishing confusion: a question is a reason to review.',
  ],
  source:
    'Discussion as a purpose of review: Bacchelli and Bird 2013; confusion is legitimate: Ebert and others 2019. The measure itself is not validated in the literature.',
  unit: 'question from another team',
  floor: 1,
  ours: 'The whole measure; the rules that read questions are in the guide.',
  parts: [
    { id: 'questions', name: 'Questions', what: 'Questions across teams.', countedIn: 'ROWS' },
    { id: 'changed', name: 'Changed', what: 'Questions that were followed by a change.', countedIn: 'ROWS' },
    {
      id: 'answered',
      name: 'Answered',
      what: 'Questions that an author answered in the same thread, and nothing changed.',
      countedIn: 'ROWS',
    },
    {
      id: 'teams',
      name: 'Other teams',
      what: 'Teams across which a question was followed by a change or an answer: of a person those of the authors, of a document those of the askers.',
      countedIn: 'GROUPS',
    },
    { id: 'documents', name: 'Documents', what: 'Documents of others on which you asked.', countedIn: 'GROUPS', of: ['person'] },
  ],
};
