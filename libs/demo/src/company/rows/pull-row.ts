import type { AccountRow, PullRow, RequestedReviewerRow, RequestedTeamRow } from '../../archive/archive.js';
import { stamp } from '../calendar.js';
import type { Actor } from '../model.js';
import { accountAt } from '../people.js';
import { fixed, hash, randomOf } from '../random.js';
import { teamsAt } from '../teams.js';
import { weekOf } from '../world.js';
import type { World } from '../world.js';
import type { Seen } from './seen.js';

interface Now {
  draft: boolean;
  closedAt: number | null;
  mergedAt: number | null;
  mergedBy: Actor | null;
}

function nowOf(seen: Seen): Now {
  const now: Now = { draft: seen.life.draft, closedAt: null, mergedAt: null, mergedBy: null };
  for (const event of seen.events) {
    if (event.kind === 'ready_for_review') now.draft = false;
    if (event.kind === 'convert_to_draft') now.draft = true;
    if (event.kind === 'closed') now.closedAt = event.at;
    if (event.kind === 'reopened') now.closedAt = null;
    if (event.kind === 'merged') {
      now.mergedAt = event.at;
      now.mergedBy = event.by;
    }
  }
  return now;
}

/** Requests that nobody has answered or taken back. */
function pending(world: World, seen: Seen): { people: RequestedReviewerRow[]; teams: RequestedTeamRow[] } {
  const people = new Map<string, RequestedReviewerRow>();
  const teams = new Map<string, RequestedTeamRow>();
  const acts = [
    ...seen.events.map((event) => ({ at: event.at, event, review: null })),
    ...seen.reviews.map((review) => ({ at: review.at, event: null, review })),
  ];
  for (const { at, event, review } of acts.sort((a, b) => a.at - b.at)) {
    if (event?.kind === 'review_requested' && event.team)
      teams.set(event.team.slug, { id: event.team.id, slug: event.team.slug, name: event.team.name });
    if (event?.kind === 'review_requested' && event.person) {
      const account = accountAt(event.person, weekOf(world, at));
      if (account) people.set(event.person.name, account);
    }
    if (event?.kind === 'review_request_removed' && event.person) people.delete(event.person.name);
    if (review && review.by.kind === 'person') {
      people.delete(review.by.name);
      for (const team of teamsAt(review.by, weekOf(world, at))) teams.delete(team);
    }
  }
  return { people: [...people.values()], teams: [...teams.values()] };
}

/** The description, and the issue that the merge closes. */
function closing({ life }: Seen): string | null {
  if (life.closes === null) return life.body;
  const line = `Fixes #${String(life.closes.number)}`;
  return life.body === null ? line : `${life.body}\n\n${line}`;
}

const COLOURS = ['0e8a16', '1d76db', '5319e7', 'b60205', 'c5def5', 'd4c5f9', 'fbca04'];

/** The pull request as it stands at the end. */
export function pullRow(world: World, seen: Seen): PullRow {
  const { life } = seen;
  const now = nowOf(seen);
  const last = Math.max(life.createdAt, ...[seen.reviews, seen.talk, seen.events, seen.commits].map((list) => list.at(-1)?.at ?? 0));
  const asked = pending(world, seen);
  const user: AccountRow | null = accountAt(life.author, life.week);
  const head = seen.commits.at(-1)?.sha ?? '';
  const merged = now.mergedAt !== null;
  return {
    id: life.id,
    number: life.number,
    state: now.closedAt === null ? 'open' : 'closed',
    title: life.title,
    body: closing(seen),
    created_at: stamp(life.createdAt),
    updated_at: stamp(last),
    closed_at: now.closedAt === null ? null : stamp(now.closedAt),
    merged_at: now.mergedAt === null ? null : stamp(now.mergedAt),
    merge_commit_sha: merged ? randomOf('merge', head).sha() : null,
    draft: now.draft,
    additions: life.files.reduce((sum, file) => sum + file.additions, 0),
    deletions: life.files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: life.files.length,
    user,
    merged_by: now.mergedBy === null ? null : accountAt(now.mergedBy, weekOf(world, now.mergedAt ?? 0)),
    requested_reviewers: asked.people,
    requested_teams: asked.teams,
    labels: life.labels.map((name) => ({
      id: 4_000_000_000 + (hash('label', life.repository.name, name) % 900_000_000),
      name,
      color: COLOURS[Math.floor(fixed('label', name) * COLOURS.length)] ?? 'c5def5',
    })),
    head: { ref: life.branch, sha: head },
    base: { ref: 'main' },
  };
}
