/**
 * Small sets of people as pairs (word of 32 people, bits), kept one after another, and one set in the making: first who may be
 * lost, then who is found all the same.
 */
export class WordSets {
  private readonly bits: Int32Array;
  private readonly listed: Uint8Array;
  private readonly touched: Int32Array;
  private readonly other: Int32Array;
  private many = 0;
  private starts: number[] = [];
  private ends: number[] = [];
  private word = new Int32Array(1024);
  private held = new Int32Array(1024);
  private length = 0;

  constructor(private readonly words: number) {
    this.bits = new Int32Array(words);
    this.listed = new Uint8Array(words);
    this.touched = new Int32Array(words);
    this.other = new Int32Array(words);
  }

  /** Lets all kept sets go. */
  forget(): void {
    this.starts = [];
    this.ends = [];
    this.length = 0;
  }

  /** Begins a new set with nobody in it. */
  begin(): void {
    for (let i = 0; i < this.many; i++) {
      const w = this.touched[i] ?? 0;
      this.bits[w] = 0;
      this.listed[w] = 0;
    }
    this.many = 0;
  }

  get none(): boolean {
    return this.many === 0;
  }

  /** Everyone of a row of bits may be lost. */
  suspectAll(rows: Int32Array, row: number): void {
    for (let w = 0; w < this.words; w++) this.put(w, rows[row + w] ?? 0);
  }

  /** Everyone of a kept set may be lost. */
  suspect(set: number): void {
    for (let i = this.starts[set] ?? 0; i < (this.ends[set] ?? 0); i++) this.put(this.word[i] ?? 0, this.held[i] ?? 0);
  }

  /** Nobody loses themselves. */
  clear(person: number): void {
    this.bits[person >> 5] = (this.bits[person >> 5] ?? 0) & ~(1 << (person & 31));
  }

  /** Whoever is in the row, but for those of a kept set, is found. @param but -1: none */
  found(rows: Int32Array, row: number, but: number): void {
    const from = but === -1 ? 0 : (this.starts[but] ?? 0);
    const to = but === -1 ? 0 : (this.ends[but] ?? 0);
    for (let i = from; i < to; i++) this.other[this.word[i] ?? 0] = this.held[i] ?? 0;
    for (let i = 0; i < this.many; i++) {
      const w = this.touched[i] ?? 0;
      this.bits[w] = (this.bits[w] ?? 0) & ~((rows[row + w] ?? 0) & ~(this.other[w] ?? 0));
    }
    for (let i = from; i < to; i++) this.other[this.word[i] ?? 0] = 0;
  }

  /** Keeps the set in the making; -1 where nobody is in it. */
  keep(): number {
    const from = this.length;
    for (let i = 0; i < this.many; i++) {
      const w = this.touched[i] ?? 0;
      const bits = this.bits[w] ?? 0;
      if (bits === 0) continue;
      if (this.length === this.word.length) this.grow();
      this.word[this.length] = w;
      this.held[this.length++] = bits;
    }
    if (this.length === from) return -1;
    this.starts.push(from);
    return this.ends.push(this.length) - 1;
  }

  /** How many people are in a kept set. */
  size(set: number): number {
    let count = 0;
    for (let i = this.starts[set] ?? 0; i < (this.ends[set] ?? 0); i++) {
      for (let bits = this.held[i] ?? 0; bits !== 0; bits &= bits - 1) count += 1;
    }
    return count;
  }

  private put(w: number, bits: number): void {
    if (bits === 0) return;
    if (this.listed[w] === 0) {
      this.listed[w] = 1;
      this.touched[this.many++] = w;
    }
    this.bits[w] = (this.bits[w] ?? 0) | bits;
  }

  private grow(): void {
    const [word, held] = [new Int32Array(this.word.length * 2), new Int32Array(this.word.length * 2)];
    word.set(this.word);
    held.set(this.held);
    [this.word, this.held] = [word, held];
  }
}
