import type { OutcomeView } from '@ambit/store';
import type { Ask } from '../app/ask.js';
import { make } from '../schema/make.js';
import type { Names } from './names.js';
import { Outcome } from './types/page.js';
import { shouted } from './words.js';

/** Oldest first, as the store gives them. */
export function outcomesOf(held: readonly OutcomeView[], names: Names, { viewer }: Ask): Outcome[] {
  return held.map((outcome) =>
    make(Outcome, {
      id: `${String(outcome.documentId)}-${String(outcome.id)}`,
      category: shouted(outcome.category),
      metric: outcome.metric,
      unit: outcome.unit,
      before: outcome.before,
      after: outcome.after,
      from: outcome.from,
      to: outcome.to,
      source: outcome.source,
      by: names.person(outcome.personId),
      yours: viewer.type === 'person' && outcome.personId === viewer.personId,
    }),
  );
}
