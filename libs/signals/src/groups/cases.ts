import type { View } from '../signal.js';
import { batchesOf, rowsWithin } from './batches.js';
import { fewestOf } from './open-rows.js';

/**
 * The cases of a period that are counted for everybody together: of whole batches, where the view asks for it.
 * @param all every case there is, in order of time
 */
export function casesTogether<C extends { readonly at: number }>(view: View, all: readonly C[], personOf: (item: C) => number): C[] {
  if (view.fewest === undefined) return all.filter(({ at }) => at >= view.from && at < view.to);
  const places = Int32Array.from(all, (_, place) => place);
  const batches = batchesOf(places, { at: (place) => all[place]?.at ?? 0, by: (place) => personAt(all[place]) }, fewestOf(view));
  return Array.from(rowsWithin(batches, view.from, view.to)).flatMap((place) => all[place] ?? []);

  function personAt(item: C | undefined): number {
    return item === undefined ? -1 : personOf(item);
  }
}
