import { ADOPTED } from '../../../libs/access/src/testing/facts.js';
import { may } from '@ambit/access';
import {
  EMPTY_PAGE,
  type Account,
  type Activity,
  type DocumentText,
  type DocumentVersion,
  type DocumentWords,
  type Page,
  type Repository,
} from '@ambit/activity';
import type { Store } from '@ambit/store';
import { facts, listed, proposed, reference, revised, version } from '../../../libs/store/src/testing/documents.js';
import { work } from '../../../libs/store/src/testing/pages.js';
import { ADA, BO, CY, daysAgo, DI, LEDGER, take, VAULT, walked } from './company.js';

/** Where the documents of the specs stand. */
const KEYS = 'rfcs/0031-cache-keys.md';
const TOKENS = 'rfcs/0044-token-cache.md';
/** A file of Di's team. */
const WARM = 'src/coral/warm.ts';
const SECRET = 'rfcs/0007-secret.md';

/** A word that stands in the private document alone. */
export const PRIVATE_WORD = 'obsidian';

const SHA = (digit: string): string => digit.repeat(40);

/**
 * Ada proposes RFC-31 in #21: Cy's thread changed it, Di came after it was accepted; Cy's #22 cites it. Bo's RFC-44 stands in
 * the open #24 and names a file that Di's team owns, as Ada's large #25 does. A third stands in the private repository, and Cy's private pull request cites RFC-31 too.
 */
export async function writeDecisions(store: Store): Promise<void> {
  await store.admin.dueNow();
  for (const kind of ['pulls', 'documents'] as const) {
    for (const _ of [LEDGER, VAULT]) {
      const stream = await take(store, kind);
      await store.pull.commitPage(stream, pageOf(kind, stream.repository?.hostId === LEDGER.hostId ? LEDGER : VAULT), walked());
    }
  }
}

/** Their ids, as addresses have them; the list does not name the private one. */
export interface WrittenIds {
  readonly keys: string;
  readonly tokens: string;
  readonly secret: string;
}

export async function writtenIds(store: Store): Promise<WrittenIds> {
  const verdict = may(
    { type: 'person', personId: 0, admin: false, calibrator: false, objected: false },
    'view-decisions',
    { type: 'instance' },
    ADOPTED,
    0,
  );
  if (!verdict.allowed) throw new Error(verdict.why);
  const held = [...(await store.decisions.many(Array.from({ length: 50 }, (_, id) => id))).open(verdict).values()];
  const idOf = (label: string | null): string => String(held.find((row) => row.label === label)?.id);
  return { keys: idOf('rfc-31'), tokens: idOf('rfc-44'), secret: idOf(null) };
}

/** One more version of RFC-31, fetched now. */
export async function reviseLater(store: Store, title: string): Promise<void> {
  await store.admin.dueNow();
  for (;;) {
    const stream = await take(store, 'documents');
    const ledger = stream.repository?.hostId === LEDGER.hostId;
    const row = revised(KEYS, SHA('e'), { at: daysAgo(3), actor: ADA }, keysAt(title, 'e'));
    await store.pull.commitPage(stream, ledger ? { ...EMPTY_PAGE, activities: [row] } : EMPTY_PAGE, walked());
    if (ledger) return;
  }
}

function pageOf(kind: 'pulls' | 'documents', repository: Repository): Page {
  if (kind === 'pulls') return repository === LEDGER ? LEDGER_PULLS : VAULT_PULLS;
  return repository === LEDGER ? LEDGER_DOCUMENTS : VAULT_DOCUMENTS;
}

function keysAt(title: string, commit: string, status: 'Draft' | 'Accepted' = 'Accepted'): DocumentVersion {
  const state = status === 'Draft' ? ('draft' as const) : ('accepted' as const);
  const said = facts(title, { status: [state, status], authors: ['ada'], number: 31 });
  return {
    ...version(KEYS, SHA(commit)),
    label: 'rfc-31',
    facts: { ...said, supersedes: [{ value: '44', raw: '44', reader: 'label', line: 3 }] },
  };
}

const PROPOSED_KEYS = proposed(KEYS, SHA('a'), 21, { at: daysAgo(60), actor: ADA }, keysAt('Cache keys', 'a', 'Draft'));
const MERGED_KEYS = revised(KEYS, SHA('b'), { at: daysAgo(50), pull: 21, actor: ADA }, keysAt('Cache keys', 'b'));
const PROPOSED_TOKENS = proposed(
  TOKENS,
  SHA('c'),
  24,
  { at: daysAgo(12), actor: BO },
  {
    label: 'rfc-44',
    facts: facts('Token cache <b>@everyone</b>', { status: ['unknown', 'Simmering'], number: 44 }),
    words: { ...version(TOKENS, 'c').words, references: [`harbor/ledger:${WARM}`] } as DocumentWords,
  },
);
const SECRET_ONE = revised(
  SECRET,
  SHA('d'),
  { at: daysAgo(20), actor: CY },
  {
    label: 'rfc-7',
    facts: facts('Secret plan', { status: ['accepted', 'Accepted'], authors: ['cy'], number: 7 }),
  },
);

