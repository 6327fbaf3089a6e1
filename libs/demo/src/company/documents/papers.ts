import type { BlobRow, CommitPersonRow } from '../../archive/archive.js';
import type { HeadBlobRow, VersionRow } from '../../archive/written.js';
import { stamp } from '../calendar.js';
import type { Commit } from '../life.js';
import { accountAt } from '../people.js';
import type { Repository } from '../repositories.js';
import { blobSha } from '../rows/blob-sha.js';
import type { Seen } from '../rows/seen.js';
import { weekOf } from '../world.js';
import type { World } from '../world.js';
import { subjectsOf } from './all.js';
import { hash } from '../random.js';
import { fateOf } from './fates.js';
import { mergedAt, movedOn, proposedAt, toldOf } from './life.js';
import type { Told } from './life.js';
import { pushedVersions } from './pushed.js';
import { pathOf } from './subject.js';
import type { SectionName, Subject } from './subject.js';
import { lineOf, textOf } from './text.js';

/** The documents of a repository as an archive keeps them. */
interface Papers {
  /** Texts on the default branch. */
  readonly blobs: BlobRow[];
  /** Texts at the heads of proposals that were never merged, and of changes that are open. */
  readonly headBlobs: HeadBlobRow[];
  /** Every commit of the default branch that changed one of them. */
  readonly versions: VersionRow[];
}

/**
 * All documents of a repository up to `end`. What only the texts can tell is written back: how many lines a pull request adds,
 * and where the sections stand that its threads speak of.
 */
export function papersOf(
  world: World,
  repository: Repository,
  seen: readonly Seen[],
  end: number,
  issues: ReadonlyMap<string, number>,
): Papers {
  const papers: Papers = { blobs: [], headBlobs: [], versions: [] };
  for (const one of subjectsOf(world.stories)) {
    if (one.repository !== repository.name) continue;
    if (fateOf(world, one).ends === 'pushed') {
      keep(papers, one, pushedVersions(world, one, end));
      continue;
    }
    const told = toldOf(world, one, seen, issues.get(pathOf(one)) ?? null);
    if (!told) continue;
    placeThreads(world, told);
    if (mergedAt(told.adding) === null) papers.headBlobs.push(...proposal(world, told));
    else keep(papers, one, [...proposalVersions(world, told), ...laterVersions(world, told, papers)]);
  }
  return papers;
}

function keep(papers: Papers, one: Subject, versions: readonly VersionRow[]): void {
  const last = versions.at(-1);
  if (last?.text === undefined || last.text === null) return;
  papers.versions.push(...versions);
  papers.blobs.push({ path: pathOf(one), sha: last.sha, text: last.text });
}

function proposal(world: World, told: Told): HeadBlobRow[] {
  const last = told.adding.commits.at(-1);
  if (!last) return [];
  const text = textOf(told.subject, proposedAt(world, told, last));
  count(told.adding, '', text);
  return [headBlob(told.subject, told.adding, last, text)];
}

function headBlob(one: Subject, { life }: Seen, commit: Commit, text: string): HeadBlobRow {
  return { pull_number: life.number, head_sha: commit.sha, path: pathOf(one), sha: blobSha(text), text };
}

/** A version for each commit of the proposal that changed the words. */
function proposalVersions(world: World, told: Told): VersionRow[] {
  const rows: VersionRow[] = [];
  for (const commit of told.adding.commits) {
    const text = textOf(told.subject, proposedAt(world, told, commit));
    if (text !== rows.at(-1)?.text) rows.push(versionRow(world, told.subject, told.adding, commit, text));
  }
  count(told.adding, '', rows.at(-1)?.text ?? '');
  return rows;
}

function laterVersions(world: World, told: Told, papers: Papers): VersionRow[] {
  const rows: VersionRow[] = [];
  for (const [i, one] of told.later.entries()) {
    const commit = one.commits.at(-1);
    if (!commit) continue;
    const text = textOf(told.subject, movedOn(world, told, i + 1));
    count(one, textOf(told.subject, movedOn(world, told, i)), text);
    if (mergedAt(one) === null) papers.headBlobs.push(headBlob(told.subject, one, commit, text));
    else rows.push(versionRow(world, told.subject, one, commit, text));
  }
  return rows;
}

function versionRow(world: World, one: Subject, seen: Seen, commit: Commit, text: string): VersionRow {
  return {
    path: pathOf(one),
    commit: commit.sha,
    committed_at: stamp(commit.at),
    sha: blobSha(text),
    text,
    pull_number: seen.life.number,
    author: authorOf(world, commit),
    message: commit.message,
  };
}

function authorOf(world: World, { author, authoredAt }: Commit): CommitPersonRow {
  const account = accountAt(author, weekOf(world, authoredAt));
  const signed = account === null || account.id === 10137 ? {} : { login: account.login, id: account.id };
  return { name: author.name, date: stamp(authoredAt), ...signed };
}

/** Lines of the new text that the old one has not, and the other way round. */
function count({ life }: Seen, before: string, after: string): void {
  const file = life.files[0];
  if (!file) return;
  const lines = (text: string): string[] => text.split('\n').slice(0, -1);
  const [old, now] = [new Set(lines(before)), new Set(lines(after))];
  file.additions = before === '' ? lines(after).length : [...now].filter((line) => !old.has(line)).length;
  file.deletions = [...old].filter((line) => !now.has(line)).length;
}

const SECTIONS: readonly SectionName[] = ['problem', 'choice', 'alternative', 'concerned'];

/** Each thread of a proposal stands where the section it speaks of stood when it was opened. */
function placeThreads(world: World, told: Told): void {
  const { adding, subject } = told;
  for (const comment of adding.reviews.flatMap((review) => review.comments)) {
    if (comment.thread !== null) {
      comment.line = comment.thread.line;
      continue;
    }
    const commit = adding.commits.findLast((one) => one.at <= comment.at) ?? adding.commits[0];
    if (!commit) continue;
    const section = comment.amends?.section ?? SECTIONS[hash(comment.text) % SECTIONS.length] ?? 'choice';
    comment.line = lineOf(subject, proposedAt(world, told, commit), section);
  }
}
