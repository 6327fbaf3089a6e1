import type { NewRule, Store } from '@ambit/store';
import { refused, type Refused } from '../../schema/failures.js';
import { spoken } from '../words.js';
import type { RuleArgs } from './args.js';

const LONGEST_PATTERN = 200;
/** A pattern of more stars than this takes long to try on every file. */
const MOST_STARS = 10;

/** A rule as the store takes it, or the sentence that says what is wrong with it. */
export async function checkRule(store: Store, args: RuleArgs): Promise<NewRule | Refused> {
  const pattern = args.pattern.trim();
  if (pattern === '') return refused('A rule needs a pattern: a path such as docs/rfcs/*.md, a label, or a category.');
  if (pattern.length > LONGEST_PATTERN) return refused(`A pattern has at most ${String(LONGEST_PATTERN)} characters.`);
  if (/\p{C}/u.test(pattern)) return refused('A pattern is one line of text.');
  if (args.by === 'PATH' && !isGlob(pattern)) return refused('A path begins in the top folder and goes down only: docs/rfcs/**/*.md.');
  if ((args.means === 'INCIDENT' || args.means === 'ACTION_ITEM') && args.by !== 'LABEL')
    return refused('An incident or an action item is an issue: tell it by a label.');
  const repositoryId = args.repository ? await repositoryOf(store, args.repository) : null;
  if (args.repository && repositoryId === null) return refused('Ambit fetches no such repository. Write it as owner/name.');
  return { repositoryId, by: spoken(args.by), pattern, means: spoken(args.means) };
}

function isGlob(pattern: string): boolean {
  const folders = pattern.split('/');
  const stars = pattern.replace(/\*+/g, '*').split('*').length - 1;
  return folders.every((folder) => folder !== '' && folder !== '.' && folder !== '..') && stars <= MOST_STARS;
}

async function repositoryOf(store: Store, name: string): Promise<number | null> {
  const wanted = name.trim().toLowerCase();
  for (const [id, repository] of await store.measure.repositories()) if (repository.name === wanted) return id;
  return null;
}
