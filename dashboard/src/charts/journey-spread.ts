/** Nearer than this two marks lie on each other. */
const APART = 14;
/** Farther than this from its day a mark would say something else. */
const FARTHEST = 42;

/** Places in order, moved apart as far as there is room between two ends and no farther than what still tells the day. */
export function spread(places: readonly number[], from: number, to: number): number[] {
  const apart = Math.min(APART, (to - from) / Math.max(1, places.length - 1));
  let last = -Infinity;
  const forward = places.map((place) => (last = Math.max(place, from, last + apart)));
  let end = to + apart;
  const both = forward.reverse().map((place) => (end = Math.min(place, end - apart)));
  return both.reverse().map((place, index) => {
    const day = Math.min(to, Math.max(from, places[index] ?? place));
    return Math.min(day + FARTHEST, Math.max(day - FARTHEST, place));
  });
}
