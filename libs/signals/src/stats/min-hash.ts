/** A signature is cut into bands of some rows each; two texts meet where one whole band is equal. */
export interface Bands {
  readonly bands: number;
  readonly rows: number;
}

/** The likeness at which meeting becomes likelier than not, roughly: (1/b)^(1/r). Vectors in signals.md S10. */
export function meetingThreshold({ bands, rows }: Bands): number {
  return (1 / bands) ** (1 / rows);
}

/** How likely two texts of a likeness meet: 1 - (1 - s^r)^b. */
export function meetingChance(likeness: number, { bands, rows }: Bands): number {
  return 1 - (1 - likeness ** rows) ** bands;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A signature as libs/documents writes it: unsigned 32-bit numbers, little-endian, base64. Empty where it is malformed. */
export function readSignature(text: string): Uint32Array {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of text.replace(/=+$/, '')) {
    const value = LETTERS.indexOf(letter);
    if (value === -1) return new Uint32Array(0);
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  return Uint32Array.from(
    { length: Math.floor(bytes.length / 4) },
    (_, i) =>
      ((bytes[4 * i] ?? 0) | ((bytes[4 * i + 1] ?? 0) << 8) | ((bytes[4 * i + 2] ?? 0) << 16) | ((bytes[4 * i + 3] ?? 0) << 24)) >>> 0,
  );
}

/** The share of equal places of two signatures of one length: what their texts have in common of their shingles, roughly. */
export function signatureLikeness(a: Uint32Array, b: Uint32Array): number {
  if (a.length === 0 || a.length !== b.length) return 0;
  return a.filter((value, i) => value === b[i]).length / a.length;
}

/** The pairs that meet in any band, each once, the smaller number first. */
export function meetings(signatures: readonly Uint32Array[], { bands, rows }: Bands): (readonly [number, number])[] {
  const found = new Map<number, readonly [number, number]>();
  for (let band = 0; band < bands; band++) {
    const buckets = new Map<string, number[]>();
    signatures.forEach((signature, i) => {
      if (signature.length < bands * rows) return;
      const key = signature.subarray(band * rows, (band + 1) * rows).join(',');
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [i]);
      else bucket.push(i);
    });
    for (const bucket of buckets.values())
      bucket.forEach((a, i) => {
        for (const b of bucket.slice(i + 1)) found.set(a * signatures.length + b, [a, b]);
      });
  }
  return [...found.values()];
}
