import type { Network } from './network.js';
import { reachCounts } from './reach.js';

/** How far each person's news could travel, by person: an upper bound of what did travel. */
export interface Horizon {
  /** Others reached. */
  readonly people: Int32Array;
  /** Of all others, 0 to 1 (signals.md S1); 0 where there are none. */
  readonly ofOthers: Float64Array;
  /** Of all people, the person included below the line only, as Dorner et al. divide. */
  readonly ofAll: Float64Array;
}

export function horizonOf(network: Network): Horizon {
  const people = reachCounts(network);
  const over = (count: number): Float64Array => Float64Array.from(people, (reached) => (count > 0 ? reached / count : 0));
  return { people, ofOthers: over(network.people - 1), ofAll: over(network.people) };
}
