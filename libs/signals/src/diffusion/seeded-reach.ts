import { groupStarts, type Network } from './network.js';
import { SeededSweep } from './seeded-sweep.js';
import type { ReviewNetwork } from './review-network.js';

/** Sources swept at once. */
const TILE = 32;

/** Where somebody's reviews could carry, by person. */
export interface SeededReach {
  /** Others to whom a journey leads that starts in a review which the person gave and never passes back through them. */
  readonly people: Int32Array;
  /** Sum over these others of `attenuation` ^ (hops - 1), by the fewest hops. */
  readonly attenuated: Float64Array;
  /** Those of the others who share no team with the person, both having one, and the teams that these are in. */
  readonly otherPeople: Int32Array;
  readonly otherTeams: Int32Array;
}

export interface SeededOptions {
  /** What is left after each further review, 0 to 1; signals.md S1 takes 0.5. */
  readonly attenuation: number;
  /** Teams of a person by number (not id); none where unknown. */
  readonly teamsOf: (person: number) => readonly number[];
}

/** Source: signals.md S1 (ii) to (iv). Costs as `distancesFrom` for all people. */
export function seededReach({ network, reviewers }: ReviewNetwork, { attenuation, teamsOf }: SeededOptions): SeededReach {
  const { people } = network;
  const found: SeededReach = {
    people: new Int32Array(people),
    attenuated: new Float64Array(people),
    otherPeople: new Int32Array(people),
    otherTeams: new Int32Array(people),
  };
  const teams = Array.from({ length: people }, (_, person) => new Set(teamsOf(person)));
  eachSource(network, reviewers, (source, hopsTo) => {
    const mine = teams[source] ?? new Set();
    const reached = new Set<number>();
    let others = 0;
    for (let target = 0; target < people; target++) {
      const hops = hopsTo(target);
      if (hops === 0) continue;
      found.people[source] = (found.people[source] ?? 0) + 1;
      found.attenuated[source] = (found.attenuated[source] ?? 0) + attenuation ** (hops - 1);
      const theirs = teams[target] ?? new Set();
      if (mine.size === 0 || theirs.size === 0 || [...theirs].some((team) => mine.has(team))) continue;
      others += 1;
      for (const team of theirs) reached.add(team);
    }
    found.otherPeople[source] = others;
    found.otherTeams[source] = reached.size;
  });
  return found;
}

/** @param take gets the hops of a source to every target, 0 where there is no journey */
function eachSource(network: Network, reviewers: Uint8Array, take: (source: number, hopsTo: (target: number) => number) => void): void {
  const groups = groupStarts(network);
  for (let from = 0; from < network.people; from += TILE) {
    const width = Math.min(TILE, network.people - from);
    const sweep = new SeededSweep(network, reviewers, from, width);
    for (let g = 0; g < groups.length - 1; g++) sweep.group(groups[g] ?? 0, groups[g + 1] ?? 0);
    for (let column = 0; column < width; column++) take(from + column, (target) => sweep.hops(target, column));
  }
}
