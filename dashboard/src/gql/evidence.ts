import { gql, type TypedDocumentNode } from '@apollo/client';
import type { EvidenceResult } from './types-evidence.js';

interface Listed {
  signal: string;
  part: string;
  /** The measuring whose number was clicked. */
  generation?: string | null;
  group?: string | null;
  first?: number;
  after?: string | null;
}

export interface PersonEvidenceVariables extends Listed {
  host: string;
  id: string;
  period: string;
}

export interface DecisionEvidenceVariables extends Listed {
  id: string;
}

export interface AreaEvidenceVariables extends Listed {
  id: string;
  period: string;
}

const EVIDENCE_PARTS = gql`
  fragment EvidenceOf on Evidence {
    signal
    part
    number
    countedIn
    total
    people
    generation
    measuredAt
    definition {
      signal
      name
      version
      claim
      floor
      unit
      parts {
        id
        name
        what
        countedIn
      }
    }
    period {
      key
      from
      to
      weeks
    }
    fetched {
      repositories
      of
      complete
    }
    coverage {
      unknownOwnTeam
      unknownOtherTeam
      assumedTeam
      notSaid
    }
    groups {
      key
      distance
      rows
      parts
      first
      last
      team {
        slug
        name
      }
      decision {
        id
        label
        title
      }
      teams {
        slug
        name
      }
      place {
        repository
        text
      }
    }
    rows {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          at
          title
          url
          repository
          number
          kind
          groups
          way
          marks
          excerpt
          dispute {
            id
            why
            note
            at
          }
        }
      }
    }
  }
`;

/** A list about a person, a decision or an area: all answer as `evidence`. */
export type EvidenceQuestion = TypedDocumentNode<
  { evidence: EvidenceResult },
  PersonEvidenceVariables | DecisionEvidenceVariables | AreaEvidenceVariables
>;

export const EVIDENCE: EvidenceQuestion = gql`
  query Evidence(
    $host: String!
    $id: ID!
    $signal: ID!
    $part: String!
    $period: String!
    $generation: ID
    $group: ID
    $first: Int
    $after: String
  ) {
    evidence(
      host: $host
      id: $id
      signal: $signal
      part: $part
      period: $period
      generation: $generation
      group: $group
      first: $first
      after: $after
    ) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ... on NotMeasured {
        period {
          key
          from
          to
          weeks
        }
      }
      ...EvidenceOf
    }
  }
  ${EVIDENCE_PARTS}
`;

export const DECISION_EVIDENCE: EvidenceQuestion = gql`
  query DecisionEvidence($id: ID!, $signal: ID!, $part: String!, $generation: ID, $group: ID, $first: Int, $after: String) {
    evidence: decisionEvidence(
      id: $id
      signal: $signal
      part: $part
      generation: $generation
      group: $group
      first: $first
      after: $after
    ) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ... on NotMeasured {
        period {
          key
          from
          to
          weeks
        }
      }
      ...EvidenceOf
    }
  }
  ${EVIDENCE_PARTS}
`;

export const AREA_EVIDENCE: EvidenceQuestion = gql`
  query AreaEvidence($id: ID!, $signal: ID!, $part: String!, $period: String!, $generation: ID, $group: ID, $first: Int, $after: String) {
    evidence: areaEvidence(
      id: $id
      signal: $signal
      part: $part
      period: $period
      generation: $generation
      group: $group
      first: $first
      after: $after
    ) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ... on NotMeasured {
        period {
          key
          from
          to
          weeks
        }
      }
      ...EvidenceOf
    }
  }
  ${EVIDENCE_PARTS}
`;
