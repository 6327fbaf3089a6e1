import type { Distance as Held, Reading } from '@ambit/activity';
import type { DocumentLife } from '@ambit/signals';
import type { Distance } from '../../schema/reading.js';
import { distanceOf } from '../../schema/shape.js';

const NEARNESS: readonly Held[] = ['own', 'works-with', 'seldom'];

/** How far teams are from the authors', as the measuring found it; null for a team it does not speak of. */
export class Distances {
  private readonly byTeam = new Map<number, Held>();

  constructor(life: DocumentLife | null, readings: readonly Reading[]) {
    for (const { groups } of readings)
      for (const { teamId, distance } of groups) if (teamId !== null && distance !== null) this.byTeam.set(teamId, distance);
    for (const team of life?.teams ?? []) this.byTeam.set(team, 'own');
  }

  of(team: number): Distance | null {
    return distanceOf(this.byTeam.get(team) ?? null);
  }

  /** Of someone in several teams the nearest. */
  nearest(teams: readonly number[]): Distance | null {
    const held = new Set(teams.map((team) => this.byTeam.get(team)));
    return distanceOf(NEARNESS.find((distance) => held.has(distance)) ?? null);
  }
}
