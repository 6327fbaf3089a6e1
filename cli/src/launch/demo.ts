import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { DEFAULT_TERMS, readTeamsCsv, type Store } from '@ambit/store';
import { connectOrganization } from '../connecting.js';
import { freePort, isFree } from '../free-port.js';
import { sentenceOf } from '../failure.js';
import type { Instance } from '../instance.js';
import { until } from '../processes.js';
import { mondayBefore, type CompanyWord } from '../replay.js';
import type { Child, ReadyMessage } from './child.js';
import type { Children } from './children.js';
import { giveDemoRoles } from './demo-roles.js';

/** What the fictional company keeps between starts. */
interface DemoSetting {
  /** The Monday of the first start: its history ended there then, and grows by a week each week. */
  readonly began: string;
  /** The name its people and repositories are kept under, whatever port its GitHub has. */
  readonly host: string;
  readonly port: number;
}

export interface DemoRun {
  /** Waits a moment for the people behind the doors to be fetched; a door that is opened earlier says so. */
  doorsOpen(): Promise<void>;
  stop(): void;
}

const SETTING = 'demo';
/** Where the api finds the three people one may sign in as: `[{role, host, login, name, what}]`. */
const DOORS_SETTING = 'demo.doors';
/** How the instance is called on its pages. */
const NAME_SETTING = 'instance.name';
const AGAIN_MS = 1_000;
const DOORS_MS = 20_000;
/** So many rounds in a row may fail before it is worth a line. */
const PATIENCE = 10;

/**
 * Starts the fictional company's GitHub and connects it as any organization is connected. Its dated memberships, its
 * statement of notice and its doors follow as soon as its people are known.
 */
export async function startDemo(
  instance: Instance,
  children: Children,
  started: (child: Child) => void,
  note: (line: string) => void,
): Promise<DemoRun> {
  const { store } = instance;
  const setting = await keptSetting(store);
  const standIn = children.standIn(setting.port, setting.began, setting.host);
  started(standIn);
  const word = await standIn.start();
  const { url, organization, company } = readWord(word);
  // Any token of the right form is let in; a new one each time is kept nowhere else.
  const token = `ghp_${randomBytes(18).toString('hex')}`;
  const connected = await connectOrganization(store, { login: organization, token, url, host: setting.host });
  await adoptDemoPolicy(store);
  await store.admin.stateNotice(connected.id, new Date());
  await store.admin.setSetting(
    DOORS_SETTING,
    company.doors.map((door) => ({ ...door, host: setting.host })),
  );
  let stopped = false;
  await store.admin.setSetting(NAME_SETTING, company.name);
  void introducePeople(store, setting.host, company, () => stopped, note);
  const isKnown = ({ login }: { login: string }): Promise<boolean> =>
    store.people.findByLogin(login, setting.host).then((person) => person !== null);
  return {
    doorsOpen: async () => {
      await until(async () => ((await Promise.all(company.doors.map(isKnown))).every(Boolean) ? true : null), DOORS_MS, 200);
    },
    stop: () => {
      stopped = true;
    },
  };
}

/** The fictional company went through its policy before it began: the manager's door opens the pages of who he leads. */
async function adoptDemoPolicy({ access }: Store): Promise<void> {
  if ((await access.policy()).adopted) return;
  await access.adoptPolicy(await access.proposePolicy('same-view', DEFAULT_TERMS, null), null);
}

async function keptSetting(store: Store): Promise<DemoSetting> {
  const kept = (await store.admin.setting(SETTING)) as DemoSetting | null;
  const port = kept !== null && (await isFree(kept.port, '127.0.0.1')) ? kept.port : await freePort();
  const setting = { began: kept?.began ?? mondayBefore(Date.now()), host: kept?.host ?? `127.0.0.1:${String(port)}`, port };
  await store.admin.setSetting(SETTING, setting);
  return setting;
}

function readWord(word: ReadyMessage): { url: string; organization: string; company: CompanyWord } {
  const { url, organizations, company } = word as ReadyMessage & { url: string; organizations: string[]; company: CompanyWord };
  return { url, organization: organizations[0] ?? '', company };
}

/** People become known while GitHub is fetched: what concerns those not known yet is tried again until the fetching is done. */
async function introducePeople(
  store: Store,
  host: string,
  company: CompanyWord,
  stopped: () => boolean,
  note: (line: string) => void,
): Promise<void> {
  let failures = 0;
  const rows = readTeamsCsv(company.teamsCsv);
  const admin = company.doors.find((door) => door.role === 'ADMIN')?.login ?? '';
  let unknown = rows.length;
  while (!stopped()) {
    try {
      const { busy } = await store.admin.syncProgress();
      const diff = await store.admin.importTeams(rows);
      // Each application is a version of the roster: only when more of the people are known, or at the end.
      if (diff.unknown.length < unknown || !busy) await store.admin.applyTeams(diff);
      unknown = diff.unknown.length;
      const there = await makeAdmin(store, host, admin);
      await giveDemoRoles(store, host, company, rows);
      failures = 0;
      if (there && (unknown === 0 || !busy)) return;
    } catch (error) {
      // The worker changed the teams meanwhile, or the database stops: the next round sees it as it is then.
      failures += 1;
      if (failures === PATIENCE && !stopped()) note(`The company's teams could not be imported: ${sentenceOf(error)}`);
    }
    await pause(AGAIN_MS);
  }
}

async function makeAdmin(store: Store, host: string, login: string): Promise<boolean> {
  const person = await store.people.findByLogin(login, host);
  if (person !== null) await store.admin.makeAdmin(person.personId);
  return person !== null;
}
