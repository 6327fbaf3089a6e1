import type { EvidenceAnswer, Reader } from './reader.js';

export interface DecisionAnswer {
  readonly id: string;
  readonly path: string | null;
  readonly label: string | null;
  readonly place: 'FILE' | 'DISCUSSION' | 'ISSUE';
  readonly repository: string;
  readonly state: string;
  readonly decidedAt: string | null;
  readonly authors: readonly { readonly login: string | null }[];
  readonly numbers: readonly { readonly part: string; readonly value: number }[];
}

interface List<T> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: T }[];
}

const LIST = `query($after: String) { decisions(first: 100, after: $after) { __typename ... on DecisionConnection {
  pageInfo { hasNextPage endCursor } edges { node { id path label place repository state decidedAt authors { login } numbers { part value } } } } } }`;

/** Every decision that is named, a hundred at a time. */
export async function allDecisions(reader: Reader): Promise<DecisionAnswer[]> {
  const found: DecisionAnswer[] = [];
  for (let after: string | null = null; ;) {
    const { decisions }: { decisions: List<DecisionAnswer> } = await reader.ask(LIST, { after });
    found.push(...decisions.edges.map(({ node }) => node));
    if (!decisions.pageInfo.hasNextPage) return found;
    after = decisions.pageInfo.endCursor;
  }
}

/** A number of a decision; what has no case has no reading. */
export function valueOf({ numbers }: DecisionAnswer, part: string): number {
  return numbers.find((number) => number.part === part)?.value ?? 0;
}

export interface JourneyAnswer {
  readonly generation: string;
  readonly measuring: boolean;
  readonly supersededBy: readonly { readonly label: string | null }[];
  readonly states: readonly { readonly at: string; readonly url: string | null }[];
  readonly versions: readonly {
    readonly at: string;
    readonly number: number | null;
    readonly proposed: boolean;
    readonly url: string | null;
  }[];
  readonly links: readonly { readonly repository: string; readonly number: number; readonly how: string; readonly proposes: boolean }[];
  readonly lanes: readonly { readonly marks: readonly MarkAnswer[] }[];
}

export interface MarkAnswer {
  readonly id: string;
  readonly at: string;
  readonly kind: 'CHANGED' | 'ANSWERED' | 'COMMENT' | 'REVIEW' | 'PULL';
  readonly before: boolean;
  readonly url: string | null;
  readonly repository: string;
  readonly number: number | null;
}

const JOURNEY = `query($id: ID!) { decision(id: $id) { __typename ... on DecisionPage { generation measuring supersededBy { label }
  states { at url } versions { at number proposed url } links { repository number how proposes }
  lanes { marks { id at kind before url repository number } } } } }`;

/** The page of one decision, as far as its journey goes. */
export async function journeyOf(reader: Reader, id: string): Promise<JourneyAnswer> {
  const { decision } = await reader.ask<{ decision: JourneyAnswer }>(JOURNEY, { id });
  return decision;
}

/** Each mark once: somebody of several teams stands in several lanes. */
export function marksOf({ lanes }: JourneyAnswer): MarkAnswer[] {
  return [...new Map(lanes.flatMap(({ marks }) => marks).map((mark) => [mark.id, mark])).values()];
}

type Row = EvidenceAnswer['rows']['edges'][number]['node'] & {
  readonly url: string | null;
  readonly repository: string;
  readonly number: number | null;
};

const EVIDENCE = `query($id: ID!, $signal: ID!, $part: String!, $generation: ID, $after: String) {
  decisionEvidence(id: $id, signal: $signal, part: $part, generation: $generation, first: 100, after: $after) { __typename ... on Evidence {
    number generation countedIn total groups { key rows } rows { totalCount pageInfo { hasNextPage endCursor } edges { node { id groups url repository number } } } } } }`;

/** The whole list behind one number of a decision, read to its end; null where there is nothing to list. */
export async function listBehind(
  reader: Reader,
  id: string,
  part: string,
  generation: string,
): Promise<{ readonly first: EvidenceAnswer; readonly rows: readonly Row[] }> {
  const [signal = '', name = ''] = part.split(':');
  const rows: Row[] = [];
  let first: EvidenceAnswer | null = null;
  for (let after: string | null = null; ;) {
    const { decisionEvidence: answer }: { decisionEvidence: EvidenceAnswer } = await reader.ask(EVIDENCE, {
      id,
      signal,
      part: name,
      generation,
      after,
    });
    first ??= answer;
    rows.push(...answer.rows.edges.map(({ node }) => node as Row));
    if (!answer.rows.pageInfo.hasNextPage) return { first, rows };
    after = answer.rows.pageInfo.endCursor;
  }
}
