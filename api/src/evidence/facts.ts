import type { Generation, LogRow, Reading } from '@ambit/activity';
import { Log, prepareFacts, type Facts } from '@ambit/signals';
import type { Store } from '@ambit/store';

/** What a generation saw of some rows of the log: with its roster, and what people stated by then as the readings keep it. */
export async function factsOf(store: Store, log: readonly LogRow[], generation: Generation, readings: readonly Reading[]): Promise<Facts> {
  const roster = await store.readings.rosterAt(generation.rosterVersion);
  const shapes = await store.measure.shapes([...new Set(log.flatMap(({ workId }) => workId ?? []))]);
  return prepareFacts(new Log().add(log), roster, { repositories: await store.measure.repositories(), shapes, ...statedIn(readings) });
}

function statedIn(readings: readonly Reading[]) {
  const ofDocuments = readings.flatMap(({ subject, signal, values }) =>
    subject.type === 'document' ? [{ id: subject.id, signal, values }] : [],
  );
  const outcomes = ofDocuments.flatMap(({ id, signal, values }) =>
    signal === 'stated-impact' ? [[id, values['outcomes'] ?? 0] as const] : [],
  );
  const investments = ofDocuments.flatMap(({ id, signal }) => (signal === 'investment' ? [id] : []));
  return { outcomes: new Map(outcomes), investments: new Set(investments) };
}
