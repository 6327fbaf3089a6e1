import type { RepositoryIndex } from '../repository-index.js';
import type { World } from '../world.js';
import { blobPage } from './blob-page.js';
import { commitPage } from './commit-page.js';
import { discussionPage } from './discussion-page.js';
import { missingPage } from './frame.js';
import { issuePage } from './issue-page.js';
import type { Names } from './parts.js';
import { pullPage } from './pull-page.js';

export type PageAnswer =
  { readonly status: 200 | 404; readonly text: string } | { readonly status: 302; readonly text: string; readonly location: string };

/** First words of the API's own addresses: no owner is called so. */
const NO_OWNER = new Set(['api', 'graphql', 'orgs', 'organizations', 'rate_limit', 'repos', 'repositories', 'user']);

interface Asked {
  readonly repository: RepositoryIndex;
  readonly names: Names;
  readonly fictional: boolean;
  /** What stands behind the kind in the address. */
  readonly rest: readonly string[];
}

/** The kinds of page, by the word behind the repository's name. Each answers null where it has nothing to show. */
const PAGES: Readonly<Record<string, { readonly fits: (length: number) => boolean; readonly page: (asked: Asked) => PageAnswer | null }>> =
  {
    pull: { fits: (length) => length > 0 && length < 4, page: openPull },
    issues: { fits: isOne, page: openIssue },
    discussions: { fits: isOne, page: openDiscussion },
    commit: { fits: isOne, page: openCommit },
    blob: { fits: (length) => length > 1, page: openBlob },
  };

/**
 * The page at `/owner/name/KIND/...`; null where the path is not of that form. Pages are read without a token, so a
 * private repository has none, as at GitHub.
 */
export function answerPage(world: World, segments: readonly string[]): PageAnswer | null {
  const [owner = '', name = '', kind = '', ...rest] = segments;
  const known = Object.hasOwn(PAGES, kind) ? PAGES[kind] : undefined;
  if (!known?.fits(rest.length) || NO_OWNER.has(owner.toLowerCase())) return null;
  const full = `${owner}/${name}`.toLowerCase();
  const repository = world.repositoriesByName.get(full) ?? world.renamed.get(full);
  const missing = { status: 404, text: missingPage(world.fictional) } as const;
  if (!repository || repository.held.repo.private === true) return missing;
  return known.page({ repository, names: world.names, fictional: world.fictional, rest }) ?? missing;
}

function isOne(length: number): boolean {
  return length === 1;
}

/** Its changed files are not drawn: `/files` is the page itself, `/commits/<name>` the page of that commit. */
function openPull(asked: Asked): PageAnswer | null {
  const { repository, names, fictional, rest } = asked;
  const [, what, oid] = rest;
  if (what === 'commits' && oid !== undefined) return openCommit({ ...asked, rest: [oid] });
  if ((what !== undefined && what !== 'files' && what !== 'commits') || oid !== undefined) return null;
  const pull = repository.pulls.get(numberIn(rest));
  return pull ? { status: 200, text: pullPage(repository, pull, names, fictional) } : null;
}

/** A pull request is an issue too: its page is where GitHub leads. */
function openIssue({ repository, names, fictional, rest }: Asked): PageAnswer | null {
  const one = repository.issues.byNumber.get(numberIn(rest));
  if (one?.kind === 'pull') return { status: 302, text: '', location: `/${repository.held.repo.full_name}/pull/${one.row.number}` };
  return one ? { status: 200, text: issuePage(repository, one, names, fictional) } : null;
}

function openDiscussion({ repository, names, fictional, rest }: Asked): PageAnswer | null {
  const discussion = repository.discussions.byNumber.get(numberIn(rest));
  return discussion ? { status: 200, text: discussionPage(repository, discussion, names, fictional) } : null;
}

function openCommit({ repository, names, fictional, rest: [oid = ''] }: Asked): PageAnswer | null {
  const text = commitPage(repository, oid, names, fictional);
  return text === null ? null : { status: 200, text };
}

function openBlob({ repository, fictional, rest }: Asked): PageAnswer | null {
  const text = blobPage(repository, rest, fictional);
  return text === null ? null : { status: 200, text };
}

/** 0, which nothing has, where it is no number as GitHub writes them. */
function numberIn([number = '']: readonly string[]): number {
  return /^[1-9]\d*$/.test(number) ? Number(number) : 0;
}
