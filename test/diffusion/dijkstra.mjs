// The distances of a review network as the published program finds them: from every person, for each of the three distances,
// Dijkstra's algorithm over hyperedges with a binary heap, then the least of each person's hyperedges. Plain, and slow with it:
// the baseline of `npm run bench -- diffusion`. It shares no code with libs/signals.
const KINDS = ['shortest', 'fastest', 'foremost'];
const DAY_MS = 86_400_000;

/** The whole table as CSV, from the network as it is in its file; for times in whole seconds without a zone. */
export function tableByDijkstra(network) {
  const reviews = Object.values(network).map(({ participants, end }) => ({ people: new Set(participants), at: Date.parse(`${end}Z`) }));
  const reviewsOf = new Map();
  for (const review of reviews) {
    for (const person of review.people) {
      if (!reviewsOf.has(person)) reviewsOf.set(person, []);
      reviewsOf.get(person).push(review);
    }
  }
  const people = [...reviewsOf.keys()].sort();
  const lines = ['source,target,shortest,fastest,foremost'];
  for (const source of people) {
    const [shortest, fastest, foremost] = KINDS.map((kind) => distancesFrom(source, kind, reviewsOf));
    for (const target of people) {
      if (target === source || !shortest.has(target)) continue;
      lines.push(`${source},${target},${shortest.get(target)},${duration(fastest.get(target))},${time(foremost.get(target))}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function distancesFrom(source, kind, reviewsOf) {
  const distances = new Map();
  const heap = [];
  for (const review of reviewsOf.get(source)) {
    const distance = kind === 'shortest' ? 1 : kind === 'fastest' ? 0 : review.at;
    distances.set(review, distance);
    push(heap, { distance, review });
  }
  while (heap.length > 0) {
    const { distance, review } = pop(heap);
    for (const person of review.people) {
      for (const next of reviewsOf.get(person)) {
        if (review.at >= next.at) continue;
        const further = kind === 'shortest' ? distance + 1 : kind === 'fastest' ? distance + next.at - review.at : next.at;
        if (distances.has(next) && further >= distances.get(next)) continue;
        distances.set(next, further);
        push(heap, { distance: further, review: next });
      }
    }
  }
  const found = new Map();
  for (const [review, distance] of distances)
    for (const person of review.people) if (!found.has(person) || distance < found.get(person)) found.set(person, distance);
  return found;
}

function push(heap, entry) {
  let at = heap.push(entry) - 1;
  while (at > 0) {
    const up = (at - 1) >> 1;
    if (heap[up].distance <= entry.distance) break;
    heap[at] = heap[up];
    at = up;
  }
  heap[at] = entry;
}

function pop(heap) {
  const top = heap[0];
  const entry = heap.pop();
  if (heap.length === 0) return top;
  let at = 0;
  for (let down = 1; down < heap.length; down = 2 * at + 1) {
    if (down + 1 < heap.length && heap[down + 1].distance < heap[down].distance) down += 1;
    if (heap[down].distance >= entry.distance) break;
    heap[at] = heap[down];
    at = down;
  }
  heap[at] = entry;
  return top;
}

function duration(ms) {
  return `${Math.floor(ms / DAY_MS)} days ${new Date(ms % DAY_MS).toISOString().slice(11, 19)}`;
}

function time(at) {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}
