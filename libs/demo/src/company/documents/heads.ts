import type { Person } from '../model.js';
import { nameOf, pathOf } from './subject.js';
import type { DocumentStatus, Subject } from './subject.js';

/** What a document says about itself at a moment. */
export interface Facts {
  readonly status: DocumentStatus;
  /** 2026-08-04 */
  readonly created: string;
  readonly decided: string | null;
  readonly authors: readonly Person[];
  readonly reviewers: readonly Person[];
  readonly approvers: readonly Person[];
  readonly teams: readonly string[];
  /** Number of the pull request that added it; null where it was pushed. */
  readonly pull: number | null;
  /** Number of the issue it looks back on. */
  readonly issue: number | null;
  /** Decisions of the same repository: the one it takes the place of, that takes its place, that it builds on. */
  readonly replaces: Subject | null;
  readonly replacedBy: Subject | null;
  readonly buildsOn: Subject | null;
}

type Head = (one: Subject, facts: Facts) => readonly string[];

/** What stands above the first section, in the form its authors chose. */
export const HEADS: Readonly<Record<Subject['format'], Head>> = {
  'front-matter': (one, facts) => [
    '---',
    `title: "${one.title}"`,
    ...(one.kind === 'rfc' ? [`rfc: ${String(one.number)}`] : []),
    `kind: ${one.kind}`,
    `status: ${facts.status}`,
    `authors: [${facts.authors.map((person) => `"@${person.login}"`).join(', ')}]`,
    `created: ${facts.created}`,
    ...some(facts.decided, (day) => `decided: ${day}`),
    ...listed('reviewers', facts.reviewers),
    ...listed('approvers', facts.approvers),
    `teams: [${facts.teams.join(', ')}]`,
    `affects: [${one.affects.join(', ')}]`,
    ...some(facts.issue, (issue) => `issue: ${issueAddress(one, issue)}`),
    ...some(facts.replaces, (other) => `supersedes: ${named(other)}`),
    ...some(facts.replacedBy, (other) => `superseded-by: ${named(other)}`),
    ...some(facts.buildsOn, (other) => `see-also: ${named(other)}`),
    '---',
    '',
    `# ${titleLine(one)}`,
  ],
  madr: (one, facts) => [
    '---',
    `status: ${facts.replacedBy !== null && facts.status === 'superseded' ? `superseded by ${padded(facts.replacedBy)}` : facts.status}`,
    `date: ${facts.decided ?? facts.created}`,
    `decision-makers: ${logins(facts.authors)}`,
    `consulted: ${logins(facts.reviewers)}`,
    ...some(facts.replaces, (other) => `supersedes: ${padded(other)}`),
    '---',
    '',
    `# ${one.title}`,
  ],
  labels: (one, facts) => [
    `# ${titleLine(one)}`,
    '',
    `- **Status**: ${capital(facts.status)}`,
    `- **Authors**: ${facts.authors.map((person) => `${person.name} (@${person.login})`).join(', ')}`,
    `- **Created**: ${facts.created}`,
    ...some(facts.pull, (pull) => `- **Pull request**: #${String(pull)}`),
    ...some(facts.issue, (issue) => `- **Issue**: #${String(issue)}`),
    `- **Reviewers**: ${logins(facts.reviewers) || 'TBD'}`,
    `- **Affects**: ${one.affects.map((name) => `\`${name}\``).join(', ')}`,
    ...some(facts.replaces, (other) => `- **Supersedes**: ${linked(other)}`),
    ...some(facts.replacedBy, (other) => `- **Superseded by**: ${linked(other)}`),
    ...some(facts.buildsOn, (other) => `- **See also**: ${linked(other)}`),
  ],
  preamble: (one, facts) => [
    '```',
    ...(one.kind === 'rfc' ? [`  RFC: ${String(one.number)}`] : []),
    `  Title: ${one.title}`,
    `  Author: ${facts.authors.map((person) => `${person.name} (@${person.login})`).join(',\n          ')}`,
    `  Status: ${capital(facts.status)}`,
    `  Created: ${facts.created}`,
    ...some(facts.pull, (pull) => `  Discussions-To: https://github.com/fernholt/${one.repository}/pull/${String(pull)}`),
    ...some(facts.buildsOn, (other) => `  See-Also: ${named(other)}`),
    '```',
  ],
  nygard: (one, facts) => [
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
  ],
  table: (one, facts) => [
    `# ${titleLine(one)}`,
    '',
    '| | |',
    '|---|---|',
    `| Status | ${capital(facts.status)} |`,
    `| Owner | ${logins(facts.authors)} |`,
    `| Created | ${facts.created} |`,
    `| Reviewers | ${facts.reviewers.map((person) => `@${person.login}`).join('<br/>')} |`,
    `| Affects | ${one.affects.join(', ')} |`,
    ...some(facts.issue, (issue) => `| Issue | ${issueAddress(one, issue)} |`),
  ],
  asciidoc: (one, facts) => [
    `= ${titleLine(one)}`,
    `:status: ${facts.status}`,
    `:authors: ${facts.authors.map((person) => person.name).join(', ')}`,
    `:created: ${facts.created}`,
    ...some(facts.pull, (pull) => `:discussion: https://github.com/fernholt/${one.repository}/pull/${String(pull)}`),
    `:affects: ${one.affects.join(', ')}`,
  ],
};

function some<T>(value: T | null, line: (value: T) => string): string[] {
  return value === null ? [] : [line(value)];
}

function listed(key: string, people: readonly Person[]): string[] {
  return people.length === 0 ? [] : [`${key}:`, ...people.map((person) => `  - "@${person.login}"`)];
}

function logins(people: readonly Person[]): string {
  return people.map((person) => `@${person.login}`).join(', ');
}

function issueAddress(one: Subject, issue: number): string {
  return `https://github.com/fernholt/${one.repository}/issues/${String(issue)}`;
}

function named(other: Subject): string {
  return nameOf(other) ?? other.title;
}

/** As other decision records are named in a status: `ADR-0007`. */
function padded(other: Subject): string {
  return `ADR-${String(other.number).padStart(4, '0')}`;
}

function linked(other: Subject): string {
  return `[${named(other)}](${pathOf(other).split('/').at(-1) ?? ''})`;
}

function titleLine(one: Subject): string {
  const name = nameOf(one);
  return name === null ? one.title : `${name}: ${one.title}`;
}

function capital(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
