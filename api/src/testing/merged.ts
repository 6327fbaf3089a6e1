import { EMPTY_PAGE, type Account, type Activity, type Page } from '@ambit/activity';
import type { Store } from '@ambit/store';
import { work } from '../../../libs/store/src/testing/pages.js';
import { ADA, BO, CY, daysAgo, DI, EVE, LEDGER, take, VAULT, walked } from './company.js';

/** A folder of the private repository: nobody may read its name. */
export const SECRET_FOLDER = 'obsidian/plans';
/** An area that four people review, and one that only Ada does. */
export const PAY = 'src/pay';
export const GUIDE = 'docs/guide';

/** Merges with their paths, fetched now: in the public repository and in the private one. */
export async function mergeWork(store: Store): Promise<void> {
  await store.admin.dueNow();
  for (const _ of [LEDGER, VAULT]) {
    const stream = await take(store, 'pulls');
    await store.pull.commitPage(stream, stream.repository?.hostId === LEDGER.hostId ? LEDGER_PAGE : VAULT_PAGE, walked());
  }
}

interface Merged {
  readonly number: number;
  readonly author: Account;
  readonly reviewers: readonly Account[];
  readonly path: string;
  /** Days ago. */
  readonly days: number;
}

const times = (many: number, first: number, of: Omit<Merged, 'number' | 'days'>): Merged[] =>
  Array.from({ length: many }, (_, at) => ({ ...of, number: first + at, days: 60 - at }));

const LEDGER_PAGE = pageOf([
  ...times(6, 101, { author: BO, reviewers: [ADA, CY, DI, EVE], path: `${PAY}/retry.ts` }),
  ...times(5, 121, { author: CY, reviewers: [ADA], path: `${GUIDE}/a.md` }),
]);
const VAULT_PAGE = pageOf(times(5, 101, { author: CY, reviewers: [ADA, BO, DI], path: `${SECRET_FOLDER}/a.ts` }));

function pageOf(merged: readonly Merged[]): Page {
  const at = (days: number, minutes: number): string => daysAgo(days, minutes);
  return {
    ...EMPTY_PAGE,
    works: merged.map(({ number, author, days }) =>
      work(number, author, {
        state: 'merged',
        createdAt: at(days, 0),
        updatedAt: at(days, 90),
        mergedAt: at(days, 90),
        closedAt: at(days, 90),
      }),
    ),
    activities: merged.flatMap(({ number, author, reviewers, path, days }): Activity[] => {
      const pull = { pull: number, hostId: String(9000 + number) };
      return [
        { ...pull, kind: 'pull.opened', at: at(days, 0), actor: author, payload: { draft: false } },
        { ...pull, kind: 'pull.files_listed', at: at(days, 0), actor: null, hostId: `${pull.hostId}:abc`, payload: { paths: [path] } },
        ...reviewers.map((actor, index): Activity => ({
          kind: 'review.requested',
          at: at(days, 5),
          hostId: `ask-${String(number)}-${String(index)}`,
          actor: author,
          pull: number,
          payload: { asked: { type: 'person', account: actor } },
        })),
        ...reviewers.map((actor, index): Activity => ({
          kind: 'review.submitted',
          at: at(days, 65),
          hostId: String(70_000 + number * 10 + index),
          actor,
          pull: number,
          payload: { state: 'COMMENTED', hasBody: true },
        })),
        { ...pull, kind: 'pull.merged', at: at(days, 90), hostId: `merge-${String(number)}`, actor: author, payload: {} },
      ];
    }),
  };
}
