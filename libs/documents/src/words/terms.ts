import { isStopWord } from './stop-words.js';
import { eachWord } from './words.js';

const TERMS = 64;
/** A text made to have a million different words is read as the first of them. */
const DISTINCT = 20_000;

/**
 * The words that stand most often in a text, at most 64, with how often: lower case, as written (not stemmed: `cache` and
 * `caches` are two), 3 to 40 letters, no stop words of English or of documents, no numbers, no hashes. Ties: the longer first, then by
 * alphabet.
 */
export function termsOf(lines: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    eachWord(line, (written) => {
      const word = written.replace(/['’]s$/, '');
      const count = counts.get(word);
      if (count !== undefined) counts.set(word, count + 1);
      else if (counts.size < DISTINCT && tells(word)) counts.set(word, 1);
    });
  }
  return Object.fromEntries(
    [...counts].sort(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : a > b ? 1 : 0)).slice(0, TERMS),
  );
}

function tells(word: string): boolean {
  if (word.length < 3 || word.length > 40 || !/^\p{L}/u.test(word) || isStopWord(word)) return false;
  const digits = word.replace(/\D/g, '').length;
  return digits === 0 || (digits <= word.length - 2 && !/^[0-9a-f-]{7,}$/.test(word));
}
