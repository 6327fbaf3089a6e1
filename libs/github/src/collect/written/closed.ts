import type { DocumentsHeld, Repository } from '@ambit/activity';
import type { GitHubClient } from '../../client.js';
import { readHeads, type HeadsRead } from './heads.js';
import { documentsAmong } from './proposals.js';
import { firstPaths, listPulls } from './pull-files.js';
import type { Reading } from './rules.js';

export interface ClosedRead extends HeadsRead {
  /** Null at the end. */
  readonly after: string | null;
}

/**
 * One page of pull requests that were closed without being merged, the last touched first: the documents they would have added
 * and that never came to the branch, as they stood at the end. Of very many changed files only the first hundred are looked at.
 * @throws the failures of failure.ts
 */
export async function readClosed(
  client: GitHubClient,
  repository: Repository,
  after: string | null,
  held: DocumentsHeld,
  reading: Reading,
): Promise<ClosedRead> {
  const page = await listPulls(client, repository, 'CLOSED', after);
  const came = new Set(held.documents.flatMap(({ path, onBranch, removed }) => (onBranch || removed === true ? [path] : [])));
  const proposals = page.pulls.flatMap((pull) => {
    const { paths, added } = firstPaths(pull);
    const own = new Set(added.filter((path) => !came.has(path)));
    return own.size === 0 ? [] : documentsAmong(pull, paths, reading.rules).filter(({ files: [path = ''] }) => own.has(path));
  });
  const { activities, texts } = await readHeads(client, repository, proposals, reading);
  // Without a text, as after a head that was cleared away, there is nothing that could be said of it.
  const told = new Set(texts.map(({ hostId }) => hostId));
  return { activities: activities.filter(({ hostId }) => told.has(hostId)), texts, after: page.after };
}
