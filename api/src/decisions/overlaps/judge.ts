import type { Allowed } from '@ambit/access';
import type { Store } from '@ambit/store';
import type { Ask } from '../../app/ask.js';
import { NOT_SHARED, refused, type NotShared, type Refused } from '../../schema/failures.js';
import { make } from '../../schema/make.js';
import { plain } from '../../schema/whom.js';
import { leaveToEdit } from '../leave.js';
import { Judged } from '../types/answers.js';
import { numberOf } from '../../schema/number-of.js';
import { spoken } from '../words.js';
import type { JudgeArgs } from './args.js';

/** What a person says of a pair holds for everyone, and for later measurings. */
export async function judgeOverlap(store: Store, ask: Ask, args: JudgeArgs): Promise<Judged | NotShared | Refused> {
  const editor = leaveToEdit(ask);
  if (editor === null) return NOT_SHARED;
  const key = plain(args.key).slice(0, 500);
  const verdict = args.verdict ?? null;
  const judged =
    (await mayBeNamed(store, editor.view, key)) &&
    (await store.decisions.judgeOverlap(key, verdict === null ? null : spoken(verdict), editor.personId));
  if (!judged) return refused('There is no such pair any more. Load the list again.');
  await store.admin.audit('overlap.judged', editor.personId, { key, verdict });
  return make(Judged, { key, verdict });
}

/** A pair with a private side is answered like one that is not there. */
async function mayBeNamed(store: Store, verdict: Allowed<'view-decisions'>, key: string): Promise<boolean> {
  const [of, left, right] = key.split(':');
  const ids = [left, right].flatMap((id) => numberOf(id ?? '') ?? []);
  if (of === 'files') return areOpen(ids, await store.measure.repositories());
  const sides = of === 'pulls' ? await store.readings.worksOf(ids) : (await store.decisions.many(ids)).open(verdict);
  return areOpen(ids, new Map([...sides].map(([id, { repository }]) => [id, repository])));
}

function areOpen(ids: readonly number[], held: ReadonlyMap<number, { readonly private: boolean }>): boolean {
  return ids.length === 2 && ids.every((id) => held.get(id)?.private === false);
}
