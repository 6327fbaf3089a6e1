import type { Connection, Submittable } from 'pg';

/** Signature, flags and the length of an extension, before the first row. */
const HEADER = 19;
const END = -1;
/** Postgres counts from here, in microseconds. */
const EPOCH_MICROS = 946_684_800_000_000;
const HIGH = 2 ** 32;

/** The fields of one row in Postgres's binary form, read one after the other in the order of the query. */
export class CopyRow {
  private buffer: Buffer = Buffer.alloc(0);
  private at = 0;

  /** @returns false at the trailer, which holds no row */
  begin(buffer: Buffer, at: number): boolean {
    this.buffer = buffer;
    this.at = at + 2;
    return buffer.readInt16BE(at) !== END;
  }

  int4(): number | null {
    if (this.next() === END) return null;
    this.at += 4;
    return this.buffer.readInt32BE(this.at - 4);
  }

  /** An int8 that a double holds exactly. */
  int8(): number | null {
    if (this.next() === END) return null;
    this.at += 8;
    return this.buffer.readInt32BE(this.at - 8) * HIGH + this.buffer.readUInt32BE(this.at - 4);
  }

  /** Milliseconds since 1970 UTC. */
  timestamptz(): number | null {
    const micros = this.int8();
    return micros === null ? null : (micros + EPOCH_MICROS) / 1000;
  }

  text(): string | null {
    const length = this.next();
    if (length === END) return null;
    this.at += length;
    return this.buffer.toString('utf8', this.at - length, this.at);
  }

  /** The text of a jsonb, as Postgres prints it. */
  jsonb(): string | null {
    const length = this.next();
    if (length === END) return null;
    this.at += length;
    return this.buffer.toString('utf8', this.at - length + 1, this.at);
  }

  private next(): number {
    this.at += 4;
    return this.buffer.readInt32BE(this.at - 4);
  }
}

/**
 * `COPY (query) TO STDOUT (FORMAT binary)` on a connection of pg, in batches. The rows are decoded as they arrive, before
 * the buffer they stand in is used again; while nobody asks for the next batch the socket rests, so that memory holds little
 * more than one.
 */
export class CopyOut<T> implements Submittable {
  /** Whether the server has sent everything and the connection may be used for something else. */
  ended = false;
  private readonly row = new CopyRow();
  private connection: Connection | null = null;
  private begun = false;
  private held: T[] = [];
  private failed: Error | null = null;
  private wake: (() => void) | null = null;

  constructor(
    private readonly query: string,
    private readonly read: (row: CopyRow) => T,
    private readonly size: number,
  ) {}

  /** The next rows, `size` of them and as many more as had arrived; none when there are no more. @throws what Postgres or `read` says */
  async batch(): Promise<T[]> {
    if (this.held.length < this.size && !this.ended && this.failed === null) await new Promise<void>((resolve) => (this.wake = resolve));
    if (this.failed !== null) throw this.failed;
    const rows = this.held;
    this.held = [];
    this.connection?.stream.resume();
    return rows;
  }

  /** Ends a copy that nobody reads to its end: Postgres has no other way, so the connection goes with it. */
  abandon(): void {
    if (!this.ended) this.connection?.stream.destroy();
  }

  submit(connection: Connection): void {
    this.connection = connection;
    connection.query(`copy (${this.query}) to stdout (format binary)`);
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    if (this.failed !== null) return;
    const at = this.begun ? 0 : HEADER + chunk.readInt32BE(HEADER - 4);
    this.begun = true;
    try {
      if (this.row.begin(chunk, at)) this.held.push(this.read(this.row));
    } catch (error) {
      this.fail(error);
    }
    if (this.held.length < this.size) return;
    this.connection?.stream.pause();
    this.tell();
  }

  handleError(error: unknown): void {
    // After a failure of its own the server takes the next statement.
    this.ended = true;
    this.fail(error);
  }

  handleCommandComplete(): void {
    // What follows says that the connection is ready.
  }

  handleReadyForQuery(): void {
    this.ended = true;
    this.tell();
  }

  private fail(error: unknown): void {
    this.failed ??= error instanceof Error ? error : new Error(String(error));
    this.tell();
  }

  private tell(): void {
    this.wake?.();
    this.wake = null;
  }
}
