import { cosine, vectorOf, weigh, type Terms, type Weights } from '../stats/text-likeness.js';

/** Words that tell nothing about what a change or a document is about. */
const PLAIN = new Set(
  (
    'about add added adds adr after all and any are before bump but can change changed changes chore code decision design document docs does ' +
    'each feat file files fix fixed fixes for from has have how improve into its make makes merge migration more move new not now off old one ' +
    'only our out over plan proposal pull refactor remove removed removes request review rfc service services should some src support team ' +
    'teams test tests than that the their them then there these this those through two under update updated use used uses using was what when ' +
    'where which while will with without would you your'
  ).split(' '),
);

/** The telling words of a short text: lower case, three letters or more, without a plural s. */
export function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length >= 3 && !PLAIN.has(word) && !/^\d+$/.test(word))
    .map(singular);
}

/** `caches` and `cache` are one word; nothing more is cut, for what is cut wrongly makes strangers alike. */
export function singular(word: string): string {
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') && !word.endsWith('is')
    ? word.slice(0, -1)
    : word;
}

export function isPlain(word: string): boolean {
  return PLAIN.has(word);
}

/** Texts made ready to be compared. */
export interface Compared {
  readonly weights: Weights;
  likeness(a: number, b: number): number;
  /** What both have, most telling first. */
  sharedTerms(a: number, b: number): string[];
  /** Pairs that share at least `words` words standing in at most `most` texts; each once, the smaller place first. */
  sharing(most: number, words: number): Iterable<readonly [number, number]>;
}

export function compare(texts: readonly Terms[]): Compared {
  const weights = weigh(texts);
  const vectors = texts.map((terms) => vectorOf(terms, weights));
  const none = new Map<string, number>();
  const weight = (place: number, term: string): number => vectors[place]?.get(term) ?? 0;
  return {
    weights,
    likeness: (a, b) => cosine(vectors[a] ?? none, vectors[b] ?? none),
    sharedTerms(a, b) {
      const both = [...(texts[a]?.keys() ?? [])].filter((term) => texts[b]?.has(term) === true);
      return both.sort((x, y) => weight(a, y) * weight(b, y) - weight(a, x) * weight(b, x) || (x < y ? -1 : 1));
    },
    *sharing(most, words) {
      const places = placesOf(texts, (term) => weights.frequency(term) >= 2 && weights.frequency(term) <= most);
      const shared = new Int32Array(texts.length);
      for (const [a, terms] of texts.entries()) {
        const met: number[] = [];
        for (const term of terms.keys())
          for (const b of places.get(term) ?? []) if (b > a && (shared[b] = (shared[b] ?? 0) + 1) === words) met.push(b);
        for (const b of met.sort((x, y) => x - y)) yield [a, b];
        shared.fill(0);
      }
    },
  };
}

/** In which texts the wanted words stand, ascending. */
function placesOf(texts: readonly Terms[], wanted: (term: string) => boolean): Map<string, number[]> {
  const places = new Map<string, number[]>();
  texts.forEach((terms, place) => {
    for (const term of terms.keys()) {
      if (!wanted(term)) continue;
      const held = places.get(term);
      if (held === undefined) places.set(term, [place]);
      else held.push(place);
    }
  });
  return places;
}
