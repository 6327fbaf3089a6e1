import type { Coverage, DateTime, Fetched, Group, NotShared, PageInfo, Period, Refused } from './types.js';
import type { Dispute } from './types-privacy.js';
import type { NotMeasured } from './types-readings.js';

type Counted = 'GROUPS' | 'ROWS';

export interface DefinitionPart {
  id: string;
  name: string;
  what: string;
  countedIn: Counted;
}

interface EvidenceDefinition {
  signal: string;
  name: string;
  version: number;
  claim: string;
  floor: number;
  unit: string;
  parts: DefinitionPart[];
}

export interface EvidenceRow {
  id: string;
  at: DateTime;
  /** Null where the viewer's rights on the repository are not known. */
  title: string | null;
  url: string | null;
  repository: string;
  /** Null where it is a file. */
  number: number | null;
  kind: string;
  groups: string[];
  way: string | null;
  marks: string[];
  excerpt: string | null;
  /** What the person whose evidence it is says of it. */
  dispute: Dispute | null;
}

export interface EvidenceRows {
  edges: { cursor: string; node: EvidenceRow }[];
  pageInfo: PageInfo;
  totalCount: number;
}

export interface Evidence {
  __typename: 'Evidence';
  signal: string;
  part: string;
  definition: EvidenceDefinition;
  period: Period;
  number: number;
  countedIn: Counted;
  total: number;
  people: number;
  generation: string;
  measuredAt: DateTime;
  fetched: Fetched;
  coverage: Coverage;
  groups: Group[];
  rows: EvidenceRows;
}

export type EvidenceResult = Evidence | NotShared | NotMeasured | Refused;
