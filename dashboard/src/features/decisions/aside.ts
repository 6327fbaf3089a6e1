import type { DecisionsAside } from '../../gql/decisions.js';
import type { TeamRef } from '../../gql/types.js';

export function waitingIn(aside: DecisionsAside | null): number {
  return aside?.waiting.__typename === 'DecisionConnection' ? aside.waiting.totalCount : 0;
}

export function pairsIn(aside: DecisionsAside | null): number {
  return aside?.overlaps.__typename === 'OverlapConnection' ? aside.overlaps.totalCount : 0;
}

export function teamsIn(aside: DecisionsAside | null): Pick<TeamRef, 'slug' | 'name'>[] {
  return aside?.teams.__typename === 'TeamConnection' ? aside.teams.edges.map((edge) => edge.node) : [];
}
