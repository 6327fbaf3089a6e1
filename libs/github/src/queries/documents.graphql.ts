const PAGE = 'pageInfo{hasNextPage endCursor}';
const ACTOR =
  '__typename login ...on User{databaseId name} ...on Bot{databaseId} ...on Mannequin{databaseId} ...on Organization{databaseId} ...on EnterpriseUserAccount{user{databaseId}}';

/** Whether anything moved: the default branch, or an open pull request; and the words that rules are guessed from. 1 point. */
export const PROBE_QUERY = `query($owner:String!,$name:String!){ rateLimit{cost}
 repository(owner:$owner,name:$name){ databaseId hasIssuesEnabled hasDiscussionsEnabled
  defaultBranchRef{target{oid}}
  newest:pullRequests(first:1,states:[OPEN],orderBy:{field:UPDATED_AT,direction:DESC}){nodes{updatedAt}}
  labels(first:100){nodes{name}} discussionCategories(first:25){nodes{name}}
 }
}`;

/** What of a file's history is still to be read. */
export interface HistoryWant {
  /** Whose history. */
  readonly path: string;
  /** Files whose blobs are named at each commit: the document and what stands beside it. */
  readonly files: readonly string[];
  readonly after: string | null;
}

interface AliasQuery {
  readonly text: string;
  readonly variables: Readonly<Record<string, string | number | null>>;
}

/**
 * The histories of several files from one commit back, one alias each (`h0`, `h1`, ...), newest first, with the blobs' names
 * (`f0`, `f1`, ...) and no text. 1 point for every hundred commits asked for.
 */
export function historiesQuery(wants: readonly HistoryWant[], commit: string, first: number): AliasQuery {
  const variables: Record<string, string | number | null> = { commit, first };
  const heads: string[] = [];
  const fields = wants.map((want, index) => {
    const at = String(index);
    variables[`p${at}`] = want.path;
    variables[`a${at}`] = want.after;
    heads.push(`$p${at}:String!,$a${at}:String`);
    const files = want.files.map((file, place) => {
      const name = `n${at}_${String(place)}`;
      variables[name] = file;
      heads.push(`$${name}:String!`);
      return `f${String(place)}:file(path:$${name}){oid}`;
    });
    return `h${at}:history(first:$first,after:$a${at},path:$p${at}){ ${PAGE}
    nodes{ oid committedDate author{user{login databaseId name}} ${files.join(' ')}
     associatedPullRequests(first:1){nodes{number state mergedAt repository{databaseId}}} } }`;
  });
  const text = `query($owner:String!,$name:String!,$commit:String!,$first:Int!,${heads.join(',')}){ rateLimit{cost}
 repository(owner:$owner,name:$name){ databaseId object(expression:$commit){ ...on Commit{ committedDate
  ${fields.join('\n  ')}
 } } }
}`;
  return { text, variables };
}

/** Texts of files as commits left them, by `<commit>:<path>`, one alias each (`b0`, `b1`, ...). 1 point, however many. */
export function textsQuery(expressions: readonly string[]): AliasQuery {
  const variables = Object.fromEntries(expressions.map((expression, index) => [`e${String(index)}`, expression]));
  const heads = expressions.map((_expression, index) => `$e${String(index)}:String!`);
  const fields = expressions.map(
    (_expression, index) => `b${String(index)}:object(expression:$e${String(index)}){...on Blob{oid byteSize isBinary isTruncated text}}`,
  );
  const text = `query($owner:String!,$name:String!,${heads.join(',')}){ rateLimit{cost}
 repository(owner:$owner,name:$name){ databaseId
  ${fields.join('\n  ')}
 }
}`;
  return { text, variables };
}

const FILES = `${PAGE} nodes{path changeType}`;

/** Pull requests of a state, the last touched first, with the paths they change. 1 point a page of 50. */
export const PULL_FILES_QUERY = `query($owner:String!,$name:String!,$states:[PullRequestState!]!,$first:Int!,$after:String){ rateLimit{cost}
 repository(owner:$owner,name:$name){ databaseId
  pullRequests(first:$first,after:$after,states:$states,orderBy:{field:UPDATED_AT,direction:DESC}){ ${PAGE} nodes{
   id number createdAt updatedAt headRefOid author{${ACTOR}}
   files(first:100){ ${FILES} }
   commits(last:1){nodes{commit{oid committedDate}}}
  } } }
}`;

/** Further files of one pull request. */
export const MORE_FILES_QUERY = `query($id:ID!,$after:String){ rateLimit{cost}
 node(id:$id){ ...on PullRequest{ files(first:100,after:$after){ ${FILES} } } }
}`;
