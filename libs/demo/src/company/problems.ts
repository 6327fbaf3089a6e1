import type { AccountRow, Archive, ArchivedRepository } from '../archive/archive.js';
import { blobSha } from './rows/blob-sha.js';
import { BOTS, everyone, outsiders } from './people.js';

/** What is wrong with the rows of an archive: the tests' own look at what belongs together. Nothing is: all lists are empty. */

/** Rows that do not fit each other; `end` as in 2026-11-23. */
export function misfits(archive: Archive, seed: number, end: string): string[] {
  const people = [...everyone(seed), ...outsiders()].flatMap((one) => [one.account, one.former?.account]);
  const accounts = [...people, ...Object.values(BOTS).map((bot) => bot.account)];
  const known = new Set(accounts.flatMap((account) => (account ? [account.id] : [])));
  return archive.repositories.flatMap((one) => problemsOf(one, known, end));
}

/** Ids that occur twice in the whole company, or do not rise with time. */
export function idProblems(archive: Archive): string[] {
  const found: string[] = [];
  const reviews = archive.repositories.flatMap((one) => one.reviews).sort((a, b) => a.id - b.id);
  if (!reviews.every((one, i) => i === 0 || (reviews[i - 1]?.submitted_at ?? '') <= (one.submitted_at ?? ''))) found.push('reviews fall');
  for (const list of ['pulls', 'reviews', 'reviewComments', 'issueComments', 'timeline'] as const) {
    const ids = archive.repositories.flatMap((one) => one[list].map((row) => row.id));
    if (new Set(ids).size !== ids.length) found.push(`${list} with one id`);
  }
  const issues = archive.repositories.flatMap((one) => [...one.issues, ...one.discussions].map((row) => row.id));
  if (new Set(issues).size !== issues.length) found.push('issues with one id');
  const shas = archive.repositories.flatMap((one) => one.commits.map((row) => row.sha));
  if (new Set(shas).size !== shas.length) found.push('commits with one sha');
  return found;
}

/** Texts that do not belong where they stand: ids that are not git's, versions of nothing, proposals at another head. */
export function paperProblems(archive: Archive): string[] {
  return archive.repositories.flatMap((repository) => {
    const found: string[] = [];
    const tree = new Map(repository.tree.map((row) => [row.path, row.sha]));
    const pulls = new Map(repository.pulls.map((pull) => [pull.number, pull]));
    const newest = new Map<string, string>();
    for (const version of repository.versions) {
      const merged = version.pull_number === null ? version.committed_at : (pulls.get(version.pull_number)?.merged_at ?? '');
      if (version.committed_at > merged) found.push(`${version.path} was merged before it was written`);
      if (version.sha !== blobSha(version.text ?? '') || version.sha === newest.get(version.path)) found.push(`version of ${version.path}`);
      newest.set(version.path, version.sha);
    }
    for (const blob of repository.blobs) {
      if (blob.sha !== blobSha(blob.text) || tree.get(blob.path) !== blob.sha) found.push(`${blob.path} at HEAD`);
      if (newest.has(blob.path) && newest.get(blob.path) !== blob.sha) found.push(`${blob.path} is not its newest version`);
      newest.delete(blob.path);
    }
    for (const blob of repository.headBlobs) {
      const pull = pulls.get(blob.pull_number);
      if (blob.sha !== blobSha(blob.text) || pull?.head.sha !== blob.head_sha || pull.merged_at !== null)
        found.push(`${blob.path} at a head`);
    }
    return [...found, ...[...newest.keys()].map((path) => `${path} is gone`)];
  });
}

/** Threads that are outdated though no commit came after them. */
export function earlyOutdated(archive: Archive): number[] {
  const wrong: number[] = [];
  for (const repository of archive.repositories) {
    const last = new Map<number, string>();
    for (const commit of repository.commits) {
      if (commit.committer.date > (last.get(commit.pull_number) ?? '')) last.set(commit.pull_number, commit.committer.date);
    }
    for (const comment of repository.reviewComments) {
      if (comment.in_reply_to_id === null && comment.line === null && (last.get(comment.pull_number) ?? '') <= comment.created_at)
        wrong.push(comment.id);
    }
  }
  return wrong;
}