const LEDGER_PULLS: Page = {
  ...EMPTY_PAGE,
  works: [
    pull(21, ADA, 61, { state: 'merged', title: 'Propose cache keys', mergedAt: daysAgo(50), closedAt: daysAgo(50) }),
    pull(22, CY, 40, { state: 'merged', title: 'Use cache keys', mergedAt: daysAgo(38), closedAt: daysAgo(38) }),
    pull(23, DI, 30, { state: 'merged', title: 'Warm the cache', mergedAt: daysAgo(28), closedAt: daysAgo(28) }),
    pull(24, BO, 12, { title: 'Propose a token cache' }),
    pull(25, ADA, 9, { title: 'Warm everything', changedFiles: 25 }),
  ],
  activities: [
    ...life(21, ADA, 61, 50),
    listed(21, [KEYS], 'h1', daysAgo(60)),
    said('review.submitted', 7021, 21, CY, 55, { state: 'COMMENTED', hasBody: true }),
    said('review.commented', 6021, 21, CY, 55, thread('7021', null)),
    said('review.commented', 6022, 21, ADA, 54.5, thread(null, '6021')),
    { kind: 'thread.outdated', at: daysAgo(54), hostId: '6021', actor: CY, pull: 21, payload: {} },
    commit(21, ADA, 54),
    said('review.commented', 6031, 21, DI, 53, thread(null, null)),
    said('review.commented', 6032, 21, ADA, 52, thread(null, '6031')),
    said('pull.commented', 5021, 21, DI, 45, {}),
    ...life(22, CY, 40, 38),
    reference('rfc-31', 22, '9022', daysAgo(40), CY),
    ...life(23, DI, 30, 28),
    ...life(24, BO, 12, null),
    listed(24, [TOKENS], 'h1', daysAgo(12)),
    listed(23, [WARM], 'h1', daysAgo(30)),
    ...life(25, ADA, 9, null),
    listed(25, [WARM, ...Array.from({ length: 24 }, (_, file) => `src/coral/f${String(file)}.ts`)], 'h1', daysAgo(9)),
    { kind: 'codeowners.read', at: LEDGER.createdAt, hostId: String(LEDGER.hostId), actor: null, pull: null, payload: {} },
    {
      kind: 'codeowners.changed',
      at: daysAgo(800),
      hostId: `CODEOWNERS:${SHA('f')}`,
      actor: null,
      pull: null,
      payload: { path: 'CODEOWNERS', text: 'src/coral/ @harbor/coral' },
    },
  ],
  excerpts: [
    { key: 'review.commented:6021', text: 'Which key do readers use?', editedAt: null },
    { key: 'pull.commented:5021', text: 'We read these keys too.', editedAt: null },
  ],
};

const VAULT_PULLS: Page = {
  ...EMPTY_PAGE,
  works: [pull(3, CY, 36, { state: 'merged', title: 'Secret keys', mergedAt: daysAgo(35), closedAt: daysAgo(35) })],
  activities: [...life(3, CY, 36, 35), reference('rfc-31', 3, '9903', daysAgo(36), CY)],
};

const LEDGER_DOCUMENTS: Page = {
  ...EMPTY_PAGE,
  activities: [PROPOSED_KEYS, MERGED_KEYS, PROPOSED_TOKENS],
  texts: [text(MERGED_KEYS, 'Cache keys name what a reader asked for.'), text(PROPOSED_TOKENS, 'Tokens are kept in a cache of their own.')],
};

const VAULT_DOCUMENTS: Page = { ...EMPTY_PAGE, activities: [SECRET_ONE], texts: [text(SECRET_ONE, `A cache cut from ${PRIVATE_WORD}.`)] };

function text({ hostId }: Activity, words: string): DocumentText {
  return { hostId, text: words };
}

function pull(number: number, author: Account, days: number, more: Parameters<typeof work>[2]) {
  return work(number, author, { createdAt: daysAgo(days), updatedAt: daysAgo(days), ...more });
}

function life(number: number, author: Account, opened: number, merged: number | null): Activity[] {
  const id = String(9000 + number);
  return [
    { kind: 'pull.opened', at: daysAgo(opened), hostId: id, actor: author, pull: number, payload: { draft: false } },
    ...(merged === null
      ? []
      : [{ kind: 'pull.merged' as const, at: daysAgo(merged), hostId: `M${id}`, actor: author, pull: number, payload: {} }]),
  ];
}

type Said = 'review.submitted' | 'review.commented' | 'pull.commented';

function said<K extends Said>(
  kind: K,
  id: number,
  number: number,
  actor: Account,
  days: number,
  payload: Extract<Activity, { kind: K }>['payload'],
): Activity {
  return { kind, at: daysAgo(days), hostId: String(id), actor, pull: number, payload } as Activity;
}

function thread(reviewId: string | null, replyTo: string | null) {
  return { reviewId, replyTo, path: KEYS, originalLine: 4, suggests: false };
}

function commit(number: number, actor: Account, days: number): Activity {
  const at = daysAgo(days);
  return {
    kind: 'commit.pushed',
    at,
    hostId: `${String(9000 + number)}:abc`,
    actor,
    pull: number,
    payload: { sha: 'abc', authoredAt: at, coAuthors: [] },
  };
}
