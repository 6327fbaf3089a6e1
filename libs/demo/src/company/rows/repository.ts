import { emptyRepository } from '../../archive/archive.js';
import type { AccountRow, ArchivedRepository, BlobRow } from '../../archive/archive.js';
import { codeownersRows } from '../codeowners.js';
import { stamp, WEEK } from '../calendar.js';
import { discussionRows } from '../discussions/discussions.js';
import type { DiscussionLife } from '../discussions/discussions.js';
import { papersOf } from '../documents/papers.js';
import { templateBlob } from '../documents/template.js';
import { addIssue } from '../issues/issue.js';
import type { IssueLife } from '../issues/issue.js';
import { randomOf } from '../random.js';
import type { Repository } from '../repositories.js';
import { copiedBlobs } from '../stories/copied.js';
import type { World } from '../world.js';
import { pullRow } from './pull-row.js';
import { blobSha } from './blob-sha.js';
import { addRows } from './rows.js';
import type { Seen } from './seen.js';
import { changedPaths, treeOf } from './tree.js';

export const ORGANIZATION: AccountRow = { login: 'fernholt', id: 48_210_377, type: 'Organization' };

/** What happened in one repository. */
interface Held {
  readonly seen: readonly Seen[];
  readonly issues: readonly IssueLife[];
  readonly discussions: readonly DiscussionLife[];
}

/** Everything of one repository up to `end`. */
export function repositoryArchive(world: World, repository: Repository, held: Held, end: number): ArchivedRepository {
  const { seen, issues, discussions } = held;
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
  const papers = papersOf(world, repository, seen, end, new Map(issues.map((issue) => [issue.key, issue.number])));
  for (const one of seen) {
    archive.pulls.push(pullRow(world, one));
    addRows(world, archive, one, end);
  }
  for (const issue of issues) addIssue(world, archive, issue);
  for (const discussion of discussions) {
    const { row, comments } = discussionRows(world, discussion, end);
    archive.discussions.push(row);
    archive.discussionComments.push(...comments);
  }
  const pushed = seen.flatMap((one) => one.events.filter((event) => event.kind === 'merged').map((event) => event.at));
  const last = pushed.reduce((a, b) => Math.max(a, b), created);
  archive.repo.pushed_at = stamp(last);
  archive.repo.head_sha = randomOf('head', world.seed, repository.name, last).sha();
  archive.codeowners = codeownersRows(repository.name, repository.owners, world.start, end);
  const changed = changedPaths(seen);
  const copied = world.stories ? copiedBlobs(new Set(changed.keys()), repository.name) : [];
  archive.blobs = [...papers.blobs, ...copied, ...(repository.name === 'rfcs' ? [templateBlob()] : [])];
  archive.headBlobs = papers.headBlobs;
  archive.versions = papers.versions;
  archive.tree = treeOf(world, repository, changed, [...archive.blobs, ...ownersBlobs(archive)]);
  return archive;
}

function ownersBlobs(archive: ArchivedRepository): BlobRow[] {
  const newest = new Map(archive.codeowners.map((row) => [row.path, row.text]));
  const blobs: BlobRow[] = [];
  for (const [path, text] of newest) if (text !== null) blobs.push({ path, sha: blobSha(text), text });
  return blobs;
}
