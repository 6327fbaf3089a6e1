import { gql, type TypedDocumentNode } from '@apollo/client';
import { LINK_PARTS, OUTCOME_PART } from './decision-parts.js';
import type { DecisionLink, Outcome, OutcomeCategory, OverlapVerdict } from './types-decisions.js';
import type { NotShared, Refused } from './types.js';

export type LinkResult = { __typename: 'Links'; links: DecisionLink[] } | NotShared | Refused;
export type OutcomeResult = { __typename: 'Outcomes'; outcomes: Outcome[] } | NotShared | Refused;
export type JudgedResult = { __typename: 'Judged'; key: string; verdict: OverlapVerdict | null } | NotShared | Refused;

export const LINK_PULL: TypedDocumentNode<{ linkPull: LinkResult }, { decision: string; pull: string }> = gql`
  mutation LinkPull($decision: ID!, $pull: String!) {
    linkPull(decision: $decision, pull: $pull) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ... on Links {
        links {
          ...LinkOf
        }
      }
    }
  }
  ${LINK_PARTS}
`;

export const UNLINK_PULL: TypedDocumentNode<{ unlinkPull: LinkResult }, { decision: string; link: string }> = gql`
  mutation UnlinkPull($decision: ID!, $link: ID!) {
    unlinkPull(decision: $decision, link: $link) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ... on Links {
        links {
          ...LinkOf
        }
      }
    }
  }
  ${LINK_PARTS}
`;

export const JUDGE_OVERLAP: TypedDocumentNode<{ judgeOverlap: JudgedResult }, { key: string; verdict: OverlapVerdict | null }> = gql`
  mutation JudgeOverlap($key: ID!, $verdict: OverlapVerdict) {
    judgeOverlap(key: $key, verdict: $verdict) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ... on Judged {
        key
        verdict
      }
    }
  }
`;

export interface OutcomeVariables {
  decision: string;
  category: OutcomeCategory;
  metric: string;
  unit: string;
  before: number | null;
  after: number | null;
  from: string | null;
  to: string | null;
  source: string | null;
}

export const STATE_OUTCOME: TypedDocumentNode<{ stateOutcome: OutcomeResult }, OutcomeVariables> = gql`
  mutation StateOutcome(
    $decision: ID!
    $category: OutcomeCategory!
    $metric: String!
    $unit: String!
    $before: Float
    $after: Float
    $from: DateTime
    $to: DateTime
    $source: String
  ) {
    stateOutcome(
      decision: $decision
      category: $category
      metric: $metric
      unit: $unit
      before: $before
      after: $after
      from: $from
      to: $to
      source: $source
    ) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ... on Outcomes {
        outcomes {
          ...OutcomeOf
        }
      }
    }
  }
  ${OUTCOME_PART}
`;

export const REMOVE_OUTCOME: TypedDocumentNode<{ removeOutcome: OutcomeResult }, { id: string }> = gql`
  mutation RemoveOutcome($id: ID!) {
    removeOutcome(id: $id) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ... on Outcomes {
        outcomes {
          ...OutcomeOf
        }
      }
    }
  }
  ${OUTCOME_PART}
`;

type MarkedResult = { __typename: 'DecisionPage'; investment: boolean } | NotShared;

export const MARK_INVESTMENT: TypedDocumentNode<{ markInvestment: MarkedResult }, { decision: string; marked: boolean }> = gql`
  mutation MarkInvestment($decision: ID!, $marked: Boolean!) {
    markInvestment(decision: $decision, marked: $marked) {
      ... on NotShared {
        message
      }
      ... on DecisionPage {
        investment
      }
    }
  }
`;
