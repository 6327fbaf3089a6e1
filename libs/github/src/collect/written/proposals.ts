import type { DocumentRule, Repository } from '@ambit/activity';
import { kindOf } from '@ambit/documents';
import type { GitHubClient } from '../../client.js';
import type { ChangingPull } from '../../schema/documents.js';
import { OVERLAP_MS } from '../seen.js';
import { besideOf, documentBeside } from './beside.js';
import { readHeads, type HeadsRead, type Proposal } from './heads.js';
import { guessAtHeads, mayBegin, type Candidate } from './new-folders.js';
import { allPaths, listPulls } from './pull-files.js';
import type { Reading } from './rules.js';

export interface ProposalsAsk {
  readonly after: string | null;
  /** Newest `updatedAt` that was seen before; what is older is held. */
  readonly floor: string | null;
  /** Heads that are held, by number. */
  readonly heads: Readonly<Record<string, string>>;
}

export interface ProposalsRead extends HeadsRead {
  /** Rules that the page looks like and that are not stored yet: then nothing else was read, as more of it may be documents. */
  readonly fresh: readonly DocumentRule[];
  /** Heads that are held now, of this page alone. */
  readonly heads: Readonly<Record<string, string>>;
  /** Null at the end. */
  readonly after: string | null;
}

/**
 * One page of open pull requests, the last touched first: the documents they would add or change, as they stand at the heads.
 * @throws the failures of failure.ts
 */
export async function readProposals(
  client: GitHubClient,
  repository: Repository,
  ask: ProposalsAsk,
  reading: Reading,
): Promise<ProposalsRead> {
  const page = await listPulls(client, repository, 'OPEN', ask.after);
  const floor = ask.floor === null ? -Infinity : Date.parse(ask.floor) - OVERLAP_MS;
  const touched = page.pulls.filter(({ updatedAt }) => Date.parse(updatedAt) >= floor);
  const proposals: Proposal[] = [];
  const candidates: Candidate[] = [];
  const heads: Record<string, string> = {};
  for (const pull of touched) {
    const key = String(pull.number);
    const { headRefOid: head } = pull;
    if (ask.heads[key] === head) {
      heads[key] = head;
      continue;
    }
    const { paths, added } = await allPaths(client, repository, pull);
    const own = documentsAmong(pull, paths, reading.rules);
    const begun = added.filter((path) => mayBegin(path, reading.rules, repository.name));
    // What cost a look is remembered with what was found.
    if (own.length > 0 || begun.length > 0 || pull.files?.pageInfo.hasNextPage === true) heads[key] = head;
    proposals.push(...own);
    candidates.push(...begun.map((path) => ({ path, head })));
  }
  const fresh = await guessAtHeads(client, repository, candidates, reading.rules);
  if (fresh.length > 0) return { activities: [], texts: [], fresh, heads: {}, after: ask.after };
  const read = await readHeads(client, repository, proposals, reading);
  return { ...read, fresh, heads, after: touched.length < page.pulls.length ? null : page.after };
}

/** The documents that a pull request adds or changes, also by a file that stands beside one. */
export function documentsAmong(pull: ChangingPull, paths: readonly string[], rules: readonly DocumentRule[]): Proposal[] {
  const documents = new Set(paths.flatMap((path) => [path, documentBeside(path) ?? path]));
  return [...documents]
    .filter((path) => kindOf(path, rules) !== null)
    .sort()
    .map((path) => ({ pull, files: [path, ...besideOf(path, paths)] }));
}
