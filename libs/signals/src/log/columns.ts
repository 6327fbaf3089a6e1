type Typed = Int32Array | Float64Array;

/** A typed column that grows by doubling: numbers only, no boxing, so that a million rows stay some megabytes. */
class Column<T extends Typed> {
  private held: T;
  length = 0;

  constructor(private readonly make: (size: number) => T) {
    this.held = make(64);
  }

  push(value: number): void {
    if (this.length === this.held.length) this.grow();
    this.held[this.length++] = value;
  }

  /** The values pushed so far, without copying; valid until the next push. */
  values(): T {
    return this.held.subarray(0, this.length) as T;
  }

  private grow(): void {
    const wider = this.make(this.held.length * 2);
    wider.set(this.held);
    this.held = wider;
  }
}

/** A table of columns of one length: whole numbers under 2^31 in `ints`, times and sequence numbers in `floats`. */
export class Table<I extends string, F extends string> {
  private readonly columns: readonly { readonly name: I | F; readonly column: Column<Typed> }[];

  constructor(ints: readonly I[], floats: readonly F[]) {
    this.columns = [
      ...ints.map((name) => ({ name, column: new Column<Typed>((size) => new Int32Array(size)) })),
      ...floats.map((name) => ({ name, column: new Column<Typed>((size) => new Float64Array(size)) })),
    ];
  }

  push(row: Readonly<Record<I | F, number>>): void {
    for (const { name, column } of this.columns) column.push(row[name]);
  }

  get length(): number {
    return this.columns[0]?.column.length ?? 0;
  }

  /** Every column by name. */
  read(): Readonly<Record<I, Int32Array> & Record<F, Float64Array>> & { readonly length: number } {
    const entries = this.columns.map(({ name, column }) => [name, column.values()] as const);
    return { ...Object.fromEntries(entries), length: this.length } as Readonly<Record<I, Int32Array> & Record<F, Float64Array>> & {
      readonly length: number;
    };
  }
}

export type ReadTable<I extends string, F extends string> = ReturnType<Table<I, F>['read']>;
