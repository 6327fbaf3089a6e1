import type { AccountRow, IssueCommentRow, ReviewCommentRow } from '../archive/archive.js';
import { organization, ownUser, simpleUser } from './rest-accounts.js';
import type { Setting } from './rest-accounts.js';
import { failure, found, moved } from './rest-answer.js';
import type { RestAnswer } from './rest-answer.js';
import type { OrderedRows, RepositoryIndex } from './repository-index.js';
import { issue, orderIssues } from './rest-issues.js';
import { restPage } from './rest-page.js';
import type { Query } from './rest-page.js';
import { repositoryRow } from './rest-repository.js';
import { issueComment, reviewComment } from './rest-rows.js';
import { gitTree } from './rest-trees.js';
import { sorted } from './sorted.js';
import type { Entry } from './sorted.js';
import { repositoriesOf } from './world.js';
import type { World } from './world.js';

/** One REST request: `path` without the base, decoded, as segments. */
export interface RestRequest {
  readonly segments: readonly string[];
  readonly query: Query;
  readonly world: World;
  readonly viewer: AccountRow;
  readonly setting: Setting;
}

/** Before this year GitHub's issue lists answer nothing at all. */
const EARLIEST = Date.parse('1980-01-01T00:00:00Z');

/** Answers the routes that a collector asks; everything else is GitHub's 404. */
export function answerRest(request: RestRequest): RestAnswer {
  const [first, second, third, ...rest] = request.segments;
  switch (first) {
    case 'user':
      return second === undefined ? found(ownUser(request.viewer, request.setting)) : missing();
    case 'orgs':
    case 'organizations':
      return answerOrganization(request, first, second, [third, ...rest]);
    case 'repos':
      return second !== undefined && third !== undefined ? answerNamed(request, `${second}/${third}`, rest) : missing();
    case 'repositories':
      return answerNumbered(request, second, third === undefined ? [] : [third, ...rest]);
    default:
      return missing();
  }
}

function missing(): RestAnswer {
  return failure(404, 'Not Found');
}

function answerOrganization(request: RestRequest, by: string, name: string | undefined, rest: readonly (string | undefined)[]): RestAnswer {
  const { world, setting } = request;
  const held =
    by === 'orgs'
      ? world.organizations.get((name ?? '').toLowerCase())
      : [...world.organizations.values()].find((candidate) => String(candidate.id) === name);
  if (!held || rest.length > 1) return missing();
  const numeric = `${setting.api}/organizations/${held.id}`;
  const repositories = repositoriesOf(world, held.login);
  switch (rest[0]) {
    case undefined:
      return found(organization(held, repositories.length, setting));
    case 'repos':
      return restPage(orderRepositories(repositories, request.query), request.query, `${numeric}/repos`, (row) =>
        repositoryRow(row, setting),
      );
    case 'members': {
      const { role } = request.query;
      const members = held.members.filter(
        (member) => role === undefined || role === 'all' || (role === 'admin') === (member.role === 'ADMIN'),
      );
      const order = sorted(
        members,
        (member) => member.id,
        (member) => member.login,
      );
      return restPage(order, request.query, `${numeric}/members`, ({ row }) => simpleUser(row, setting));
    }
    default:
      return missing();
  }
}

function orderRepositories(repositories: readonly RepositoryIndex[], query: Query): RepositoryIndex[] {
  const by = typeof query['sort'] === 'string' ? query['sort'] : 'created';
  const key = ({ held: { repo }, updatedAt }: RepositoryIndex): string => {
    if (by === 'full_name') return repo.full_name.toLowerCase();
    if (by === 'pushed') return repo.pushed_at ?? updatedAt;
    return by === 'updated' ? updatedAt : repo.created_at;
  };
  const order = sorted(repositories, key, (repository) => repository.held.repo.id).map(({ row }) => row);
  const ascending = query['direction'] === 'asc' || (query['direction'] === undefined && by === 'full_name');
  return ascending ? order : order.reverse();
}

