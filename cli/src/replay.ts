import type { Archive } from '@ambit/demo';

/** What a launcher needs to know of the fictional company besides its address. */
export interface CompanyWord {
  readonly name: string;
  /** Dated memberships, in the columns of `teams import`. */
  readonly teamsCsv: string;
  readonly doors: readonly CompanyDoor[];
}

interface CompanyDoor {
  readonly role: 'ENGINEER' | 'MANAGER' | 'ADMIN';
  readonly login: string;
  readonly name: string;
  readonly what: string;
}

export interface Served {
  readonly url: string;
  readonly port: number;
  readonly organizations: readonly string[];
  /** Null when archives are served. */
  readonly company: CompanyWord | null;
  close(): Promise<void>;
}

/** The same company on every machine. */
const SEED = 20_260_101;
const DAY_MS = 86_400_000;
const MONDAY_1970 = 4 * DAY_MS;
const WEEK_MS = 7 * DAY_MS;
/** How far back its history goes at its first start. */
const HISTORY_WEEKS = 78;

/** Serves archives from disk. @throws CorruptArchiveError naming file and line */
export async function serveArchives(dirs: readonly string[], port: number, token: string | null): Promise<Served> {
  const { readArchives } = await demo();
  return serve(readArchives(dirs), port, token, null);
}

/**
 * Serves the fictional company up to the last Monday. `began` is the Monday of its first start (`2026-11-16`): weeks that
 * have passed since are added to the history it had then. Null: it starts now.
 */
export async function serveCompany(options: {
  readonly port: number;
  readonly token: string | null;
  readonly began: string | null;
  readonly asHost: string | null;
}): Promise<Served> {
  const { generateCompany } = await demo();
  const today = mondayBefore(Date.now());
  const began = options.began ?? today;
  const end = began > today ? began : today;
  const start = new Date(Date.parse(began) - HISTORY_WEEKS * WEEK_MS);
  const company = generateCompany({ seed: SEED, start, end, stories: true });
  const { engineer, manager, admin } = company.doors;
  const doors: CompanyDoor[] = [
    { role: 'ENGINEER', ...engineer },
    { role: 'MANAGER', ...manager },
    { role: 'ADMIN', ...admin },
  ];
  const name = company.archive.organizations[0]?.name ?? 'The fictional company';
  const word = (port: number): CompanyWord => ({ name, teamsCsv: company.teamsCsv(options.asHost ?? `127.0.0.1:${String(port)}`), doors });
  return serve(company.archive, options.port, options.token, word);
}

/** The last Monday, UTC, as a day. */
export function mondayBefore(now: number): string {
  return new Date(Math.floor((now - MONDAY_1970) / WEEK_MS) * WEEK_MS + MONDAY_1970).toISOString().slice(0, 10);
}

/** Loaded when it is needed: the company, its server and GitHub's schema are most of the program. */
function demo(): Promise<typeof import('@ambit/demo')> {
  return import('@ambit/demo');
}

async function serve(archive: Archive, port: number, token: string | null, word: ((port: number) => CompanyWord) | null): Promise<Served> {
  const { startStandIn } = await demo();
  const standIn = await startStandIn({ archive, port, ...(token === null ? {} : { token }) });
  return {
    url: standIn.url,
    port: standIn.port,
    organizations: archive.organizations.map(({ login }) => login),
    company: word?.(standIn.port) ?? null,
    close: () => standIn.close(),
  };
}
