import type { RepositoryStreamKind } from '@ambit/activity';

/** The streams that bring pull requests and what belongs to them. */
export const PULL_KINDS: readonly RepositoryStreamKind[] = ['pulls', 'review_comments', 'issue_comments', 'codeowners'];

/** The streams that bring documents. They tell nothing of how far pull requests have been fetched. */
const DOCUMENT_KINDS: readonly RepositoryStreamKind[] = ['documents', 'discussions', 'issues'];

/** In the order in which a repository's streams begin. */
export const REPOSITORY_KINDS: readonly RepositoryStreamKind[] = [...PULL_KINDS, ...DOCUMENT_KINDS];
