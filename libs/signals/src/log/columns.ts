/** The columns of a table by name; views of what was added so far. */
type Columns<I extends string, F extends string> = Readonly<Record<I, Int32Array> & Record<F, Float64Array>>;

/** A table as one who adds rows sees it: some of its columns. */
export interface Growing<I extends string, F extends string> {
  add(): number;
  readonly columns: Columns<I, F>;
}

const FIRST_SIZE = 64;

/**
 * A table of typed columns of one length that grow by doubling: whole numbers under 2^31 in `ints`, times and sequence numbers
 * in `floats`. Numbers only, so that a million rows stay some megabytes and nothing of them is left to collect.
 */
export class Table<I extends string, F extends string> {
  length = 0;
  /** With room for more rows; to be asked for again after every `add`, which may move them. */
  columns: Columns<I, F>;
  private size = FIRST_SIZE;

  constructor(
    private readonly ints: readonly I[],
    private readonly floats: readonly F[],
  ) {
    this.columns = this.made((name) => this.wider(name));
  }

  /** The number of a new row, whose columns are 0 until they are written. */
  add(): number {
    if (this.length === this.size) this.grow();
    return this.length++;
  }

  /** Every column by name, without copying; valid until the next row. */
  read(): Columns<I, F> & { readonly length: number } {
    const columns: Readonly<Record<I | F, Int32Array | Float64Array>> = this.columns;
    const held = this.made((name) => columns[name].subarray(0, this.length));
    return { ...held, length: this.length };
  }

  private grow(): void {
    this.size *= 2;
    const before: Readonly<Record<I | F, Int32Array | Float64Array>> = this.columns;
    this.columns = this.made((name) => {
      const column = this.wider(name);
      column.set(before[name]);
      return column;
    });
  }

  private wider(name: I | F): Int32Array | Float64Array {
    return this.ints.some((one) => one === name) ? new Int32Array(this.size) : new Float64Array(this.size);
  }

  private made(column: (name: I | F) => Int32Array | Float64Array): Columns<I, F> {
    return Object.fromEntries([...this.ints, ...this.floats].map((name) => [name, column(name)])) as Columns<I, F>;
  }
}

export type ReadTable<I extends string, F extends string> = ReturnType<Table<I, F>['read']>;
