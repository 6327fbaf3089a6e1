/** One measuring of one period: what it was computed from, so that evidence can be made again the same. */
export interface Generation {
  readonly id: number;
  readonly periodKey: string;
  /** The period in milliseconds; `from` is the first activity held for `all`. */
  readonly from: number;
  readonly to: number;
  /** Newest row of the log it saw. */
  readonly asOfSeq: number;
  readonly rosterVersion: number;
  /** Signal to definition version. */
  readonly definitions: Readonly<Record<string, number>>;
  /** Newest completely pulled moment, ISO 8601 UTC; null while nothing is complete. */
  readonly asOf: string | null;
  /** Repositories fetched completely back to `from`, of all. */
  readonly fetchedRepositories: number;
  readonly allRepositories: number;
  readonly measuredAt: string;
}
