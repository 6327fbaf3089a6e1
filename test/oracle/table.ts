/** What a signal is measured of, as definitions say it. */
export type Subject = 'person' | 'pair' | 'team' | 'organization' | 'area' | 'document' | 'pull';

/**
 * Which file counts which signal of what, independently of libs/signals. A signal that is registered and stands neither here nor below
 * fails the spec beside this file, so that none is added without a count.
 */
export const COUNTED_IN: Readonly<Record<string, Readonly<Partial<Record<Subject, string>>>>> = {
  'review-reach': { person: 'count-reach', team: 'count-groups' },
  'cross-team-share': { person: 'count-reach', team: 'count-groups', organization: 'count-groups' },
  pull: { person: 'count-asked' },
  judgment: { person: 'count-asked' },
  carried: { person: 'count-threads' },
  questions: { person: 'count-threads', document: 'count-lives' },
  'trade-offs': { person: 'count-threads', document: 'count-lives' },
  'because-of-you': { person: 'count-citing' },
  scope: { person: 'count-scope' },
  'document-reach': { person: 'count-documents-of', document: 'count-lives' },
  adoption: { person: 'count-citing', document: 'count-lives' },
  alignment: { document: 'count-alignment' },
  clarity: { document: 'count-lives' },
  'carried-by-others': { person: 'count-citing', document: 'count-lives' },
  'early-help': { person: 'count-documents-of', document: 'count-lives' },
  independence: { person: 'count-independence', pair: 'count-independence' },
  'answer-machine': { person: 'count-topics' },
  'became-a-page': { person: 'count-topics' },
  'credit-given': { person: 'count-credit' },
  'follow-through': { person: 'count-waits', document: 'count-lives' },
  simpler: { person: 'count-credit' },
  'hard-to-undo': { person: 'count-paths', organization: 'count-paths' },
  risk: { person: 'count-practice', area: 'count-areas' },
  bottlenecks: { area: 'count-areas', team: 'count-areas' },
  'knowledge-spread': { area: 'count-knowing', team: 'count-knowing' },
  'shared-practice': { person: 'count-practice', organization: 'count-practice' },
  'team-flow': { organization: 'count-flow', team: 'count-flow' },
  diffusion: { organization: 'count-diffusion' },
};

/** What is not counted here, and why. */
export const NOT_COUNTED: Readonly<Record<string, Readonly<Partial<Record<Subject, string>>>>> = {
  alignment: {
    pull: 'The archives have no owners, so that no open pull request touches what three teams own.',
  },
  'stated-impact': { document: 'It is what the rules that read the words of a document find, and nothing is counted from it.' },
  investment: { document: 'Nobody marked a document of the archives as an investment.' },
  overlap: { organization: 'A list of pairs for people to confirm, without a reading.' },
};
