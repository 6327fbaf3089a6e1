/** Strings kept once each and named by small integers from 0, in order of arrival. */
export class Names {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];

  /** The number of a text, made when it is new. */
  put(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  /** The number of a text; -1 where it was never given. */
  find(text: string): number {
    return this.numbers.get(text) ?? -1;
  }

  text(number: number): string {
    return this.texts[number] ?? '';
  }

  get size(): number {
    return this.texts.length;
  }
}

/**
 * Host ids, which are unique within a repository only, as integers that are unique in the log, from 0 in order of arrival.
 * Nearly all are decimal numbers: these are kept as numbers in a table of typed arrays, with open addressing, since half a
 * million strings in a Map cost more in collecting garbage than in looking up.
 */
export class HostIds {
  size = 0;
  /** Of each id its repository and its number; NaN for those that are no number. */
  private repositories = new Int32Array(64);
  private numbers = new Float64Array(64);
  /** Ids by hash, -1 where free; four times as many as ids may come. */
  private slots = new Int32Array(256).fill(-1);
  private readonly texts = new Map<number, string>();
  private readonly words = new Map<number, Map<string, number>>();

  put(repositoryId: number, hostId: string): number {
    const number = decimalOf(hostId);
    return number === -1 ? this.putText(repositoryId, hostId) : this.putNumber(repositoryId, number);
  }

  text(id: number): string {
    if (id < 0 || id >= this.size) return '';
    return this.texts.get(id) ?? String(this.numbers[id]);
  }

  private putNumber(repositoryId: number, number: number): number {
    const mask = this.slots.length - 1;
    let slot = hashOf(repositoryId, number) & mask;
    for (let id = this.slots[slot] ?? -1; id !== -1; id = this.slots[slot] ?? -1) {
      if (this.numbers[id] === number && this.repositories[id] === repositoryId) return id;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = this.size;
    return this.added(repositoryId, number);
  }

  private putText(repositoryId: number, hostId: string): number {
    let ids = this.words.get(repositoryId);
    if (ids === undefined) this.words.set(repositoryId, (ids = new Map()));
    const known = ids.get(hostId);
    if (known !== undefined) return known;
    ids.set(hostId, this.size);
    this.texts.set(this.size, hostId);
    return this.added(repositoryId, NaN);
  }

  private added(repositoryId: number, number: number): number {
    const id = this.size++;
    this.repositories[id] = repositoryId;
    this.numbers[id] = number;
    if (this.size === this.numbers.length) this.grow();
    return id;
  }

  private grow(): void {
    const [repositories, numbers] = [new Int32Array(this.size * 2), new Float64Array(this.size * 2)];
    repositories.set(this.repositories);
    numbers.set(this.numbers);
    [this.repositories, this.numbers] = [repositories, numbers];
    this.slots = new Int32Array(this.size * 8).fill(-1);
    const mask = this.slots.length - 1;
    for (let id = 0; id < this.size; id++) {
      const number = numbers[id] ?? NaN;
      if (Number.isNaN(number)) continue;
      let slot = hashOf(repositories[id] ?? 0, number) & mask;
      while (this.slots[slot] !== -1) slot = (slot + 1) & mask;
      this.slots[slot] = id;
    }
  }
}

const ZERO = 48;
/** More digits may be more than a double holds. */
const MOST_DIGITS = 15;
const LOW = 2 ** 32;

/** The number a text writes the only way a number is written; -1 where it does not. */
function decimalOf(text: string): number {
  if (text.length === 0 || text.length > MOST_DIGITS || (text.length > 1 && text.charCodeAt(0) === ZERO)) return -1;
  let number = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

function hashOf(repositoryId: number, number: number): number {
  let hash = Math.imul((number % LOW) | 0, 0x9e3779b1) ^ Math.imul((number / LOW) | 0, 0x85ebca6b) ^ Math.imul(repositoryId, 0xc2b2ae35);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
