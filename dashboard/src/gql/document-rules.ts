import { gql, type TypedDocumentNode } from '@apollo/client';
import type { DecisionState, DocumentRulesResult, RuleBy, RuleMeans, RulePreview } from './types-decisions.js';
import type { NotShared, Refused } from './types.js';

const RULES_PARTS = gql`
  fragment RulesOf on DocumentRules {
    rules {
      id
      by
      pattern
      means
      source
      refused
      repository
    }
    unknownWords {
      word
      documents
      example {
        id
        label
        title
      }
    }
  }
`;

export interface RuleVariables {
  by: RuleBy;
  pattern: string;
  means: RuleMeans;
  /** Null: in every repository. */
  repository: string | null;
}

export const DOCUMENT_RULES: TypedDocumentNode<{ documentRules: DocumentRulesResult }, Record<string, never>> = gql`
  query DocumentRules {
    documentRules {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...RulesOf
    }
  }
  ${RULES_PARTS}
`;

export const ADD_RULE: TypedDocumentNode<{ changed: DocumentRulesResult }, RuleVariables> = gql`
  mutation AddDocumentRule($by: RuleBy!, $pattern: String!, $means: RuleMeans!, $repository: String) {
    changed: addDocumentRule(by: $by, pattern: $pattern, means: $means, repository: $repository) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...RulesOf
    }
  }
  ${RULES_PARTS}
`;

export const JUDGE_RULE: TypedDocumentNode<{ changed: DocumentRulesResult }, { id: string; refused: boolean }> = gql`
  mutation JudgeDocumentRule($id: ID!, $refused: Boolean!) {
    changed: judgeDocumentRule(id: $id, refused: $refused) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...RulesOf
    }
  }
  ${RULES_PARTS}
`;

export const REMOVE_RULE: TypedDocumentNode<{ changed: DocumentRulesResult }, { id: string }> = gql`
  mutation RemoveDocumentRule($id: ID!) {
    changed: removeDocumentRule(id: $id) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...RulesOf
    }
  }
  ${RULES_PARTS}
`;

export const MAP_WORD: TypedDocumentNode<{ changed: DocumentRulesResult }, { word: string; state: DecisionState }> = gql`
  mutation MapStatusWord($word: String!, $state: DecisionState!) {
    changed: mapStatusWord(word: $word, state: $state) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...RulesOf
    }
  }
  ${RULES_PARTS}
`;

const PREVIEW_PARTS = gql`
  fragment PreviewOf on RulePreview {
    id
    ready
    files
    withoutAuthor
    notReadYet
    examples
  }
`;

type PreviewResult = (RulePreview & { __typename: 'RulePreview' }) | NotShared | Refused;

export const ASK_PREVIEW: TypedDocumentNode<{ previewDocumentRule: PreviewResult }, RuleVariables> = gql`
  mutation PreviewDocumentRule($by: RuleBy!, $pattern: String!, $means: RuleMeans!, $repository: String) {
    previewDocumentRule(by: $by, pattern: $pattern, means: $means, repository: $repository) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...PreviewOf
    }
  }
  ${PREVIEW_PARTS}
`;

export const RULE_PREVIEW: TypedDocumentNode<{ rulePreview: RulePreview | null }, { id: string }> = gql`
  query RulePreview($id: ID!) {
    rulePreview(id: $id) {
      ...PreviewOf
    }
  }
  ${PREVIEW_PARTS}
`;
