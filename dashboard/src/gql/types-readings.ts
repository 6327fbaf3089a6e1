import type { Coverage, DateTime, Fetched, Group, NotShared, Period, Person, Refused } from './types.js';

/** Of a definition, what stands beside a number. */
interface ReadingDefinition {
  signal: string;
  name: string;
  version: number;
  floor: number;
  unit: string;
  parts: { id: string; name: string }[];
}

export interface Reading {
  signal: string;
  definition: ReadingDefinition;
  numbers: { part: string; value: number }[];
  n: number;
  enough: boolean;
  interval: { low: number; high: number } | null;
  groups: Group[];
  coverage: Coverage;
}

export interface Readings {
  __typename: 'Readings';
  period: Period;
  /** One measuring; evidence asked for with it agrees with these numbers. */
  generation: string;
  measuredAt: DateTime;
  asOf: DateTime | null;
  fetched: Fetched;
  readings: Reading[];
}

export interface Measuring {
  __typename: 'Measuring';
  period: Period;
  message: string;
}

export interface NotMeasured {
  __typename: 'NotMeasured';
  period: Period;
}

/** The person chose that nothing is measured of them; told to the person alone. */
export interface Withheld {
  __typename: 'Withheld';
  by: 'PAUSED' | 'OBJECTED' | 'NOT_SWITCHED_ON';
  since: DateTime | null;
}

export type ReadingsResult = Readings | Measuring | NotMeasured | Withheld | Refused;

export interface PersonPage {
  __typename: 'PersonPage';
  person: Person;
  yours: boolean;
  /** Why it is open: OWN, LINE, SHARE or CYCLE. */
  basis: string;
  /** What the viewer said they look for; null at one's own. */
  purpose: string | null;
  /** What else the viewer may look for, and that; each may open other sections. None at one's own. */
  purposes: string[];
  periods: Period[];
  readings: ReadingsResult;
}

/** Open to the viewer once they say why. */
export interface PurposeNeeded {
  __typename: 'PurposeNeeded';
  person: Pick<Person, 'host' | 'id' | 'name'>;
  purposes: string[];
}

export type PersonResult = PersonPage | PurposeNeeded | NotShared;
