import type { DocumentRule } from '@ambit/activity';
import { readDocument } from '../read-document.js';
import { baseName, folderOf, isDocumentFile, isNumbered } from './file-names.js';
import { folderKindOf, type FolderKind } from './folder-kinds.js';
import { matchRule } from './match-rule.js';

const FILES = 3;
const SHARE = 0.5;
const EXAMPLES = 5;

/** What is known beside the paths. */
export interface GuessOptions {
  /** The repository's name without its owner: `rfcs`, `bips`. */
  readonly repository?: string;
  /** The beginning of a file's text, null where it was not fetched. */
  readonly headOf?: (path: string) => string | null;
}

interface Group extends FolderKind {
  readonly paths: string[];
}

/**
 * Rules for the folders that look as if they held documents: named for a kind, with at least three texts of which half carry a number
 * in the name or fields that a reader knows. Folders whose name leaves no doubt need a single such text. Deeper folders come first, since
 * the first rule that takes a path decides. Nothing is stored: `id` and `repositoryId` are null, `source` is `guess`.
 */
export function guessRules(files: readonly { readonly path: string }[], options: GuessOptions = {}): DocumentRule[] {
  return grouped(files, options.repository ?? null)
    .filter((group) => holds(group, options.headOf))
    .sort((a, b) => depth(b.folder) - depth(a.folder) || (a.folder < b.folder ? -1 : 1))
    .map((group) => ({
      id: null,
      repositoryId: null,
      by: 'path',
      pattern: patternOf(group),
      means: group.kind,
      source: 'guess',
      refused: false,
    }));
}

/** The texts whose beginnings `guessRules` would look at: those without a number in folders named for documents. */
export function headsWanted(files: readonly { readonly path: string }[], options: Pick<GuessOptions, 'repository'> = {}): string[] {
  return grouped(files, options.repository ?? null)
    .filter((group) => group.folder !== '')
    .flatMap((group) => group.paths.filter((path) => !isNumbered(path)));
}

/** How many of the files a rule takes, and the first of them, so that an admin sees what it means. */
export function previewRule(
  rule: Pick<DocumentRule, 'by' | 'pattern'>,
  files: readonly { readonly path: string }[],
): { readonly files: number; readonly examples: readonly string[] } {
  const taken = files.filter(({ path }) => matchRule(rule, path)).map(({ path }) => path);
  return { files: taken.length, examples: taken.slice(0, EXAMPLES) };
}

function grouped(files: readonly { readonly path: string }[], repository: string | null): Group[] {
  const groups = new Map<string, Group>();
  for (const { path } of files) {
    if (!isDocumentFile(path)) continue;
    const found = folderKindOf(path, repository);
    if (found === null) continue;
    const group = groups.get(found.folder);
    if (group) group.paths.push(path);
    else groups.set(found.folder, { ...found, paths: [path] });
  }
  return joined([...groups.values()]);
}

/** `docs/rfcs/proposals` is a part of `docs/rfcs`. */
function joined(groups: readonly Group[]): Group[] {
  const kept: Group[] = [];
  for (const group of [...groups].sort((a, b) => depth(a.folder) - depth(b.folder))) {
    const around = kept.find((one) => one.folder !== '' && one.kind === group.kind && group.folder.startsWith(`${one.folder}/`));
    if (around) around.paths.push(...group.paths);
    else kept.push({ ...group, paths: [...group.paths] });
  }
  return kept;
}

function holds(group: Group, headOf: GuessOptions['headOf']): boolean {
  const numbered = group.paths.filter(isNumbered);
  // At the root of a collection stand also pages about it: only those with a number are looked at.
  if (group.folder === '') return numbered.length >= FILES;
  let known = numbered.length;
  for (const path of group.paths) if (!isNumbered(path) && hasFields(path, headOf?.(path) ?? null)) known += 1;
  return known >= group.paths.length * SHARE && (group.sure ? known >= 1 : group.paths.length >= FILES);
}

/** Whether a reader finds fields that only documents carry. */
function hasFields(path: string, head: string | null): boolean {
  if (head === null) return false;
  const facts = readDocument({ path, text: head });
  const written = [facts.status, facts.created, facts.decided, ...facts.authors, ...facts.discussion];
  return written.some((found) => found !== null && found.reader !== 'name' && found.reader !== 'index');
}

function patternOf(group: Group): string {
  if (group.folder !== '') return group.paths.every((path) => folderOf(path) === group.folder) ? `${group.folder}/*` : `${group.folder}/**`;
  const prefixes = new Set(group.paths.filter(isNumbered).map((path) => /^\D*/.exec(baseName(path))?.[0] ?? ''));
  const [prefix = ''] = prefixes;
  // Proposals without a number yet are named by the prefix alone: `bip-wallets.md`.
  return prefixes.size === 1 && prefix !== '' ? `${prefix}*` : '*[0-9]*';
}

function depth(folder: string): number {
  return folder === '' ? 0 : folder.split('/').length;
}
