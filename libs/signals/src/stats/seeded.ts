/**
 * Numbers that look drawn by chance, even in [0, 1), the same for the same seed.
 * @param seed a whole number; only its lower 32 bits count
 * Source: SplitMix32, after Steele, Lea and Flood, OOPSLA 2014, with the finisher of MurmurHash3 (public domain)
 */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 0x1_0000_0000;
  };
}

/** Puts some numbers into a drawn order, in place; every order is as likely. Source: Fisher and Yates, as Durstenfeld wrote it */
export function shuffle(values: Int32Array, random: () => number): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = values[i] ?? 0;
    values[i] = values[j] ?? 0;
    values[j] = held;
  }
}
