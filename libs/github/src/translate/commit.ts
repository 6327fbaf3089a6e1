import type { Activity } from '@ambit/activity';
import type { z } from 'zod';
import type { PullFacts, commit as commitSchema } from '../schema/pulls.js';
import { fromGraphql } from './account.js';
import { utc } from './text.js';

type Commit = z.infer<typeof commitSchema>['commit'];

/** A commit of a pull request, at its committed time. A name without an account is nobody: names never identify. */
export function commitActivity(commit: Commit, facts: Pick<PullFacts, 'fullDatabaseId' | 'number'>): Activity {
  const user = commit.author?.user ?? null;
  return {
    kind: 'commit.pushed',
    at: utc(commit.committedDate),
    hostId: `${facts.fullDatabaseId}:${commit.oid}`,
    actor: user === null ? null : fromGraphql({ __typename: 'User', ...user }),
    pull: facts.number,
    payload: { sha: commit.oid, authoredAt: utc(commit.authoredDate), coAuthors: coAuthorsOf(commit.message) },
  };
}

const TRAILER = /^co-authored-by:[^<\r\n]*<\s*(\d{1,15})\+[^<>@\s]+@users\.noreply\.[^<>\s]+\s*>/gim;

/** Numeric ids in the `Co-authored-by:` trailers of a message, where GitHub's own noreply address names one; other addresses are not kept. */
export function coAuthorsOf(message: string): number[] {
  return [...new Set([...message.matchAll(TRAILER)].map((match) => Number(match[1])))];
}
