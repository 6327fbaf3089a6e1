import { gql, type TypedDocumentNode } from '@apollo/client';
import type { TeamResult, TeamsResult } from './types-places.js';

export const TEAMS: TypedDocumentNode<{ teams: TeamsResult }, { first?: number; after?: string | null }> = gql`
  query Teams($first: Int, $after: String) {
    teams(first: $first, after: $after) {
      ... on NotShared {
        message
      }
      ... on TeamConnection {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            slug
            name
            memberCount
            assumed
            parent {
              slug
              name
            }
          }
        }
      }
    }
  }
`;

export const TEAM: TypedDocumentNode<{ team: TeamResult }, { slug: string }> = gql`
  query Team($slug: String!) {
    team(slug: $slug) {
      ... on NotShared {
        message
      }
      ... on Team {
        slug
        name
        memberCount
        assumed
        parent {
          slug
          name
        }
        children {
          slug
          name
        }
        memberships {
          role
          from
          to
          assumed
          person {
            host
            id
            login
            name
          }
        }
      }
    }
  }
`;

export const TEAM_SIZE: TypedDocumentNode<
  { team: { __typename: 'Team'; slug: string; memberCount: number } | { __typename: 'NotShared'; message: string } },
  { slug: string }
> = gql`
  query TeamSize($slug: String!) {
    team(slug: $slug) {
      ... on NotShared {
        message
      }
      ... on Team {
        slug
        memberCount
      }
    }
  }
`;
