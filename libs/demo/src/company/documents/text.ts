import type { Subject } from './subject.js';
import { nameOf } from './subject.js';

/** What a document says about itself at a moment. */
export interface Facts {
  readonly status: 'draft' | 'proposed' | 'accepted' | 'implemented';
  /** 2026-08-04 */
  readonly created: string;
  readonly decided: string | null;
  readonly authors: readonly { readonly name: string; readonly login: string }[];
  readonly reviewers: readonly { readonly name: string; readonly login: string }[];
  readonly teams: readonly string[];
  /** Number of the pull request that added it. */
  readonly pull: number;
}

/** The whole text, head and sections, in the form its authors chose. */
export function textOf(one: Subject, facts: Facts): string {
  const head = HEADS[one.format](one, facts);
  return `${head}\n\n${sections(one, facts)}`;
}

const HEADS: Readonly<Record<Subject['format'], (one: Subject, facts: Facts) => string>> = {
  'front-matter': (one, facts) =>
    [
      '---',
      `title: "${one.title}"`,
      ...(one.kind === 'rfc' ? [`rfc: ${String(one.number)}`] : []),
      `kind: ${one.kind}`,
      `status: ${facts.status}`,
      `authors: [${facts.authors.map((person) => `"@${person.login}"`).join(', ')}]`,
      `created: ${facts.created}`,
      ...(facts.reviewers.length === 0 ? [] : ['reviewers:', ...facts.reviewers.map((person) => `  - "@${person.login}"`)]),
      `teams: [${facts.teams.join(', ')}]`,
      '---',
      '',
      `# ${titleLine(one)}`,
    ].join('\n'),
  madr: (one, facts) =>
    [
      '---',
      `status: ${facts.status}`,
      `date: ${facts.decided ?? facts.created}`,
      `decision-makers: ${facts.authors.map((person) => `@${person.login}`).join(', ')}`,
      `consulted: ${facts.reviewers.map((person) => `@${person.login}`).join(', ')}`,
      '---',
      '',
      `# ${one.title}`,
    ].join('\n'),
  labels: (one, facts) =>
    [
      `# ${titleLine(one)}`,
      '',
      `- **Status**: ${capital(facts.status)}`,
      `- **Authors**: ${facts.authors.map((person) => `${person.name} (@${person.login})`).join(', ')}`,
      `- **Created**: ${facts.created}`,
      `- **Pull request**: #${String(facts.pull)}`,
      `- **Reviewers**: ${facts.reviewers.map((person) => `@${person.login}`).join(', ') || 'TBD'}`,
    ].join('\n'),
  preamble: (one, facts) =>
    [
      '```',
      ...(one.kind === 'rfc' ? [`  RFC: ${String(one.number)}`] : []),
      `  Title: ${one.title}`,
      `  Author: ${facts.authors.map((person) => `${person.name} (@${person.login})`).join(',\n          ')}`,
      `  Status: ${capital(facts.status)}`,
      `  Created: ${facts.created}`,
      `  Discussions-To: https://github.com/fernholt/${one.repository}/pull/${String(facts.pull)}`,
      '```',
    ].join('\n'),
  nygard: (one, facts) =>
    [
      `# ${String(one.number)}. ${one.title}`,
      '',
      `Date: ${facts.created}`,
      '',
      '## Status',
      '',
      capital(facts.status),
      '',
      '## Deciders',
      '',
      facts.authors.map((person) => person.name).join(', '),
    ].join('\n'),
  table: (one, facts) =>
    [
      `# ${titleLine(one)}`,
      '',
      '| | |',
      '|---|---|',
      `| Status | ${capital(facts.status)} |`,
      `| Owner | @${facts.authors.map((person) => person.login).join(', @')} |`,
      `| Created | ${facts.created} |`,
      `| Reviewers | ${facts.reviewers.map((person) => `@${person.login}`).join('<br/>')} |`,
    ].join('\n'),
  asciidoc: (one, facts) =>
    [
      `= ${titleLine(one)}`,
      `:status: ${facts.status}`,
      `:authors: ${facts.authors.map((person) => person.name).join(', ')}`,
      `:created: ${facts.created}`,
      `:discussion: https://github.com/fernholt/${one.repository}/pull/${String(facts.pull)}`,
    ].join('\n'),
};

const SECTIONS: Readonly<Record<Subject['kind'], readonly [string, string, string]>> = {
  rfc: ['Motivation', 'Proposal', 'Alternatives'],
  'design-document': ['Problem', 'Design', 'Alternatives considered'],
  adr: ['Context', 'Decision', 'Alternatives'],
  'migration-plan': ['Where we are', 'Steps', 'What we will not do'],
  'trade-off-summary': ['The choice', 'What we take', 'What we leave'],
  'incident-review': ['What happened', 'What we change', 'What we considered'],
  'roadmap-input': ['What we see', 'What we ask for', 'What else would help'],
};

const CONCERNED = [
  'owns the {thing} and changes first',
  'reads the {part}',
  'has to be ready before the {part} changes',
  'only shows the {thing}',
  'tests against the {thing}',
  'nothing to change, but its alerts will move',
];

const KNOWING = [
  'We count failures of the {part} for four weeks before and after. Today it is {n} a week.',
  'Time spent on the {thing} in support, as the agents note it: {n} hours a month today.',
  'The slowest hundredth of requests that touch the {part}: {n} ms today.',
];

/** Half of the documents say how one will know that it was worth it. */
function knowing(one: Subject): string | null {
  if (one.title.length % 2 === 0) return null;
  const text = KNOWING[one.title.length % KNOWING.length] ?? '';
  return text
    .replace('{part}', one.part)
    .replace('{thing}', one.thing)
    .replace('{n}', String(20 + ((one.title.length * 37) % 400)));
}

function sections(one: Subject, facts: Facts): string {
  const mark = one.format === 'asciidoc' ? '==' : '##';
  const [first, second, third] = SECTIONS[one.kind];
  const parts = [
    `${mark} ${first}\n\n${one.problem}`,
    `${mark} ${second}\n\n${one.choice}`,
    `${mark} ${third}\n\n${one.alternative}`,
    `${mark} Who is concerned\n\n${one.affects.map((name, i) => `- ${name}: ${CONCERNED[i % CONCERNED.length] ?? ''}`.replace('{part}', one.part).replace('{thing}', one.thing)).join('\n')}`,
  ];
  const known = knowing(one);
  if (known !== null) parts.push(`${mark} How we will know\n\n${known}`);
  if (facts.status === 'implemented')
    parts.push(`${mark} Afterwards\n\nThe ${one.part} took longer than planned, the ${one.thing} did not.`);
  return `${parts.join('\n\n')}\n`;
}

function titleLine(one: Subject): string {
  const name = nameOf(one);
  return name === null ? one.title : `${name}: ${one.title}`;
}

function capital(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
