import { useQuery } from '@apollo/client/react';
import {
  AREA_EVIDENCE,
  DECISION_EVIDENCE,
  EVIDENCE,
  type AreaEvidenceVariables,
  type DecisionEvidenceVariables,
  type EvidenceQuestion,
  type PersonEvidenceVariables,
} from '../../gql/evidence.js';
import type { Evidence, EvidenceResult, EvidenceRow, EvidenceRows } from '../../gql/types-evidence.js';
import type { Asked } from './subject.js';

const PAGE = 50;

interface Listed {
  readonly result: EvidenceResult | undefined;
  readonly error: Error | undefined;
  readonly loading: boolean;
  readonly retry: () => unknown;
  /** Reads the next page. */
  readonly more: () => Promise<unknown>;
  /** Reads every page that is left, and gives all rows. */
  readonly all: () => Promise<EvidenceRow[]>;
}

function joined(before: EvidenceResult, after: EvidenceResult): EvidenceResult {
  if (before.__typename !== 'Evidence' || after.__typename !== 'Evidence') return before;
  return { ...after, rows: { ...after.rows, edges: [...before.rows.edges, ...after.rows.edges] } };
}

export function rowsOf(evidence: Evidence): EvidenceRow[] {
  return evidence.rows.edges.map((edge) => edge.node);
}

interface Question {
  readonly document: EvidenceQuestion;
  readonly variables: PersonEvidenceVariables | DecisionEvidenceVariables | AreaEvidenceVariables;
}

function questionOf({ subject, period, ...asked }: Asked): Question {
  const variables = { ...asked, id: subject.id, first: PAGE };
  if (subject.of === 'decision') return { document: DECISION_EVIDENCE, variables };
  if (subject.of === 'area') return { document: AREA_EVIDENCE, variables: { ...variables, period } };
  return { document: EVIDENCE, variables: { ...variables, host: subject.host, period } };
}

/** The list behind one number, page by page. */
export function useEvidence(asked: Asked, skip = false): Listed {
  const { document, variables } = questionOf(asked);
  const { data, error, loading, refetch, fetchMore } = useQuery(document, { variables, skip, fetchPolicy: 'cache-first' });
  const result = data?.evidence;
  const page = result?.__typename === 'Evidence' ? result.rows.pageInfo : null;
  const pageAfter = async (after: string | null): Promise<EvidenceRows | null> => {
    const next = await fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) => ({ evidence: joined(before.evidence, fetchMoreResult.evidence) }),
    });
    return next.data?.evidence.__typename === 'Evidence' ? next.data.evidence.rows : null;
  };
  const more = async (): Promise<unknown> => (page?.hasNextPage ? pageAfter(page.endCursor) : null);
  const all = async (): Promise<EvidenceRow[]> => {
    const rows = result?.__typename === 'Evidence' ? rowsOf(result) : [];
    for (let at = page; at?.hasNextPage;) {
      const next: EvidenceRows | null = await pageAfter(at.endCursor);
      rows.push(...(next?.edges ?? []).map((edge) => edge.node));
      at = next?.pageInfo ?? null;
    }
    return rows;
  };
  return { result, error, loading, retry: refetch, more, all };
}
