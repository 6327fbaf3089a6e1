import type { DateTime, Fetched, NotShared, PageInfo, Period, Refused } from './types.js';
import type { Measuring, NotMeasured, Readings } from './types-readings.js';

/** What one signal says of an area. */
export interface AreaReading {
  signal: string;
  numbers: { part: string; value: number }[];
  n: number;
  enough: boolean;
  interval: { low: number; high: number } | null;
}

export interface Area {
  id: string;
  /** `owner/name` */
  repository: string;
  /** Null where rights on the repository are not known. */
  area: string | null;
  readings: AreaReading[];
}

export interface AreaConnection {
  __typename: 'AreaConnection';
  period: Period;
  /** One measuring; evidence asked for with it agrees with these numbers. */
  generation: string;
  measuredAt: DateTime;
  fetched: Fetched;
  definitions: { signal: string; version: number; name: string; floor: number }[];
  repositories: string[];
  edges: { cursor: string; node: Area }[];
  pageInfo: PageInfo;
  totalCount: number;
}

export type AreasResult = AreaConnection | Measuring | NotMeasured | NotShared | Refused;

/** Readings of everybody together. */
export type OrganizationResult = Readings | Measuring | NotMeasured | NotShared | Refused;
