import { createHash } from 'node:crypto';
import type { DocumentRule, DocumentsHeld, Repository } from '@ambit/activity';
import { guessRules, headsWanted, matchRule } from '@ambit/documents';
import type { GitHubClient } from '../../client.js';
import type { TreeFile } from '@ambit/activity';
import { readTexts } from './texts.js';

/** Beginnings of files that are looked at for a guess: two requests at most. */
const MAX_HEADS = 200;
/** What is longer says no more at its beginning. */
const MAX_BYTES = 100_000;
const HEAD = 4_096;

const CATEGORIES: readonly (readonly [RegExp, DocumentRule['means']])[] = [
  [/^(?:rfcs?|requests? for comments?|proposals?)$/i, 'rfc'],
  [/^designs?(?: docs?| documents?| proposals?)?$/i, 'design'],
  [/^(?:adrs?|(?:architecture )?decisions?(?: records?)?)$/i, 'adr'],
];
const LABELS: readonly (readonly [RegExp, DocumentRule['means']])[] = [
  [/^incidents?$/i, 'incident'],
  [/^(?:post-?mortems?|incident[-_ ]reviews?)$/i, 'incident-review'],
  [/^(?:action[-_ ]items?|follow-?[-_ ]?ups?)$/i, 'action-item'],
  [/^rfcs?$/i, 'rfc'],
  [/^design[-_ ]?(?:docs?|documents?)$/i, 'design'],
  [/^adrs?$/i, 'adr'],
];

/** What is known of a repository where rules are guessed. */
export interface GuessAsk {
  readonly commit: string;
  readonly files: readonly TreeFile[];
  readonly labels: readonly string[];
  readonly categories: readonly string[];
  readonly held: Pick<DocumentsHeld, 'rules'>;
  /** What was looked at the last time, so that the same files are not read again for the same answer. */
  readonly seen: string | null;
}

export interface Guessed {
  /** Those that are not stored yet. */
  readonly fresh: readonly DocumentRule[];
  readonly seen: string;
}

/**
 * Rules that a repository's folders, labels and categories look like, beyond those that are stored or were refused.
 * @throws the failures of failure.ts
 */
export async function guess(client: GitHubClient, repository: Repository, ask: GuessAsk): Promise<Guessed> {
  const options = { repository: repository.name };
  const open = ask.files.filter(({ path }) => !ask.held.rules.some((rule) => matchRule(rule, path)));
  const sizes = new Map(open.map(({ path, size }) => [path, size]));
  const wanted = headsWanted(open, options).filter((path) => (sizes.get(path) ?? 0) <= MAX_BYTES);
  const seen = seenOf(ask.files, wanted);
  const heads = new Map<string, string>();
  if (seen !== ask.seen) {
    const wants = wanted.slice(0, MAX_HEADS).map((path) => ({ commit: ask.commit, path, size: sizes.get(path) ?? 0 }));
    const read = await readTexts(client, repository, wants);
    for (const [index, { path }] of wants.entries()) {
      const text = read[index]?.text ?? null;
      if (text !== null) heads.set(path, text.slice(0, HEAD));
    }
  }
  const folders = guessRules(open, { ...options, headOf: (path) => heads.get(path) ?? null });
  const named = [...namedLike('label', ask.labels, LABELS), ...namedLike('category', ask.categories, CATEGORIES)];
  const isStored = ({ by, pattern }: DocumentRule) => ask.held.rules.some((rule) => rule.by === by && rule.pattern === pattern);
  return { fresh: [...folders, ...named].filter((rule) => !isStored(rule)), seen };
}

function seenOf(files: readonly TreeFile[], wanted: readonly string[]): string {
  const names = new Set(wanted);
  const hash = createHash('sha1');
  for (const { path, blob } of files) if (names.has(path)) hash.update(`${path} ${blob}\n`);
  return hash.digest('hex');
}

function namedLike(by: 'label' | 'category', names: readonly string[], known: typeof LABELS): DocumentRule[] {
  return names.flatMap((pattern) => {
    const means = known.find(([like]) => like.test(pattern.trim()))?.[1];
    return means === undefined ? [] : [{ id: null, repositoryId: null, by, pattern, means, source: 'guess' as const, refused: false }];
  });
}

/** The guesses of a repository as a whole list: those that hold and the new ones. */
export function withGuesses({ rules }: Pick<DocumentsHeld, 'rules'>, fresh: readonly DocumentRule[]): DocumentRule[] {
  return [...rules.filter(({ source, refused, repositoryId }) => source === 'guess' && !refused && repositoryId !== null), ...fresh];
}
