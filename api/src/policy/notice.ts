import { LINE_DAYS, may } from '@ambit/access';
import { agreementOf, type Announcement as Kept, type PolicyVersion, type Store } from '@ambit/store';
import { INSTANCE, type Ask } from '../app/ask.js';
import type { Errands } from '../app/parts.js';
import { NOT_SHARED, refused, type NotShared, type Refused } from '../schema/failures.js';
import { make } from '../schema/make.js';
import { personOf, type Person } from '../schema/person.js';
import { idOf } from '../schema/typed.js';
import { Announcement, Notice } from './notice-types.js';
import { adoptedFirst, modeWords, MODE_NAMES, purposeWords } from './show.js';
import { PolicyTerms } from './types.js';
import { changesOf } from './words.js';

type Answer = Promise<Notice | NotShared | Refused>;

const NOT_YET = 'No policy is adopted yet. Ambit opens once an admin has chosen who may see what.';
const CHANGED = 'The policy changed while you read. Read it once more.';
const DAY_MS = 86_400_000;

/** What the viewer is told; null for a stranger. */
export async function readNotice(store: Store, ask: Ask): Answer {
  const personId = viewerId(ask);
  return personId === null ? NOT_SHARED : noticeOf(store, ask, personId);
}

/** Notes that it was read. Who was let in before the policy was adopted is told by it, and measured from now on. */
export async function noteRead(store: Store, queue: Errands, ask: Ask, version: string): Answer {
  const personId = viewerId(ask);
  if (personId === null) return NOT_SHARED;
  if (!(await store.notices.read(personId, idOf(version)))) return refused(ask.policy.adopted ? CHANGED : NOT_YET);
  const { noticePending, rosterVersion, measuredRoster } = await store.measure.measureState();
  if (noticePending || (measuredRoster ?? rosterVersion) < rosterVersion) queue.add('measure', { periodKey: null }).catch(() => undefined);
  return noticeOf(store, ask, personId);
}

/** What the viewer has not seen yet, oldest first. */
export async function readAnnouncements(store: Store, ask: Ask): Promise<Announcement[]> {
  const personId = viewerId(ask);
  if (personId === null || !ask.policy.adopted) return [];
  const [kept, versions] = await Promise.all([store.notices.unread(personId), store.agreements.versions()]);
  return kept
    .map((one) => make(Announcement, { id: String(one.id), at: one.at, words: wordsOf(one, versions) }))
    .filter(({ words }) => words.length > 0);
}

export async function noteSeen(store: Store, ask: Ask, ids: readonly string[]): Promise<boolean> {
  const personId = viewerId(ask);
  if (personId === null) return false;
  await store.notices.markRead(personId, ids.map(idOf));
  return true;
}

async function noticeOf(store: Store, ask: Ask, personId: number): Answer {
  const versions = await store.agreements.versions();
  const [holds] = adoptedFirst(versions);
  if (holds === undefined) return refused(NOT_YET);
  const [read, toldAt, unread, lines] = await Promise.all([
    store.notices.hasRead(personId),
    store.notices.toldAt(personId),
    store.notices.unread(personId),
    store.lines.list(personId),
  ]);
  const now = lines.filter((line) => isOpen(line, ask.now));
  const mode = modeWords().find((one) => one.mode === MODE_NAMES[holds.mode]);
  if (mode === undefined) throw new Error(`The mode ${holds.mode} has no words.`);
  return make(Notice, {
    version: String(holds.id),
    mode,
    terms: make(PolicyTerms, { ...holds.terms }),
    purposes: purposeWords().filter(({ purpose }) => holds.terms.purposes.includes(purpose)),
    needsSwitch: holds.mode === 'works-council',
    read,
    toldAt,
    changes: unread.flatMap((one) => wordsOf(one, versions)),
    ledBy: await peopleOf(
      store,
      now.filter((line) => line.personId === personId).map(({ managerId }) => managerId),
    ),
    leads: await peopleOf(
      store,
      now.filter(({ managerId }) => managerId === personId).map((line) => line.personId),
    ),
  });
}

function isOpen({ from, to, confirmedAt }: { from: string | null; to: string | null; confirmedAt: string }, now: number): boolean {
  const begun = from === null || Date.parse(from) <= now;
  const lasts = to === null || now < Date.parse(to);
  return begun && lasts && now < Date.parse(confirmedAt) + LINE_DAYS * DAY_MS;
}

async function peopleOf(store: Store, ids: readonly number[]): Promise<Person[]> {
  const known = await store.people.refs([...new Set(ids)]);
  // Whose name is not shown any more is in no list.
  return [...known.values()].map(personOf).sort((a, b) => a.name.localeCompare(b.name, 'en') || a.login.localeCompare(b.login, 'en'));
}

/** Of a policy what differs, of anything else the words it was kept with. */
function wordsOf({ what, detail }: Kept, versions: readonly PolicyVersion[]): string[] {
  if (!what.startsWith('policy.')) return typeof detail['words'] === 'string' ? [detail['words']] : [];
  const [from, to] = [detail['from'], detail['to']].map((id) => versions.find((one) => one.id === id));
  return to === undefined ? [] : changesOf(from === undefined ? null : agreementOf(from), agreementOf(to));
}

function viewerId(ask: Ask): number | null {
  const { allowed } = may(ask.viewer, 'view-policy', INSTANCE, ask.policy, ask.now);
  return allowed && ask.viewer.type === 'person' ? ask.viewer.personId : null;
}
