import type { WrittenRows } from './written.js';
import { isDead, isRobot, type UserRow } from './rows.js';

/** Somebody named something on a pull request. */
export interface Naming {
  readonly repository: string;
  readonly pull: number;
  /** Null for a deleted account. */
  readonly who: number | null;
  readonly at: number;
  readonly token: string;
  /** In its title or text, in a commit, or in what was said below it. */
  readonly source: 'work' | 'commit' | 'talk';
}

/**
 * What is named on the pull requests of an archive: in titles, texts, commits, comments and reviews; nothing that bots wrote.
 * @param prefixes of the labels looked for, in lower case
 */
export function namingsIn(rows: WrittenRows, prefixes: readonly string[]): Naming[] {
  const found: Naming[] = [];
  const hear = (pull: number, user: UserRow | null, at: string, text: string | null, source: Naming['source']): void => {
    if (!rows.pulls.has(pull) || isRobot(user)) return;
    const who = user === null || isDead(user) ? null : user.id;
    for (const token of tokensOf(text ?? '', rows.name, prefixes, source !== 'commit'))
      found.push({ repository: rows.name, pull, who, at: Date.parse(at), token, source });
  };
  for (const { number, user, title, body, created_at } of rows.pulls.values()) {
    hear(number, user, created_at, title, 'work');
    hear(number, user, created_at, body, 'work');
  }
  for (const { issue_number, user, created_at, body } of rows.remarks) hear(issue_number, user, created_at, body, 'talk');
  for (const { pull_number, user, created_at, body } of rows.comments) hear(pull_number, user, created_at, body, 'talk');
  for (const { pull_number, user, submitted_at, body } of rows.reviews) hear(pull_number, user, submitted_at, body, 'talk');
  for (const { pull_number, author, committer, message } of rows.commits) {
    const opener = rows.pulls.get(pull_number)?.user ?? null;
    const user = author.id === undefined ? opener : { id: author.id, login: '', type: 'User' };
    hear(pull_number, user, committer.date, message, 'commit');
  }
  return found;
}

/**
 * `rfc-31`, `owner/name#12`, `owner/name:path`; owner and name in lower case.
 * @param bare whether a bare `#12` counts: in a commit it may be one of the fork it was made in
 */
export function tokensOf(written: string, home: string, prefixes: readonly string[], bare = true): Set<string> {
  const tokens = new Set<string>();
  const own = home.toLowerCase();
  let text = written.replace(/<!--[\s\S]*?-->/g, ' ');
  text = text.replace(
    /(?:https?:\/\/)?(?:www\.)?github\.com\/([\w-]+\/[\w.-]+)\/(pull|issues|discussions|blob|tree)\/([^\s)>\]}"'`|\\]+)/gi,
    (_, name: string, what: string, rest: string) => {
      const [, ref = '', path = ''] = /^([^/#?]+)(?:\/([^#?]*))?/.exec(rest.replace(/[.,;:!?*_~]+$/, '')) ?? [];
      if (what === 'blob' || what === 'tree') tokens.add(`${name.toLowerCase()}:${path.replace(/\/$/, '')}`);
      else if (/^\d+$/.test(ref)) tokens.add(`${name.toLowerCase()}#${ref}`);
      return ' ';
    },
  );
  text = text.replace(/https?:\/\/\S+/gi, ' ');
  // A file in a folder that is called after a document is another file; a bare name is a path where it is what a link leads to.
  text = text.replace(
    /(?<![\w@./-])\.{0,2}\/?((?:[\w.-]+\/)+[\w.-]+\.[a-z]{1,12}|(?<=\]\(|\[\[)[\w.-]+\.(?:md|mediawiki|adoc|rst))(?![\w/])/g,
    (match, path: string) => {
      tokens.add(`${own}:${path}`);
      return path.includes('/') ? ' ' : match;
    },
  );
  const labels = new RegExp(
    `(?<![\\p{L}\\p{N}_@.$#-])(${prefixes.join('|')})[-_\u2010\u2011\u00a0 ]?#?0*([1-9]\\d*)(?![\\p{L}\\p{N}_])`,
    'giu',
  );
  for (const [, prefix = '', number = ''] of text.matchAll(labels)) tokens.add(`${prefix.toLowerCase()}-${number}`);
  const shown = text.replace(/```[\s\S]*?(?:```|$)/g, ' ').replace(/`[^`\n]*`/g, ' ');
  for (const [, name, number = ''] of shown.matchAll(/(?<![\w&/#.=-])([a-z\d-]+\/[\w.-]+)?#([1-9]\d*)(?![\w-])/gi))
    if (bare || name !== undefined) tokens.add(`${(name ?? own).toLowerCase()}#${number}`);
  return tokens;
}

/** By what is named. */
export function byToken(namings: readonly Naming[]): ReadonlyMap<string, readonly Naming[]> {
  const found = new Map<string, Naming[]>();
  for (const naming of namings) {
    const group = found.get(naming.token);
    if (group) group.push(naming);
    else found.set(naming.token, [naming]);
  }
  return found;
}
