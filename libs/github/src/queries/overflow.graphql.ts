import type { ListName } from '../schema/pulls.js';
import { listSelection } from './pulls.graphql.js';

/** The rest of one list of one pull request. */
export interface Want {
  /** The pull request's node id. */
  readonly id: string;
  readonly list: ListName;
  /** Null: from the start. */
  readonly after: string | null;
}

/** Several lists of several pull requests in one request, one alias each (`w0`, `w1`, ...). */
export function overflowQuery(
  wants: readonly Want[],
  first: number,
): { readonly text: string; readonly variables: Record<string, string | null> } {
  const variables: Record<string, string | null> = {};
  const heads: string[] = [];
  const fields = wants.map((want, index) => {
    const at = String(index);
    variables[`i${at}`] = want.id;
    variables[`c${at}`] = want.after;
    heads.push(`$i${at}:ID!,$c${at}:String`);
    return `w${at}:node(id:$i${at}){...on PullRequest{${listSelection(want.list, first, `$c${at}`)}}}`;
  });
  return { text: `query(${heads.join(',')}){ rateLimit{cost}\n ${fields.join('\n ')}\n}`, variables };
}
