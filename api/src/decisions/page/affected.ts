import type { Reading, ReadingGroup } from '@ambit/activity';
import { make } from '../../schema/make.js';
import { distanceOf } from '../../schema/shape.js';
import type { Names } from '../names.js';
import { AffectedTeam } from '../types/journey.js';
import type { Spoke } from '../types/words.js';

/** Words to a person of a team, or to the team where nobody of it may be named; null where nothing may. */
export type Comment = (login: string | null, team: string) => string | null;

/** The teams a document or a pull request affects and whether they spoke, in order of name. */
export function affectedOf(readings: readonly Reading[], names: Names, comment: Comment | null): AffectedTeam[] {
  const groups = new Map(groupsIn(readings).map((group) => [group.teamId, group]));
  return names.inOrder(teamsIn(readings)).flatMap((team) => {
    const group = groups.get(team);
    const ref = names.team(team);
    return group === undefined || ref === null ? [] : [affectedTeam(group, ref, names, comment)];
  });
}

/** Store ids of the affected teams. */
export function teamsIn(readings: readonly Reading[]): number[] {
  return groupsIn(readings).flatMap(({ teamId }) => teamId ?? []);
}

/** Store ids of those one may ask. */
export function askedIn(readings: readonly Reading[]): number[] {
  return groupsIn(readings).flatMap(({ personId }) => personId ?? []);
}

function groupsIn(readings: readonly Reading[]): readonly ReadingGroup[] {
  return readings.find(({ signal }) => signal === 'alignment')?.groups ?? [];
}

function affectedTeam(group: ReadingGroup, team: AffectedTeam['team'], names: Names, comment: Comment | null): AffectedTeam {
  const when: Spoke = group.parts.includes('before') ? 'BEFORE' : group.parts.includes('after') ? 'AFTER' : 'NEVER';
  const ask = when === 'NEVER' && comment !== null ? names.person(group.personId) : null;
  return make(AffectedTeam, {
    team,
    distance: distanceOf(group.distance),
    when,
    firstAt: when === 'NEVER' ? null : group.first,
    rows: when === 'NEVER' ? 0 : group.rows,
    ask,
    comment: when === 'NEVER' ? (comment?.(ask?.login ?? null, team.name) ?? null) : null,
  });
}
