import { gql, type TypedDocumentNode } from '@apollo/client';
import { DECISION_PARTS } from './decision-parts.js';
import type { DecisionKind, DecisionsResult, DecisionState } from './types-decisions.js';
import type { TeamsResult } from './types-places.js';
import type { NotShared, Refused } from './types.js';

export interface DecisionsVariables {
  words?: string | null;
  states?: DecisionState[] | null;
  kinds?: DecisionKind[] | null;
  team?: string | null;
  person?: string | null;
  needsReviewers?: boolean | null;
  first?: number;
  after?: string | null;
}

export const DECISIONS: TypedDocumentNode<{ decisions: DecisionsResult }, DecisionsVariables> = gql`
  query Decisions(
    $words: String
    $states: [DecisionState!]
    $kinds: [DecisionKind!]
    $team: String
    $person: String
    $needsReviewers: Boolean
    $first: Int
    $after: String
  ) {
    decisions(
      words: $words
      states: $states
      kinds: $kinds
      team: $team
      person: $person
      needsReviewers: $needsReviewers
      first: $first
      after: $after
    ) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ... on DecisionConnection {
        totalCount
        hidden
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            ...DecisionHead
          }
        }
      }
    }
  }
  ${DECISION_PARTS}
`;

type Counted = { __typename: 'DecisionConnection'; totalCount: number } | NotShared | Refused;
type Pairs = { __typename: 'OverlapConnection'; totalCount: number } | NotShared;

/** What stands around the list: how many wait for reviewers, whether pairs are proposed, teams to choose from. */
export interface DecisionsAside {
  waiting: Counted;
  overlaps: Pairs;
  teams: TeamsResult;
}

export const DECISIONS_ASIDE: TypedDocumentNode<DecisionsAside, Record<string, never>> = gql`
  query DecisionsAside {
    waiting: decisions(needsReviewers: true, first: 1) {
      ... on DecisionConnection {
        totalCount
      }
    }
    overlaps(first: 1) {
      ... on OverlapConnection {
        totalCount
      }
    }
    teams(first: 200) {
      ... on TeamConnection {
        totalCount
        edges {
          cursor
          node {
            slug
            name
          }
        }
      }
    }
  }
`;
