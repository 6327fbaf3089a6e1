import { NetworkError } from './named-network.js';

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const BROKEN = 'The network is not valid JSON.';
/** First bytes of bzip2, gzip, zstd and zip. */
const PACKED = [0x42, 0x1f, 0x28, 0x50];
/** The mark that some programs put before a text in UTF-8. */
const MARK = [0xef, 0xbb, 0xbf];
const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/**
 * Reads one JSON object from bytes that come in pieces: of every piece the members that are whole are parsed at once, and the
 * rest is held until the next.
 */
export class ObjectReader {
  private state: 'before' | 'inside' | 'after' = 'before';
  private depth = 0;
  private quoted = false;
  private escaped = false;
  private empty = true;
  /** The bytes of a member that began in an earlier piece. */
  private held: Uint8Array[] = [];
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });

  constructor(private readonly take: (key: string, value: unknown) => void) {}

  push(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length && this.state === 'before') this.outside(bytes[at++] as number);
    if (this.state === 'inside') at = this.inside(bytes, at);
    while (at < bytes.length) this.outside(bytes[at++] as number);
  }

  end(): void {
    if (this.state === 'before') throw new NetworkError('The network is empty: it should be a JSON object of reviews.');
    if (this.state === 'inside') throw new NetworkError('The network ends in the middle of its JSON: it was cut.');
  }

  private outside(byte: number): void {
    if (isSpace(byte) || (this.state === 'before' && MARK.includes(byte))) return;
    if (this.state === 'after') throw new NetworkError('Something follows the JSON object of the network: it should end there.');
    if (PACKED.includes(byte))
      throw new NetworkError('The network is not plain JSON: unpack it first, as in bzcat FILE | npx ambit diffusion -');
    if (byte !== OPEN) throw new NetworkError('The network is not a JSON object of reviews.');
    this.state = 'inside';
    this.depth = 1;
  }

  /** @returns where the object ended, or how many bytes there are */
  private inside(bytes: Uint8Array, from: number): number {
    let whole = -1;
    for (let at = from; at < bytes.length; at++) {
      if (!this.endsMember(bytes[at] as number)) continue;
      whole = at;
      if (this.depth > 0) continue;
      if (bytes[at] !== CLOSE) throw new NetworkError(BROKEN);
      this.state = 'after';
      this.members(bytes.subarray(from, at));
      return at + 1;
    }
    if (whole >= 0) this.members(bytes.subarray(from, whole));
    // A piece may be used again by whoever gave it.
    this.held.push(bytes.slice(Math.max(from, whole + 1)));
    return bytes.length;
  }

  /** Follows strings and brackets: a member ends at a comma, or at the last bracket, outside of both. */
  private endsMember(byte: number): boolean {
    if (this.quoted) {
      if (this.escaped) this.escaped = false;
      else if (byte === BACKSLASH) this.escaped = true;
      else if (byte === QUOTE) this.quoted = false;
      return false;
    }
    if (byte === QUOTE) this.quoted = true;
    else if (byte === OPEN || byte === OPEN_LIST) this.depth += 1;
    else if (byte === CLOSE || byte === CLOSE_LIST) this.depth -= 1;
    else return byte === COMMA && this.depth === 1;
    return this.depth === 0;
  }

  private members(rest: Uint8Array): void {
    const text = this.textOf(rest);
    const entries = Object.entries(parsed(text));
    if (entries.length === 0 && !(this.empty && this.state === 'after' && text.trim() === '')) throw new NetworkError(BROKEN);
    this.empty = false;
    for (const [key, value] of entries) this.take(key, value);
  }

  private textOf(rest: Uint8Array): string {
    const pieces = [...this.held, rest];
    this.held = [];
    try {
      return pieces.map((piece, at) => this.decoder.decode(piece, { stream: at < pieces.length - 1 })).join('');
    } catch {
      throw new NetworkError('The network is not written in UTF-8.');
    }
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(`{${text}}`) as Record<string, unknown>;
  } catch {
    throw new NetworkError(BROKEN);
  }
}
