import type { ArchivedRepository, CommitRow, ReviewCommentRow, ReviewRow, TimelineRow } from '../../archive/archive.js';
import { stamp } from '../calendar.js';
import type { Comment, Commit, Happening, Life, Review } from '../life.js';
import { talkRow } from '../issues/issue.js';
import type { Actor } from '../model.js';
import { accountAt } from '../people.js';
import { weekOf } from '../world.js';
import type { World } from '../world.js';
import type { Seen } from './seen.js';

function who(world: World, actor: Actor, ms: number): ReturnType<typeof accountAt> {
  return accountAt(actor, weekOf(world, ms));
}

/** Head of the branch at a moment: the newest commit that had been pushed. */
function headAt(life: Life, ms: number): string {
  let head = life.commits[0]?.sha ?? '';
  for (const commit of life.commits) if (commit.at <= ms) head = commit.sha;
  return head;
}

/** Appends the rows of one pull request to its repository's lists, the pull request itself apart. */
export function addRows(world: World, into: ArchivedRepository, seen: Seen, end: number): void {
  for (const review of seen.reviews) {
    into.reviews.push(reviewRow(world, seen.life, review, end));
    for (const comment of review.comments) into.reviewComments.push(commentRow(world, seen.life, review, comment, end));
  }
  for (const talk of seen.talk) into.issueComments.push(talkRow(world, seen.life.number, talk));
  for (const event of seen.events) into.timeline.push(eventRow(world, seen.life, event));
  for (const commit of seen.commits) into.commits.push(commitRow(world, seen.life, commit));
  into.files.push({
    pull_number: seen.life.number,
    files: seen.life.files.map((file) => ({
      filename: file.path,
      additions: file.additions,
      deletions: file.deletions,
      status: file.added ? 'added' : 'modified',
    })),
  });
}

function reviewRow(world: World, life: Life, review: Review, end: number): ReviewRow {
  const dismissed = review.dismissedAt !== null && review.dismissedAt < end;
  return {
    pull_number: life.number,
    id: review.id,
    user: who(world, review.by, review.at),
    body: review.body,
    state: dismissed ? 'DISMISSED' : review.state,
    submitted_at: stamp(review.at),
    commit_id: headAt(life, review.at),
  };
}

function commentRow(world: World, life: Life, review: Review, comment: Comment, end: number): ReviewCommentRow {
  const first = comment.thread ?? comment;
  const outdated = first.outdatedAt !== null && first.outdatedAt < end;
  const original = headAt(life, comment.at);
  const at = stamp(comment.at);
  return {
    pull_number: life.number,
    id: comment.id,
    pull_request_review_id: review.id,
    in_reply_to_id: comment.thread?.id ?? null,
    user: who(world, comment.by, comment.at),
    body: comment.text,
    path: comment.path,
    line: outdated ? null : comment.line,
    original_line: comment.line,
    start_line: null,
    side: 'RIGHT',
    commit_id: outdated ? original : headAt(life, end - 1),
    original_commit_id: original,
    created_at: at,
    updated_at: at,
  };
}

function eventRow(world: World, life: Life, event: Happening): TimelineRow {
  const actor = who(world, event.by, event.at);
  const row: TimelineRow = { issue_number: life.number, event: event.kind, id: event.id, actor, created_at: stamp(event.at) };
  if (event.kind === 'merged') row.commit_id = headAt(life, event.at);
  if (event.kind === 'head_ref_force_pushed') row.commit_id = headAt(life, event.at);
  if (event.kind === 'review_requested' || event.kind === 'review_request_removed') {
    if (actor) row.review_requester = actor;
    const asked = event.person ? who(world, event.person, event.at) : null;
    if (asked) row.requested_reviewer = asked;
    if (event.team) row.requested_team = { id: event.team.id, slug: event.team.slug, name: event.team.name };
  }
  if (event.review) {
    row.dismissed_review = { state: event.review.state, review_id: event.review.id, dismissal_message: event.message ?? null };
  }
  return row;
}

function commitRow(world: World, life: Life, commit: Commit): CommitRow {
  const account = who(world, commit.author, commit.authoredAt);
  const signed = account === null || account.id === 10137 ? {} : { login: account.login, id: account.id };
  const name = commit.author.name;
  return {
    pull_number: life.number,
    sha: commit.sha,
    message: commit.message,
    author: { name, date: stamp(commit.authoredAt), ...signed },
    committer: { name, date: stamp(commit.at), ...signed },
  };
}
