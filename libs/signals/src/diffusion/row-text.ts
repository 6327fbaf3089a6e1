import type { NamedNetwork } from './named-network.js';
import { finenessOf, timeTexts, ZONED } from './time-text.js';

const DAY_MS = 86_400_000;
const DAY_S = 86_400;
const COMMA = 0x2c;
const COLON = 0x3a;
const ZERO = 0x30;
const DAYS = new TextEncoder().encode(' days');
/** More than the numbers and words of a row take, without its names. */
const ROOM = 120;

/** The rows of one piece of the table, and their text in the form that pandas would choose for just these rows. */
export class RowText {
  length = 0;
  private readonly source: Int32Array;
  private readonly target: Int32Array;
  private readonly hops: Int32Array;
  private readonly lasted: Float64Array;
  private readonly group: Int32Array;
  private readonly names: readonly Uint8Array[];
  private readonly fineness: Uint8Array;
  private readonly textsOf: (fineness: number) => (group: number) => Uint8Array;
  private bytes: Uint8Array<ArrayBuffer>;
  private end = 0;

  /** @param groups of `groupStarts`, and `room` how many rows a piece has at most */
  constructor({ network, names, zones }: NamedNetwork, groups: Int32Array, room: number) {
    const column = (): Int32Array => new Int32Array(room);
    [this.source, this.target, this.hops, this.group] = [column(), column(), column(), column()];
    this.lasted = new Float64Array(room);
    this.bytes = new Uint8Array(room * ROOM);
    const encoder = new TextEncoder();
    this.names = names.map((name) => encoder.encode(`${/[",\r\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name},`));
    const times = Float64Array.from(groups.subarray(0, -1), (h) => network.t[h] ?? 0);
    this.fineness = Uint8Array.from(times, (at) => (zones === null ? finenessOf(at) : ZONED));
    this.textsOf = timeTexts(times, zones === null ? null : Int32Array.from(groups.subarray(0, -1), (h) => zones[h] ?? 0));
  }

  /** @param lasted milliseconds; `group` the number of the group of the earliest arrival */
  add(source: number, target: number, hops: number, lasted: number, group: number): void {
    const at = this.length++;
    this.source[at] = source;
    this.target[at] = target;
    this.hops[at] = hops;
    this.lasted[at] = lasted;
    this.group[at] = group;
  }

  /** The text of the rows held; then there are none. */
  take(): Uint8Array<ArrayBuffer> {
    this.end = 0;
    let wholeDays = true;
    let finest = 0;
    for (let at = 0; at < this.length; at++) {
      finest = Math.max(finest, this.fineness[this.group[at] as number] as number);
      wholeDays &&= (this.lasted[at] as number) % DAY_MS === 0;
    }
    const times = this.textsOf(finest);
    for (let at = 0; at < this.length; at++) this.write(at, wholeDays, times(this.group[at] as number));
    this.length = 0;
    return this.bytes.slice(0, this.end);
  }

  private write(at: number, wholeDays: boolean, time: Uint8Array): void {
    const source = this.names[this.source[at] as number] as Uint8Array;
    const target = this.names[this.target[at] as number] as Uint8Array;
    this.makeRoom(source.length + target.length + ROOM);
    this.copy(source);
    this.copy(target);
    this.number(this.hops[at] as number);
    this.bytes[this.end++] = COMMA;
    this.duration(this.lasted[at] as number, wholeDays);
    this.bytes[this.end++] = COMMA;
    this.copy(time);
  }

  private makeRoom(size: number): void {
    if (this.end + size <= this.bytes.length) return;
    const wider = new Uint8Array(this.bytes.length * 2 + size);
    wider.set(this.bytes);
    this.bytes = wider;
  }

  private copy(text: Uint8Array): void {
    const { bytes, end } = this;
    // A call of `set` costs more than the few bytes of a name.
    for (let at = 0; at < text.length; at++) bytes[end + at] = text[at] as number;
    this.end = end + text.length;
  }

  private number(value: number): void {
    let digits = 1;
    for (let over = 10; over <= value; over *= 10) digits += 1;
    this.digits(value, digits);
  }

  private digits(value: number, width: number): void {
    for (let at = this.end + width - 1, rest = value; at >= this.end; at--) {
      const less = Math.floor(rest / 10);
      this.bytes[at] = ZERO + rest - less * 10;
      rest = less;
    }
    this.end += width;
  }

  /** `N days HH:MM:SS`, with six digits more where there is a fraction; `N days` where no row of the piece needs more. */
  private duration(lasted: number, wholeDays: boolean): void {
    // A difference of two fractions may fall short of the microsecond that it means.
    const seconds = Math.floor(lasted / 1000 + 1e-7);
    const days = Math.floor(seconds / DAY_S);
    this.number(days);
    this.copy(DAYS);
    if (wholeDays) return;
    const rest = (seconds - days * DAY_S) | 0;
    const hours = (rest / 3600) | 0;
    const minutes = ((rest - hours * 3600) / 60) | 0;
    this.two(0x20, hours);
    this.two(COLON, minutes);
    this.two(COLON, rest - hours * 3600 - minutes * 60);
    const fraction = Math.max(0, Math.round((lasted - seconds * 1000) * 1000));
    if (fraction === 0) return;
    this.bytes[this.end++] = 0x2e;
    this.digits(fraction, 6);
  }

  /** A sign and two digits. */
  private two(sign: number, value: number): void {
    const { bytes, end } = this;
    const tens = (value / 10) | 0;
    bytes[end] = sign;
    bytes[end + 1] = ZERO + tens;
    bytes[end + 2] = ZERO + value - tens * 10;
    this.end = end + 3;
  }
}
