import { gql } from '@apollo/client';

/** What several questions about decisions ask in the same words. */
export const DECISION_PARTS = gql`
  fragment Named on NamedPerson {
    name
    login
    person {
      host
      id
      login
      name
    }
  }
  fragment DecisionHead on Decision {
    id
    label
    title
    kind
    state
    stateWord
    maturity
    place
    repository
    hidden
    path
    url
    excerpt
    begunAt
    decidedAt
    movedAt
    needsReviewers
    overlaps
    authors {
      ...Named
    }
    teams {
      slug
      name
    }
    numbers {
      part
      value
    }
  }
`;

export const AFFECTED_PART = gql`
  fragment Affected on AffectedTeam {
    when
    firstAt
    rows
    distance
    comment
    team {
      slug
      name
    }
    ask {
      host
      id
      login
      name
    }
  }
`;

export const OVERLAP_PART = gql`
  fragment Side on OverlapSide {
    title
    url
    repository
    number
    path
    at
    teams {
      slug
      name
    }
    decision {
      id
      label
      title
    }
  }
  fragment Pair on Overlap {
    key
    of
    likeness
    how
    terms
    paths
    verdict
    left {
      ...Side
    }
    right {
      ...Side
    }
  }
`;

export const LINK_PARTS = gql`
  fragment LinkOf on DecisionLink {
    id
    at
    title
    url
    repository
    number
    distance
    how
    merged
    proposes
    implements
    counted
    mayUndo
    by {
      name
      login
      person {
        host
        id
        login
        name
      }
    }
    teams {
      slug
      name
    }
  }
`;

export const OUTCOME_PART = gql`
  fragment OutcomeOf on Outcome {
    id
    category
    metric
    unit
    before
    after
    from
    to
    source
    yours
    by {
      host
      id
      login
      name
    }
  }
`;
