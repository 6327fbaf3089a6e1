import { gql, type TypedDocumentNode } from '@apollo/client';
import type { DisputeReason, DisputesResult, OwnDataResult } from './types-privacy.js';

const OWN_DATA_OF = gql`
  fragment OwnDataOf on OwnData {
    noticeAt
    accounts {
      host
      id
      login
      name
      logins {
        login
        seenAt
      }
    }
    teams {
      team {
        slug
        name
      }
      role
      from
      to
      assumed
      source
    }
    kept {
      what
      source
      count
      since
      until
    }
    choices {
      pausedAt
      objectedAt
      switchedOnAt
      needsSwitch
    }
    disputes {
      id
      row
      why
      note
      at
      kind
      repository
      number
    }
  }
`;

export const OWN_DATA: TypedDocumentNode<{ ownData: OwnDataResult }> = gql`
  query OwnData {
    ownData {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...OwnDataOf
    }
  }
  ${OWN_DATA_OF}
`;

type Changed = { changed: OwnDataResult };

export const PAUSE: TypedDocumentNode<Changed> = gql`
  mutation Pause {
    changed: pause {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...OwnDataOf
    }
  }
  ${OWN_DATA_OF}
`;

export const RESUME: TypedDocumentNode<Changed> = gql`
  mutation Resume {
    changed: resume {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...OwnDataOf
    }
  }
  ${OWN_DATA_OF}
`;

export const OBJECT: TypedDocumentNode<Changed> = gql`
  mutation Object {
    changed: object {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...OwnDataOf
    }
  }
  ${OWN_DATA_OF}
`;

export const WITHDRAW_OBJECTION: TypedDocumentNode<Changed> = gql`
  mutation WithdrawObjection {
    changed: withdrawObjection {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...OwnDataOf
    }
  }
  ${OWN_DATA_OF}
`;

export const SWITCH_ON: TypedDocumentNode<Changed> = gql`
  mutation SwitchOn {
    changed: switchOn {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...OwnDataOf
    }
  }
  ${OWN_DATA_OF}
`;

export const SWITCH_OFF: TypedDocumentNode<Changed> = gql`
  mutation SwitchOff {
    changed: switchOff {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...OwnDataOf
    }
  }
  ${OWN_DATA_OF}
`;

export const DISPUTES: TypedDocumentNode<{ disputes: DisputesResult }, Record<string, never>> = gql`
  query Disputes {
    disputes {
      ... on NotShared {
        message
      }
      ... on DisputesToSettle {
        disputes {
          id
          why
          note
          at
          kind
          repository
          number
          title
          url
        }
      }
    }
  }
`;

export const DISPUTE: TypedDocumentNode<Changed, { row: string; why: DisputeReason; note: string; signal: string | null }> = gql`
  mutation Dispute($row: ID!, $why: DisputeReason!, $note: String, $signal: ID) {
    changed: dispute(row: $row, why: $why, note: $note, signal: $signal) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...OwnDataOf
    }
  }
  ${OWN_DATA_OF}
`;

export const WITHDRAW_DISPUTE: TypedDocumentNode<Changed, { id: string }> = gql`
  mutation WithdrawDispute($id: ID!) {
    changed: withdrawDispute(id: $id) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...OwnDataOf
    }
  }
  ${OWN_DATA_OF}
`;
