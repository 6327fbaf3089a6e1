import type { Definition } from './definition.js';

export const DOCUMENT_REACH: Definition = {
  signal: 'document-reach',
  name: 'Reach of a decision',
  family: 'decisions',
  version: 2,
  of: ['document', 'person'],
  claim:
    'People of so many other teams spoke on this document, so many of them before it was decided; and in so many of these teams a thread was followed by a change.',
  formula:
    'A voice is something said by a living person who is not an author of the document: a thread on its file in a pull request that touches it; a review with a verdict or a text, or a comment, on the pull request that ' +
    'proposed it or on another one that touches no second document, but for what the author of that pull request says there; a comment on it where it is a discussion or an issue. A review that holds nothing but threads is those threads. Its teams are other teams when the ' +
    'speaker and the authors shared none at the time. It came before when the document was not decided yet. A thread changed something when it is outdated and a commit of that pull request was written and committed after it ' +
    'with no force-push between, or its suggestion was applied. An objection is a review that asks for changes; it is answered when the same person approved later, when it was dismissed, or when one of its threads was followed by a change. ' +
    'Of a person: the voices of other teams in the period on documents the person is an author of.',
  symbols:
    'V = voices v; M(v), A(v) = leaf teams of speaker and of authors at the time of v; X = {v in V : M(v) and A(v) not empty, M(v) ∩ A(v) = ∅}; teams = |∪ M(v), v in X|; ' +
    'teams-before = |∪ M(v), v in X, t(v) < decision|; changed = |∪ M(v), v in X a changed thread|; objections = |{v in V : asks for changes}|.',
  example:
    'A document by a person of team A has a thread by somebody of B that was followed by a commit, an approval by somebody of C, both before the decision, and a comment by a colleague of A after it. ' +
    'That is 3 voices and 2 other teams, both before the decision, 1 of them with a change.',
  blindSpots: [
    'What was said in meetings, chat and other editors is not on GitHub and is not seen.',
    'Silent readers leave no trace.',
    'Authors a document names without a login count as authors only through the pull request that proposed it.',
    'A commit after a thread need not be because of it.',
    'Voices by people without a known team count as voices, never as a team.',
  ],
  gaming: [
    'Asking friends of many teams for one short comment raises the teams; those in which something changed do not follow.',
    'Splitting a document makes more documents, each with its own teams.',
  ],
  notFor: [
    'Saying that a document with few voices is bad: it may have been clear, or small.',
    'Comparing people by how many teams spoke on what they wrote.',
  ],
  source:
    'Participation in written proposals as Khare and others (2022) and RFC 8963 count it for the IETF; both warn that it says little about what was built.',
  unit: 'voice',
  floor: 1,
  ours: 'Which threads, reviews and comments belong to a document, the rule for changed, and when an objection counts as answered.',
  parts: [
    { id: 'voices', name: 'Voices', what: 'Everything people other than its authors said on it.', countedIn: 'ROWS', of: ['document'] },
    { id: 'teams', name: 'Other teams', what: 'Teams that share nobody with its authors and had a voice.', countedIn: 'GROUPS' },
    {
      id: 'teams-before',
      name: 'Other teams before the decision',
      what: 'Of those, teams with a voice before it was decided.',
      countedIn: 'GROUPS',
      of: ['document'],
    },
    {
      id: 'changed',
      name: 'Teams in which it changed something',
      what: 'Of those, teams with a thread that was followed by a change.',
      countedIn: 'GROUPS',
      of: ['document'],
    },
    { id: 'objections', name: 'Objections', what: 'Reviews that asked for changes.', countedIn: 'ROWS', of: ['document'] },
    {
      id: 'objections-answered',
      name: 'Objections answered',
      what: 'Of those, the ones followed by an approval of the same person, dismissed, or with a thread that changed something.',
      countedIn: 'ROWS',
      of: ['document'],
    },
    {
      id: 'documents',
      name: 'Documents with other teams',
      what: 'Documents of the person on which somebody of another team spoke in the period.',
      countedIn: 'GROUPS',
      of: ['person'],
    },
  ],
};
