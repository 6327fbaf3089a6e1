import type { BlobRow, TreeRow } from '../../archive/archive.js';
import { fixed, randomOf } from '../random.js';
import type { Repository } from '../repositories.js';
import type { World } from '../world.js';
import type { Seen } from './seen.js';

/** HEAD: the areas' files, what pull requests have changed, and the files whose texts are held, with their real ids. */
export function treeOf(world: World, repository: Repository, merged: ReadonlyMap<string, number>, blobs: readonly BlobRow[]): TreeRow[] {
  const held = new Map(blobs.map((blob) => [blob.path, blob]));
  const paths = new Set([
    'README.md',
    'CHANGELOG.md',
    ...repository.areas.flatMap((area) => area.files.map((file) => `${area.path}/${file}`)),
    ...merged.keys(),
    ...held.keys(),
  ]);
  const rows: TreeRow[] = [];
  for (const path of paths) {
    const blob = held.get(path);
    rows.push({
      path,
      mode: '100644',
      type: 'blob',
      sha: blob?.sha ?? randomOf('blob', world.seed, repository.name, path, merged.get(path) ?? 0).sha(),
      size: blob === undefined ? 300 + Math.floor(fixed('size', repository.name, path) * 9000) : Buffer.byteLength(blob.text, 'utf8'),
    });
  }
  return rows.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The paths that merged pull requests changed, but for documents, and when each was changed last. */
export function changedPaths(seen: readonly Seen[]): ReadonlyMap<string, number> {
  const paths = new Map<string, number>();
  for (const { life, events } of seen) {
    const at = life.document === null ? events.find((event) => event.kind === 'merged')?.at : undefined;
    if (at === undefined) continue;
    for (const file of life.files) paths.set(file.path, Math.max(at, paths.get(file.path) ?? 0));
  }
  return paths;
}
