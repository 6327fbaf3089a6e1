import type { Repository } from '@ambit/activity';
import type { GitHubClient } from '../../client.js';
import { MORE_FILES_QUERY, PULL_FILES_QUERY } from '../../queries/documents.graphql.js';
import { moreFilesAnswer, pullFilesAnswer, type ChangingPull } from '../../schema/documents.js';
import { mayShrink, onceMore } from '../once-more.js';
import { mustBe, nameOf } from '../turn.js';
import { gone, mustBeWhole } from './ask.js';

/** GitHub lists at most 3,000 files of a pull request. */
const MAX_PAGES = 30;
/** The first hundred files of up to fifty pull requests, each with its last commit: 1 point. */
const SIZE = { OPEN: 25, CLOSED: 50 };

export interface PullsPage {
  readonly pulls: readonly ChangingPull[];
  /** Null at the end. */
  readonly after: string | null;
}

/**
 * A page of pull requests that are open, or that were closed without being merged, the last touched first.
 * @throws the failures of failure.ts
 */
export async function listPulls(
  client: GitHubClient,
  repository: Repository,
  state: 'OPEN' | 'CLOSED',
  after: string | null,
): Promise<PullsPage> {
  const what = nameOf(repository);
  const query = { name: `${state.toLowerCase()}-pulls`, text: PULL_FILES_QUERY, schema: pullFilesAnswer };
  for (let first = SIZE[state]; ; first = Math.floor(first / 2)) {
    try {
      const variables = { owner: repository.owner, name: repository.name, states: [state], first, after };
      const { data, errors } = await onceMore(() => client.graphql(query, variables, what));
      if (data.repository === null) throw gone(what);
      mustBe(repository, data.repository.databaseId);
      mustBeWhole(errors, what);
      const { nodes, pageInfo } = data.repository.pullRequests;
      return { pulls: (nodes ?? []).filter((node) => node !== null), after: pageInfo.hasNextPage ? pageInfo.endCursor : null };
    } catch (error) {
      if (!mayShrink(error) || first <= 1) throw error;
    }
  }
}

export interface ChangedPaths {
  /** Every path that is there afterwards. */
  readonly paths: readonly string[];
  /** Those of them that were not there before. */
  readonly added: readonly string[];
}

/** The paths that stand in the page. */
export function firstPaths({ files }: ChangingPull): ChangedPaths {
  return pathsOf(files?.nodes ?? []);
}

/** All paths that a pull request changes. @throws the failures of failure.ts */
export async function allPaths(client: GitHubClient, repository: Repository, pull: ChangingPull): Promise<ChangedPaths> {
  const changed = [...(pull.files?.nodes ?? [])];
  let info = pull.files?.pageInfo ?? null;
  for (let page = 1; info?.hasNextPage === true && page < MAX_PAGES; page += 1) {
    const { endCursor: after } = info;
    const query = { name: 'more-files', text: MORE_FILES_QUERY, schema: moreFilesAnswer };
    const { data, errors } = await onceMore(() => client.graphql(query, { id: pull.id, after }, nameOf(repository)));
    mustBeWhole(errors, nameOf(repository));
    changed.push(...(data.node?.files?.nodes ?? []));
    info = data.node?.files?.pageInfo ?? null;
  }
  return pathsOf(changed);
}

function pathsOf(files: readonly ({ readonly path: string; readonly changeType: string } | null)[]): ChangedPaths {
  const there = files.filter((file) => file !== null && file.changeType !== 'DELETED').filter((file) => file !== null);
  return { paths: there.map(({ path }) => path), added: there.filter(({ changeType }) => changeType === 'ADDED').map(({ path }) => path) };
}
