import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  CyclePart,
  CyclesResult,
  LineResult,
  LinesDiffResult,
  PersonRole,
  ReportingLinesResult,
  RoleHoldersResult,
  RoleResult,
} from './types-admin.js';

interface PageVariables {
  words: string;
  first: number;
  after?: string | null;
}

export const ROLE_HOLDERS: TypedDocumentNode<{ roleHolders: RoleHoldersResult }, PageVariables & { onlyHolders: boolean }> = gql`
  query RoleHolders($words: String, $first: Int, $after: String, $onlyHolders: Boolean) {
    roleHolders(words: $words, first: $first, after: $after, onlyHolders: $onlyHolders) {
      ... on NotShared {
        message
      }
      ... on RoleHolderConnection {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            person {
              host
              id
              login
              name
            }
            admin
            calibrator
            told
            you
          }
        }
      }
    }
  }
`;

interface RoleVariables {
  host: string;
  id: string;
  role: PersonRole;
}

export const GRANT_ROLE: TypedDocumentNode<{ done: RoleResult }, RoleVariables> = gql`
  mutation GrantRole($host: String!, $id: ID!, $role: PersonRole!) {
    done: grantRole(host: $host, id: $id, role: $role) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ... on RoleHolder {
        person {
          host
          id
        }
        admin
        calibrator
      }
    }
  }
`;

export const WITHDRAW_ROLE: TypedDocumentNode<{ done: RoleResult }, RoleVariables> = gql`
  mutation WithdrawRole($host: String!, $id: ID!, $role: PersonRole!) {
    done: withdrawRole(host: $host, id: $id, role: $role) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ... on RoleHolder {
        person {
          host
          id
        }
        admin
        calibrator
      }
    }
  }
`;

export const REPORTING_LINES: TypedDocumentNode<{ reportingLines: ReportingLinesResult }, PageVariables> = gql`
  query ReportingLines($words: String, $first: Int, $after: String) {
    reportingLines(words: $words, first: $first, after: $after) {
      ... on NotShared {
        message
      }
      ... on ReportingLineConnection {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            id
            person {
              host
              id
              login
              name
            }
            manager {
              host
              id
              login
              name
            }
            from
            to
            source
            confirmedAt
            runsOutAt
            state
            yours
          }
        }
      }
    }
  }
`;

export interface LineVariables {
  login: string;
  manager: string;
  from: string | null;
  to: string | null;
}

export const ADD_LINE: TypedDocumentNode<{ done: LineResult }, LineVariables> = gql`
  mutation AddLine($login: String!, $manager: String!, $from: String, $to: String) {
    done: addLine(login: $login, manager: $manager, from: $from, to: $to) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ... on LinesChanged {
        words
      }
    }
  }
`;

export const CONFIRM_LINE: TypedDocumentNode<{ done: LineResult }, { id: string }> = gql`
  mutation ConfirmLine($id: ID!) {
    done: confirmLine(id: $id) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ... on LinesChanged {
        words
      }
    }
  }
`;

export const END_LINE: TypedDocumentNode<{ done: LineResult }, { id: string }> = gql`
  mutation EndLine($id: ID!) {
    done: endLine(id: $id) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ... on LinesChanged {
        words
      }
    }
  }
`;

const DIFF_PARTS = gql`
  fragment ChangeOf on LineChange {
    login
    manager
    from
    to
  }
  fragment DiffOf on LinesDiff {
    mark
    applied
    added {
      ...ChangeOf
    }
    changed {
      before {
        ...ChangeOf
      }
      after {
        ...ChangeOf
      }
    }
    ended {
      ...ChangeOf
    }
    renewed {
      ...ChangeOf
    }
    problems
    leftOut
  }
`;

export const PREVIEW_LINES: TypedDocumentNode<{ diff: LinesDiffResult }, { csv: string | null }> = gql`
  query PreviewLines($csv: String) {
    diff: previewLines(csv: $csv) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...DiffOf
    }
  }
  ${DIFF_PARTS}
`;

export const APPLY_LINES: TypedDocumentNode<{ diff: LinesDiffResult }, { csv: string | null; mark: string }> = gql`
  mutation ApplyLines($csv: String, $mark: ID!) {
    diff: applyLines(csv: $csv, mark: $mark) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...DiffOf
    }
  }
  ${DIFF_PARTS}
`;

const CYCLES_PARTS = gql`
  fragment CyclesOf on Cycles {
    cycles {
      id
      name
      opensAt
      closesAt
      open
      subjects {
        host
        id
        login
        name
      }
      calibrators {
        host
        id
        login
        name
      }
    }
  }
`;

type CyclesAnswer = { cycles: CyclesResult };

export const CYCLES: TypedDocumentNode<CyclesAnswer, Record<string, never>> = gql`
  query Cycles {
    cycles {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...CyclesOf
    }
  }
  ${CYCLES_PARTS}
`;

export const ADD_CYCLE: TypedDocumentNode<CyclesAnswer, { name: string; opens: string; closes: string }> = gql`
  mutation AddCycle($name: String!, $opens: String!, $closes: String!) {
    cycles: addCycle(name: $name, opens: $opens, closes: $closes) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...CyclesOf
    }
  }
  ${CYCLES_PARTS}
`;

export const REMOVE_CYCLE: TypedDocumentNode<CyclesAnswer, { id: string }> = gql`
  mutation RemoveCycle($id: ID!) {
    cycles: removeCycle(id: $id) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...CyclesOf
    }
  }
  ${CYCLES_PARTS}
`;

interface MemberVariables {
  id: string;
  login: string;
  part: CyclePart;
}

export const ADD_MEMBER: TypedDocumentNode<CyclesAnswer, MemberVariables> = gql`
  mutation AddCycleMember($id: ID!, $login: String!, $part: CyclePart!) {
    cycles: addCycleMember(id: $id, login: $login, part: $part) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...CyclesOf
    }
  }
  ${CYCLES_PARTS}
`;

export const REMOVE_MEMBER: TypedDocumentNode<CyclesAnswer, MemberVariables> = gql`
  mutation RemoveCycleMember($id: ID!, $login: String!, $part: CyclePart!) {
    cycles: removeCycleMember(id: $id, login: $login, part: $part) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...CyclesOf
    }
  }
  ${CYCLES_PARTS}
`;