/** Everything that is wrong with a repository's rows, in words; short, so that one look tells what to mend. */
function problemsOf(repository: ArchivedRepository, known: ReadonlySet<number>, end: string): string[] {
  const found: string[] = [];
  const pulls = new Map(repository.pulls.map((one) => [one.number, one]));
  const reviews = new Map(repository.reviews.map((one) => [one.id, one]));
  const comments = new Map(repository.reviewComments.map((one) => [one.id, one]));
  const paths = new Map(repository.files.map((one) => [one.pull_number, new Set(one.files.map((file) => file.filename))]));
  function check(ok: boolean, what: string): void {
    if (!ok && found.length < 5) found.push(`${repository.repo.name}: ${what}`);
  }
  function actor(account: AccountRow | null | undefined, what: string): void {
    check(account === null || account === undefined || known.has(account.id), `unknown actor of ${what}`);
  }
  const opened = [...repository.pulls, ...repository.issues, ...repository.discussions];
  const beginnings = new Map(opened.map((one) => [one.number, one.created_at]));
  check(beginnings.size === opened.length, 'a number twice');
  for (const pull of repository.pulls) {
    actor(pull.user, 'a pull request');
    check(pull.created_at < end && pull.updated_at >= pull.created_at, `times of #${String(pull.number)}`);
    check(pull.merged_at === null || (pull.state === 'closed' && pull.merged_at > pull.created_at), `merge of #${String(pull.number)}`);
    check(pull.changed_files === paths.get(pull.number)?.size, `files of #${String(pull.number)}`);
    check(pull.head.sha.length === 40, `head of #${String(pull.number)}`);
  }
  for (const review of repository.reviews) {
    const pull = pulls.get(review.pull_number);
    actor(review.user, 'a review');
    check(
      pull !== undefined && (review.submitted_at ?? '') > pull.created_at && (review.submitted_at ?? '') <= pull.updated_at,
      `review ${String(review.id)}`,
    );
    const mine = pull?.user?.id === review.user?.id && review.user !== null && review.user?.id !== 10137;
    check(!mine || (review.state === 'COMMENTED' && review.body === ''), `review of one's own ${String(review.id)}`);
  }
  for (const comment of repository.reviewComments) {
    const review = reviews.get(comment.pull_request_review_id ?? 0);
    check(
      review?.pull_number === comment.pull_number && review.user?.id === comment.user?.id,
      `comment ${String(comment.id)} without its review`,
    );
    check(review?.submitted_at === comment.created_at, `time of comment ${String(comment.id)}`);
    check(
      comment.original_line !== null && (comment.line === null || comment.line === comment.original_line),
      `line of ${String(comment.id)}`,
    );
    if (comment.in_reply_to_id === null) continue;
    const first = comments.get(comment.in_reply_to_id);
    check(
      first?.in_reply_to_id === null && first.pull_number === comment.pull_number && first.created_at < comment.created_at,
      `reply ${String(comment.id)}`,
    );
  }
  for (const event of repository.timeline) {
    const begun = beginnings.get(event.issue_number);
    actor(event.actor, event.event);
    actor(event.requested_reviewer, event.event);
    check(begun !== undefined && event.created_at > begun && event.created_at < end, `${event.event} of #${String(event.issue_number)}`);
    if (event.dismissed_review)
      check(reviews.get(event.dismissed_review.review_id)?.state === 'DISMISSED', 'a dismissal without its review');
  }
  for (const talk of repository.issueComments) {
    actor(talk.user, 'a comment');
    check((beginnings.get(talk.issue_number) ?? '9') < talk.created_at, `comment ${String(talk.id)}`);
  }
  for (const commit of repository.commits) {
    check(
      pulls.has(commit.pull_number) && commit.author.date <= commit.committer.date && commit.committer.date < end,
      `commit ${commit.sha}`,
    );
  }
  return found;
}
