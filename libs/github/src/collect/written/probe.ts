import type { Repository } from '@ambit/activity';
import type { GitHubClient } from '../../client.js';
import { PROBE_QUERY } from '../../queries/documents.graphql.js';
import { probeAnswer, type ProbeAnswer } from '../../schema/documents.js';
import { utc } from '../../translate/text.js';
import { onceMore } from '../once-more.js';
import { mustBe, nameOf } from '../turn.js';
import { gone } from './ask.js';

/** What one look at a repository tells. */
export interface Probe {
  /** Null for a repository without a commit. */
  readonly commit: string | null;
  /** Newest `updatedAt` of an open pull request; null: none is open. */
  readonly newest: string | null;
  /** Names of the labels, and of the categories of discussions. */
  readonly labels: readonly string[];
  readonly categories: readonly string[];
}

/** One request, 1 point. @throws the failures of failure.ts */
export async function probe(client: GitHubClient, repository: Repository): Promise<Probe> {
  const what = nameOf(repository);
  const query = { name: 'documents-probe', text: PROBE_QUERY, schema: probeAnswer };
  // What a part of the answer withholds (labels, where issues are switched off) only guesses less.
  const { data } = await onceMore(() => client.graphql(query, { owner: repository.owner, name: repository.name }, what));
  if (data.repository === null) throw gone(what);
  mustBe(repository, data.repository.databaseId);
  const { defaultBranchRef, newest, labels, discussionCategories } = data.repository;
  const updatedAt = newest.nodes?.[0]?.updatedAt;
  return {
    commit: defaultBranchRef?.target?.oid ?? null,
    newest: updatedAt === undefined ? null : utc(updatedAt),
    labels: namesOf(labels),
    categories: namesOf(discussionCategories),
  };
}

function namesOf(list: ProbeAnswer['labels']): string[] {
  return (list?.nodes ?? []).flatMap((node) => (node === null ? [] : [node.name]));
}
