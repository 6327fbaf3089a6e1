import type { Repository, TreeFile } from '@ambit/activity';
import type { GitHubClient } from '../../client.js';
import { PermanentFailure } from '../../failure.js';
import { treeAnswer } from '../../schema/documents.js';
import { cleanText } from '../../translate/text.js';
import { onceMore } from '../once-more.js';
import { nameOf } from '../turn.js';

export interface Tree {
  readonly files: readonly TreeFile[];
  /** GitHub left out a part: more than 100,000 entries, or 7 MB. */
  readonly truncated: boolean;
}

/**
 * Every file at a commit, one request.
 * @returns null where the commit is gone
 * @throws the failures of failure.ts
 */
export async function readTree(client: GitHubClient, repository: Repository, commit: string): Promise<Tree | null> {
  const parameters = { owner: repository.owner, repo: repository.name, tree_sha: commit, recursive: '1' };
  try {
    const { data } = await onceMore(() =>
      client.rest('/repos/{owner}/{repo}/git/trees/{tree_sha}', parameters, treeAnswer, nameOf(repository)),
    );
    const files = data.tree.flatMap(({ path, type, sha, size }) =>
      type === 'blob' && sha !== null && sha !== undefined && path === cleanText(path) ? [{ path, blob: sha, size: size ?? 0 }] : [],
    );
    return { files, truncated: data.truncated };
  } catch (error) {
    if (error instanceof PermanentFailure && error.reason === 'empty') return { files: [], truncated: false };
    if (error instanceof PermanentFailure && error.reason === 'gone') return null;
    throw error;
  }
}

const MIN_BYTES = 2_048;
const FOREIGN =
  /(?:^|\/)(?:node_modules|vendor|third_party|bower_components|dist|build|\.yarn)\/|(?:^|\/)(?:licen[cs]e|copying|notice)[^/]*$|\.lock$|(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|go\.sum)$|\.min\.(?:js|css)$|\.(?:map|snap|svg|pb\.go)$|_pb2\.py$|\.generated\.[a-z]+$/i;

/** Files whose twins elsewhere are worth knowing: written here, and longer than a few lines. */
export function isWorthComparing({ path, size }: TreeFile): boolean {
  return size >= MIN_BYTES && !FOREIGN.test(path);
}
