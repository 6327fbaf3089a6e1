/**
 * The review threads of pull requests touched since, with the numbers of their comments: GitHub does not bump a comment when its thread
 * becomes outdated, and says nothing of one that was deleted. Asked for a hundred comments a thread it costs no more than for one.
 */
export const THREADS_QUERY = `query($ids:[ID!]!){ rateLimit{cost}
 nodes(ids:$ids){ ...on PullRequest{ id number reviewThreads(first:50){ pageInfo{hasNextPage endCursor}
  nodes{ isOutdated line originalLine comments(first:100){totalCount nodes{fullDatabaseId createdAt}} } } } }
}`;

/** Further threads of one pull request. */
export const MORE_THREADS_QUERY = `query($id:ID!,$after:String){ rateLimit{cost}
 node(id:$id){ ...on PullRequest{ id number reviewThreads(first:100,after:$after){ pageInfo{hasNextPage endCursor}
  nodes{ isOutdated line originalLine comments(first:100){totalCount nodes{fullDatabaseId createdAt}} } } } }
}`;
