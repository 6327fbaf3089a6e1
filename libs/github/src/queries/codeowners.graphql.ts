/** Where GitHub looks for the file, in its order of precedence. */
export const CODEOWNERS_PATHS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

function historyOf(alias: string, path: string): string {
  return `${alias}:history(first:$first,after:$${alias},path:"${path}"){ pageInfo{hasNextPage endCursor}
   nodes{ oid committedDate author{user{login databaseId name}} file(path:"${path}"){ object{ ...on Blob{ text isBinary } } } } }`;
}

/** Every commit of the default branch that touched one of the three files, with the file's text after it. */
export const CODEOWNERS_QUERY = `query($owner:String!,$name:String!,$first:Int!,$p0:String,$p1:String,$p2:String){ rateLimit{cost}
 repository(owner:$owner,name:$name){ databaseId defaultBranchRef{ target{ __typename ...on Commit{
  ${CODEOWNERS_PATHS.map((path, index) => historyOf(`p${String(index)}`, path)).join('\n  ')}
 } } } }
}`;
