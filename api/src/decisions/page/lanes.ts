import { make } from '../../schema/make.js';
import type { Names } from '../names.js';
import { DecisionLane } from '../types/journey.js';
import type { Distances } from './distances.js';
import type { Placed } from './marks.js';

/** What decides which lanes there are. */
interface Drawn {
  readonly marks: readonly Placed[];
  /** Teams of the authors. */
  readonly own: readonly number[];
  readonly affected: ReadonlySet<number>;
}

/**
 * A lane a team: the authors' own first, then by name, also affected teams that are silent; people without a known team
 * last. Never by how much is in them.
 */
export function lanesOf({ marks, own, affected }: Drawn, names: Names, distances: Distances): DecisionLane[] {
  const spoke = marks.flatMap(({ teams }) => teams);
  const others = names.inOrder([...spoke, ...affected]).filter((team) => !own.includes(team));
  const lanes = [...names.inOrder(own), ...others].map((team) =>
    make(DecisionLane, {
      team: names.team(team),
      distance: distances.of(team),
      affected: affected.has(team),
      marks: marks.filter(({ teams }) => teams.includes(team)).map(({ mark }) => mark),
    }),
  );
  const without = marks.filter(({ teams }) => teams.every((team) => names.team(team) === null)).map(({ mark }) => mark);
  return without.length === 0 ? lanes : [...lanes, make(DecisionLane, { team: null, distance: null, affected: false, marks: without })];
}
