import { emptyRepository } from '../../archive/archive.js';
import type { AccountRow, ArchivedRepository, BlobRow, TreeRow } from '../../archive/archive.js';
import { codeownersRows } from '../codeowners.js';
import { stamp, WEEK } from '../calendar.js';
import { documentBlobs } from '../documents/blobs.js';
import { fixed, randomOf } from '../random.js';
import type { Repository } from '../repositories.js';
import type { World } from '../world.js';
import { pullRow } from './pull-row.js';
import { blobSha } from './blob-sha.js';
import { addRows } from './rows.js';
import type { Seen } from './seen.js';

export const ORGANIZATION: AccountRow = { login: 'fernholt', id: 48_210_377, type: 'Organization' };

/** Everything of one repository up to `end`. */
export function repositoryArchive(world: World, repository: Repository, seen: readonly Seen[], end: number): ArchivedRepository {
  const created = world.start - repository.age * WEEK + 10 * 3_600_000;
  const archive = emptyRepository({
    id: repository.id,
    name: repository.name,
    full_name: `fernholt/${repository.name}`,
    owner: ORGANIZATION,
    private: repository.private,
    fork: false,
    archived: false,
    default_branch: 'main',
    description: repository.description,
    created_at: stamp(created),
  });
  for (const one of seen) {
    archive.pulls.push(pullRow(world, one));
    addRows(world, archive, one, end);
  }
  const pushed = seen.flatMap((one) => one.events.filter((event) => event.kind === 'merged').map((event) => event.at));
  const last = pushed.reduce((a, b) => Math.max(a, b), created);
  archive.repo.pushed_at = stamp(last);
  archive.repo.head_sha = randomOf('head', world.seed, repository.name, last).sha();
  archive.codeowners = codeownersRows(repository.name, repository.owners, world.start, end);
  const documents = documentBlobs(world, repository, seen);
  archive.blobs = [...documents.head, ...documents.open];
  archive.tree = treeOf(world, repository, [...documents.head, ...ownersBlobs(archive)]);
  return archive;
}

function ownersBlobs(archive: ArchivedRepository): BlobRow[] {
  const newest = new Map(archive.codeowners.map((row) => [row.path, row.text]));
  const blobs: BlobRow[] = [];
  for (const [path, text] of newest) if (text !== null) blobs.push({ path, sha: blobSha(text), text });
  return blobs;
}

/** HEAD: the areas' files, what stands at the top, documents and CODEOWNERS with their real ids. */
function treeOf(world: World, repository: Repository, blobs: readonly BlobRow[]): TreeRow[] {
  const paths = new Set([
    'README.md',
    'CHANGELOG.md',
    ...repository.areas.flatMap((area) => area.files.map((file) => `${area.path}/${file}`)),
  ]);
  const rows: TreeRow[] = [...paths].map((path) => ({
    path,
    mode: '100644',
    type: 'blob',
    sha: randomOf('blob', world.seed, repository.name, path).sha(),
    size: 300 + Math.floor(fixed('size', repository.name, path) * 9000),
  }));
  for (const blob of blobs) {
    if (paths.has(blob.path)) continue;
    rows.push({ path: blob.path, mode: '100644', type: 'blob', sha: blob.sha, size: Buffer.byteLength(blob.text, 'utf8') });
  }
  return rows.sort((a, b) => (a.path < b.path ? -1 : 1));
}
