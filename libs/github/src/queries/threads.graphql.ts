/** The review threads of pull requests touched since, with the first comment of each: GitHub does not bump a comment when its thread becomes outdated. */
export const THREADS_QUERY = `query($ids:[ID!]!){ rateLimit{cost}
 nodes(ids:$ids){ ...on PullRequest{ id number reviewThreads(first:50){ pageInfo{hasNextPage endCursor}
  nodes{ isOutdated line originalLine comments(first:1){nodes{fullDatabaseId createdAt}} } } } }
}`;

/** Further threads of one pull request. */
export const MORE_THREADS_QUERY = `query($id:ID!,$after:String){ rateLimit{cost}
 node(id:$id){ ...on PullRequest{ id number reviewThreads(first:100,after:$after){ pageInfo{hasNextPage endCursor}
  nodes{ isOutdated line originalLine comments(first:1){nodes{fullDatabaseId createdAt}} } } } }
}`;
