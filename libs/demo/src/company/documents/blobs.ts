import type { BlobRow } from '../../archive/archive.js';
import { dayName } from '../calendar.js';
import type { Repository } from '../repositories.js';
import { blobSha } from '../rows/blob-sha.js';
import type { Seen } from '../rows/seen.js';
import type { World } from '../world.js';
import { subjectsOf } from './all.js';
import { pathOf } from './subject.js';
import type { Subject } from './subject.js';
import { textOf } from './text.js';
import type { Facts } from './text.js';
import { affectedTeams } from './voices.js';

/** The documents of a repository: those on the default branch, and those that only an open pull request has. */
export function documentBlobs(world: World, repository: Repository, seen: readonly Seen[]): { head: BlobRow[]; open: BlobRow[] } {
  const head: BlobRow[] = [];
  const open: BlobRow[] = [];
  for (const one of subjectsOf(world.stories)) {
    if (one.repository !== repository.name) continue;
    const path = pathOf(one);
    const touching = seen.filter((candidate) => candidate.life.files[0]?.path === path);
    const added = touching.find((candidate) => candidate.life.files[0]?.added === true);
    if (!added) continue;
    const text = textOf(
      one,
      factsOf(
        world,
        one,
        added,
        touching.some((candidate) => candidate !== added && mergedAt(candidate) !== null),
      ),
    );
    const merged = mergedAt(added) !== null;
    (merged ? head : open).push({ path, sha: blobSha(text), text });
  }
  return { head, open };
}

function mergedAt(seen: Seen): number | null {
  return seen.events.find((event) => event.kind === 'merged')?.at ?? null;
}

function factsOf(world: World, one: Subject, added: Seen, moved: boolean): Facts {
  const { life } = added;
  const decided = mergedAt(added);
  const ready = !life.draft || added.events.some((event) => event.kind === 'ready_for_review');
  const authors = one.authors.map((name) => world.named(name));
  const reviewers = new Map<string, { name: string; login: string }>();
  for (const review of added.reviews) {
    if (decided !== null && review.at > decided) continue;
    if (review.by !== life.author && review.by.kind === 'person')
      reviewers.set(review.by.login, { name: review.by.name, login: review.by.login });
  }
  const first = authors[0];
  return {
    status: decided === null ? (ready ? 'proposed' : 'draft') : moved ? 'implemented' : 'accepted',
    created: dayName(life.createdAt),
    decided: decided === null ? null : dayName(decided),
    authors: authors.map((person) => ({ name: person.name, login: person.login })),
    reviewers: [...reviewers.values()],
    teams: first === undefined ? [] : affectedTeams(one, first, life.week),
    pull: life.number,
  };
}
