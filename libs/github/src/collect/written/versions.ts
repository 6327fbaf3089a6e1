import { createHash } from 'node:crypto';
import type { Account } from '@ambit/activity';
import type { z } from 'zod';
import { fileName, type historyNode } from '../../schema/documents.js';
import { fromGraphql } from '../../translate/account.js';
import { utc } from '../../translate/text.js';

type HistoryNode = z.infer<typeof historyNode>;

/** One version of a document before its text is read. */
export interface Version {
  readonly commit: string;
  /** The merge of the pull request that brought it, else the commit's time. */
  readonly at: string;
  readonly pull: number | null;
  readonly actor: Account | null;
  /** Names of the blobs of its files, in their order; null where the commit did not have one, or GitHub does not say. */
  readonly blobs: readonly (string | null)[];
}

/** The name of a version: its blob's, or one made of all where several files make up a document. Empty where its own file is not told. */
export function blobOf(blobs: readonly (string | null)[]): string {
  const [own, ...beside] = blobs;
  if (own === null || own === undefined) return '';
  if (beside.every((blob) => blob === null)) return own;
  return createHash('sha1')
    .update([own, ...beside.map((blob) => blob ?? '')].join(' '))
    .digest('hex');
}

/** The blobs named at a commit, `f0`, `f1`, ... */
export function blobsAt(node: HistoryNode, files: number): (string | null)[] {
  return Array.from({ length: files }, (_, index) => fileName.catch(null).parse(node[`f${String(index)}`] ?? null)?.oid ?? null);
}

/**
 * The versions of a document from the commits that touched its files, oldest first: the commits of one pull request are one
 * version, the last; what came before the blob that is held already is left out, and so is a commit that changed no text.
 * @param histories one list of commits a file, newest first
 * @param held the newest version's name that is held; null: none is
 */
export function versionsOf(
  histories: readonly (readonly HistoryNode[])[],
  files: number,
  held: string | null,
  hostId: number,
): readonly Version[] {
  const versions: Version[] = [];
  const pulls = new Set<number>();
  for (const node of newestFirst(histories)) {
    const blobs = blobsAt(node, files);
    if (held !== null && blobOf(blobs) === held) break;
    const merged = mergedOf(node, hostId);
    if (merged !== null) {
      if (pulls.has(merged.number)) continue;
      pulls.add(merged.number);
    }
    const user = node.author?.user ?? null;
    versions.push({
      commit: node.oid,
      at: utc(merged?.mergedAt ?? node.committedDate),
      pull: merged?.number ?? null,
      actor: user === null ? null : fromGraphql({ __typename: 'User', ...user }),
      blobs,
    });
  }
  // A file that is on the branch now was not removed by its newest commit: GitHub's copies differ for a moment.
  while (versions[0] !== undefined && blobOf(versions[0].blobs) === '' && versions.length > 1) versions.shift();
  const oldestFirst = versions.reverse();
  return oldestFirst.filter((version, index) => {
    const before = oldestFirst[index - 1];
    return before === undefined || blobOf(version.blobs) === '' || blobOf(before.blobs) !== blobOf(version.blobs);
  });
}

/** Each commit once. One file's commits keep their order, which times alone do not tell. */
function newestFirst(histories: readonly (readonly HistoryNode[])[]): readonly HistoryNode[] {
  const [own, ...beside] = histories;
  if (beside.every((list) => list.length === 0)) return own ?? [];
  const all = new Map(histories.flat().map((node) => [node.oid, node]));
  return [...all.values()].sort((a, b) => Date.parse(b.committedDate) - Date.parse(a.committedDate));
}

interface Merged {
  readonly number: number;
  readonly mergedAt: string;
}

/** The merged pull request of this repository that brought a commit. A fork's history names those of its source, too. */
function mergedOf(node: HistoryNode, hostId: number): Merged | null {
  for (const pull of node.associatedPullRequests?.nodes ?? []) {
    if (pull === null || pull.state !== 'MERGED' || pull.mergedAt === null) continue;
    const from = pull.repository?.databaseId ?? hostId;
    if (from === hostId) return { number: pull.number, mergedAt: pull.mergedAt };
  }
  return null;
}
