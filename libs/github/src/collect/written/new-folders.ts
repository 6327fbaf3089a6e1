import type { DocumentRule, Repository } from '@ambit/activity';
import { guessRules, headsWanted, isDocumentFile, matchRule } from '@ambit/documents';
import type { GitHubClient } from '../../client.js';
import { readTexts } from './texts.js';

/** Beginnings of files that are looked at for a guess in one page of pull requests: two requests at most. */
const MAX_HEADS = 200;
const HEAD = 4_096;
/** Where nothing says how long a text is. */
const SIZE = 20_000;

/** A file that a pull request adds. */
export interface Candidate {
  readonly path: string;
  /** The commit it stands at. */
  readonly head: string;
}

/** Whether an added file may be the first document of its folder: no rule speaks of it, and the folder is named for documents. */
export function mayBegin(path: string, rules: readonly DocumentRule[], repository: string): boolean {
  if (!isDocumentFile(path) || rules.some((rule) => matchRule(rule, path))) return false;
  const numbered = [1, 2, 3].map((n) => ({ path: `${path.slice(0, path.lastIndexOf('/') + 1)}000${String(n)}-x.md` }));
  return guessRules(numbered, { repository }).some((rule) => matchRule(rule, path));
}

/**
 * Rules for folders that stand in open pull requests alone: of the first document that is proposed into a folder the default
 * branch knows nothing.
 * @throws the failures of failure.ts
 */
export async function guessAtHeads(
  client: GitHubClient,
  repository: Repository,
  candidates: readonly Candidate[],
  rules: readonly DocumentRule[],
): Promise<DocumentRule[]> {
  if (candidates.length === 0) return [];
  const options = { repository: repository.name };
  const at = new Map(candidates.map(({ path, head }) => [path, head]));
  const files = [...at.keys()].map((path) => ({ path }));
  const wants = headsWanted(files, options)
    .slice(0, MAX_HEADS)
    .map((path) => ({ commit: at.get(path) ?? '', path, size: SIZE }));
  const read = await readTexts(client, repository, wants);
  const heads = new Map(wants.map(({ path }, index) => [path, read[index]?.text?.slice(0, HEAD) ?? null]));
  const guessed = guessRules(files, { ...options, headOf: (path) => heads.get(path) ?? null });
  return guessed.filter((rule) => !rules.some(({ by, pattern }) => by === rule.by && pattern === rule.pattern));
}
