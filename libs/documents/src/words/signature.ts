import { hashOf, mixed } from './hash.js';
import { eachWord } from './words.js';

const { imul, max } = Math;

/** Everything the signature depends on; a change makes all signatures held incomparable. */
const HASHES = 128;
const SHINGLE = 5;
const SEED = 0x9e3779b9;
const EMPTY = 0xffffffff;

const SEEDS: Int32Array = Int32Array.from({ length: HASHES }, (_, i) => mixed(imul(SEED, i + 1)));
/** Odd, so that the order of words counts: the hash of a shingle is a polynomial in it. */
const STEP = 0x01000193;

/**
 * MinHash over shingles of five words: 128 unsigned 32-bit numbers, little-endian, base64. The share of equal numbers at
 * equal places estimates the Jaccard similarity of the shingles (Broder 1997). A text of fewer than five words is one
 * shingle; one without words has 0xffffffff everywhere and is like nothing, itself included.
 */
export function signatureOf(lines: readonly string[]): string {
  const least = new Uint32Array(HASHES).fill(EMPTY);
  const recent = new Int32Array(SHINGLE);
  let count = 0;
  const take = (): void => {
    let hash = 0;
    const from = max(0, count - SHINGLE);
    for (let i = from; i < count; i += 1) hash = (imul(hash, STEP) + (recent[i % SHINGLE] ?? 0)) | 0;
    hash = mixed(hash);
    for (let i = 0; i < HASHES; i += 1) {
      const value = mixed(hash ^ (SEEDS[i] ?? 0));
      if (value < (least[i] ?? 0)) least[i] = value;
    }
  };
  for (const line of lines) {
    eachWord(line, (word) => {
      recent[count % SHINGLE] = hashOf(word);
      count += 1;
      if (count >= SHINGLE) take();
    });
  }
  if (count > 0 && count < SHINGLE) take();
  return base64(least);
}

function base64(numbers: Uint32Array): string {
  const bytes = new DataView(new ArrayBuffer(numbers.length * 4));
  numbers.forEach((value, i) => bytes.setUint32(i * 4, value, true));
  let text = '';
  for (let i = 0; i < bytes.byteLength; i += 1) text += String.fromCharCode(bytes.getUint8(i));
  return btoa(text);
}
