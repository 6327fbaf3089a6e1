/** The constants of FNV-1a with 32 bits. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

// Looked up once: millions of look-ups of a global cost more than the hashing where globals are guarded, as in tests.
const { imul } = Math;

/** FNV-1a over UTF-16 code units, unsigned 32 bits; `from` continues a hash that was begun. Not for secrets: it tells texts apart. */
export function hashOf(text: string, from: number = OFFSET): number {
  let hash = from;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    hash = imul(hash ^ (unit & 0xff), PRIME);
    hash = imul(hash ^ (unit >>> 8), PRIME);
  }
  return hash >>> 0;
}

/** The last steps of MurmurHash3: every bit of the input moves every bit of the result. */
export function mixed(value: number): number {
  let hash = value | 0;
  hash = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** 8 hexadecimal digits. */
export function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
