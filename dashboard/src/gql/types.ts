/** The shapes of api/schema.graphql, by the names the schema gives them. `documents.spec.ts` checks the documents against it. */
export type DateTime = string;

export interface TeamRef {
  __typename?: 'TeamRef';
  slug: string;
  name: string;
}

export interface Person {
  __typename?: 'Person';
  host: string;
  id: string;
  login: string;
  name: string;
  teams: TeamRef[];
}

/** What one goes through before anything else. */
export type Gate = 'OPEN' | 'ADOPT_POLICY' | 'WAIT' | 'READ_NOTICE';

export interface Viewer {
  __typename?: 'Viewer';
  person: Person;
  admin: boolean;
  /** Leads someone today. */
  manager: boolean;
  calibrator: boolean;
  /** Their name stands nowhere, and they open no page but their own. */
  objected: boolean;
  gate: Gate;
}

export type DemoRole = 'ENGINEER' | 'MANAGER' | 'ADMIN';

export type SessionOver = 'LEFT' | 'ENDED';

export interface Instance {
  __typename?: 'Instance';
  demo: boolean;
  name: string;
  doors: { role: DemoRole; name: string; what: string }[];
  providers: SignInProvider[];
  /** Why the session the browser came with is over; null: it goes on, or there was none. */
  over: SessionOver | null;
}

/** Whom one may sign in with: `/sign-in/<id>` leads there. */
interface SignInProvider {
  __typename?: 'SignInProvider';
  id: string;
  name: string;
}

export type SignInHow = 'LINK' | 'GITHUB' | 'OIDC' | 'DEMO';

export interface Session {
  __typename?: 'Session';
  id: string;
  /** Null: begun before this was noted. */
  how: SignInHow | null;
  agent: string | null;
  begunAt: DateTime;
  /** Cut to the hour. */
  seenAt: DateTime;
  endsAt: DateTime;
  current: boolean;
}

export interface ProviderLink {
  __typename?: 'ProviderLink';
  provider: SignInProvider;
  linkedAt: DateTime | null;
}

export interface Refused {
  __typename: 'Refused';
  message: string;
}

export interface NotShared {
  __typename: 'NotShared';
  message: string;
}

export interface Period {
  __typename?: 'Period';
  key: string;
  /** Null for all. */
  from: DateTime | null;
  to: DateTime;
  weeks: number | null;
}

export interface Fetched {
  repositories: number;
  of: number;
  complete: boolean;
}

export interface Coverage {
  unknownOwnTeam: number;
  unknownOtherTeam: number;
  assumedTeam: number;
  notSaid: number;
}

export type Distance = 'OWN' | 'WORKS_WITH' | 'SELDOM';

/** Null label and title: the viewer's rights on the repository are not known. */
export interface DecisionRef {
  id: string;
  label: string | null;
  title: string | null;
}

/** A place in a repository; its text is null of the repository itself, and where rights on it are not known. */
export interface Place {
  repository: string;
  text: string | null;
}

export interface Group {
  key: string;
  team: TeamRef | null;
  /** Of a way between teams, in its order. */
  teams?: TeamRef[];
  place?: Place | null;
  /** Of a group that is a decision, where its list is asked for. */
  decision?: DecisionRef | null;
  distance: Distance | null;
  rows: number;
  parts: string[];
  first: DateTime;
  last: DateTime;
}

export interface PageInfo {
  hasNextPage: boolean;
  endCursor: string | null;
}
