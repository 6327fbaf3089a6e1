import { ADOPTED } from '../../../access/src/testing/facts.js';
import { may } from '@ambit/access';
import type { Action, Guarded, Viewer } from '@ambit/access';
import type { Generation, Standing, Whole } from '@ambit/activity';
import { generation } from './readings.js';
import type { SpecStore } from './store.js';

const ANYONE: Viewer = { type: 'person', personId: 1, admin: true, calibrator: false, objected: false };

/** Opens what everyone signed in may see, as an admin of the instance. */
export async function opened<T, A extends Action>(value: Promise<Guarded<T, A>>): Promise<T> {
  const closed = await value;
  const verdict = may(ANYONE, closed.action, { type: 'instance' }, ADOPTED, 0);
  if (!verdict.allowed) throw new Error(verdict.why);
  return closed.open(verdict);
}

export function standing(documentId: number, more: Partial<Standing> = {}): Standing {
  const at = Date.parse('2026-03-01T00:00:00Z');
  return {
    documentId,
    state: 'proposed',
    begunAt: at,
    decidedAt: null,
    movedAt: at,
    authors: [],
    teams: [],
    needsReviewers: false,
    ...more,
  };
}

/** Writes a generation of all time as of now, and gives it. */
export async function measureWhole(spec: SpecStore, whole: Partial<Whole> = {}): Promise<Generation> {
  const roster = await spec.store.measure.roster();
  const asOfSeq = await spec.store.measure.settledSeq();
  const id = await spec.store.measure.writeGeneration(generation('all', { asOfSeq, rosterVersion: roster.version }), [], {
    standings: [],
    overlaps: [],
    ...whole,
  });
  const written = await spec.store.readings.generation(id);
  if (written === null) throw new Error('No generation was written.');
  return written;
}