function answerNamed(request: RestRequest, name: string, rest: readonly string[]): RestAnswer {
  const { world, setting, query } = request;
  const repository = world.repositoriesByName.get(name.toLowerCase());
  if (repository) return answerRepository(request, repository, rest);
  const renamed = world.renamed.get(name.toLowerCase());
  if (!renamed) return missing();
  const parameters = new URLSearchParams(Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
  const address = [`${setting.api}/repositories/${renamed.held.repo.id}`, ...rest].join('/');
  return moved(parameters.size > 0 ? `${address}?${parameters}` : address);
}

function answerNumbered(request: RestRequest, id: string | undefined, rest: readonly string[]): RestAnswer {
  const repository = request.world.repositoriesById.get(Number(id));
  return repository ? answerRepository(request, repository, rest) : missing();
}

function answerRepository(request: RestRequest, repository: RepositoryIndex, rest: readonly string[]): RestAnswer {
  const { setting, query } = request;
  const numeric = `${setting.api}/repositories/${repository.held.repo.id}`;
  const [git, trees, ...name] = rest;
  if (git === 'git' && trees === 'trees' && name.length > 0) return gitTree(repository, name.join('/'), query, setting);
  switch (rest.join('/')) {
    case '':
      return found(repositoryRow(repository, setting), repository.updatedAt);
    case 'pulls/comments': {
      const rows = orderComments<ReviewCommentRow>(repository.reviewComments, query, -Infinity);
      if (!rows) return badSince();
      return restPage(rows, query, `${numeric}/pulls/comments`, ({ row }) => reviewComment(repository, row, setting));
    }
    case 'issues': {
      const rows = orderIssues(repository, query, EARLIEST);
      if (!rows) return badSince();
      return restPage(rows, query, `${numeric}/issues`, ({ row }) => issue(repository, row, setting));
    }
    case 'issues/comments': {
      const rows = orderComments<IssueCommentRow>(repository.issueComments, query, EARLIEST);
      if (!rows) return badSince();
      return restPage(rows, query, `${numeric}/issues/comments`, ({ row }) => issueComment(repository, row, setting));
    }
    default:
      return answerIssue(request, repository, rest);
  }
}

/** What was said on one issue, or on a pull request as the issue it is too: in the order it was said, whatever is asked for. */
function answerIssue({ setting, query }: RestRequest, repository: RepositoryIndex, rest: readonly string[]): RestAnswer {
  const [list, number = '', comments, ...more] = rest;
  const held = list === 'issues' && /^\d{1,9}$/.test(number) ? repository.issues.byNumber.get(Number(number)) : undefined;
  if (!held || comments !== 'comments' || more.length > 0) return missing();
  const rows = orderComments<IssueCommentRow>({ created: held.comments, updated: held.comments }, { since: query['since'] }, EARLIEST);
  if (!rows) return badSince();
  const address = `${setting.api}/repositories/${repository.held.repo.id}/issues/${number}/comments`;
  return restPage(rows, query, address, ({ row }) => issueComment(repository, row, setting));
}

/** `since` counts the moment itself in and heeds `updated_at` whatever the order is. Null when it is no time. */
function orderComments<T extends { id: number; updated_at: string }>(
  rows: OrderedRows<T>,
  query: Query,
  earliest: number,
): readonly Entry<T>[] | null {
  const { sort, direction, since } = query;
  const order = sort === 'updated' ? rows.updated : rows.created;
  const from = typeof since === 'string' ? Date.parse(since) : -Infinity;
  if (Number.isNaN(from)) return null;
  if (typeof since === 'string' && from < earliest) return [];
  const kept = from === -Infinity ? [...order] : order.filter(({ row }) => Date.parse(row.updated_at) >= from);
  // Without `sort` GitHub ignores `direction`; with it, the newest comes first unless asked otherwise.
  return sort !== undefined && direction !== 'asc' ? kept.reverse() : kept;
}

function badSince(): RestAnswer {
  return failure(422, 'Validation Failed: since is not a time.');
}
