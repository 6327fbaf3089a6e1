// Review networks that nobody made, the same every time.
const START = Date.UTC(2024, 2, 1);
const FOUR_WEEKS_S = 28 * 86_400;

function seeded(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** A network as it would be in its file: a third of the reviews of one person alone, most others within a team of ten. */
export function inventedFile(reviews, people) {
  const random = seeded(42);
  const network = {};
  for (let at = 0; at < reviews; at += 1) {
    const end = new Date(START + Math.floor(random() * FOUR_WEEKS_S) * 1000).toISOString().slice(0, 19);
    const participants = members(random, people, random() < 0.2 ? 1 : 2 + Math.floor(random() * 3)).map(String);
    network[`r${at}`] = { participants, start: end, end, bound: 'bounded' };
  }
  return network;
}

/**
 * A network as columns, in order of time: teams of ten, 2.3 people a review.
 * @param meet in how many of the reviews, from the first, others than the team may take part
 */
export function inventedColumns(reviews, people, meet) {
  const random = seeded(42);
  const off = new Int32Array(reviews + 1);
  const all = new Int32Array(reviews * 3);
  const t = new Float64Array(reviews);
  let end = 0;
  for (let at = 0; at < reviews; at += 1) {
    const alone = at >= meet;
    for (const person of new Set(members(random, people, random() < 0.57 ? 2 : 3, alone))) all[end++] = person;
    off[at + 1] = end;
    t[at] = START + at * 1000;
  }
  return { people, length: reviews, off, mem: all.subarray(0, end), t };
}

/** Four in five are of one team, or all. */
function members(random, people, count, alone = false) {
  const team = Math.floor((random() * people) / 10) * 10;
  return Array.from({ length: count }, () => {
    const anybody = Math.floor(random() * people);
    return random() < 0.8 || alone ? Math.min(people - 1, team + (anybody % 10)) : anybody;
  });
}
