import type { AskedPreview, MeasureState, StreamRef } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import { tickHandler } from './tick.js';

const state = { seq: 1 } as MeasureState;
const streams: StreamRef[] = [
  { id: 2, kind: 'pulls', turn: 7 },
  { id: 5, kind: 'teams', turn: 0 },
];

async function ticked(decision: boolean, previews: AskedPreview[] = [], headDue = false): Promise<unknown[]> {
  const done: unknown[] = [];
  const tick = tickHandler({
    pull: {
      runnableStreams: () => Promise.resolve(streams),
      askedPreviews: () => Promise.resolve(previews),
      answerPreview: (id, answer) => (done.push(['answered', id, answer.files]), Promise.resolve()),
    },
    measure: { measureState: () => Promise.resolve(state) },
    enqueue: (streamId, turn) => (done.push(['pull-page', streamId, turn]), Promise.resolve()),
    enqueueMeasure: () => (done.push(['measure']), Promise.resolve()),
    decide: (given) => given === state && decision,
    headDue: () => Promise.resolve(headDue),
    enqueueHead: () => (done.push(['send-log-head']), Promise.resolve()),
    now: () => new Date(0),
  });
  await tick({}, { attempt: 1 });
  return done;
}

describe('a tick', () => {
  it('feeds what is due, under its own turn, and measures when there is something to say', async () => {
    expect(await ticked(true)).toEqual([['pull-page', 2, 7], ['pull-page', 5, 0], ['measure']]);
  });

  it('measures nothing otherwise', async () => {
    expect(await ticked(false)).toHaveLength(2);
  });

  it('sends out the head of the log when it is time', async () => {
    expect(await ticked(false, [], true)).toContainEqual(['send-log-head']);
  });

  it('answers what a rule would find', async () => {
    const rule = { id: null, repositoryId: null, by: 'path', pattern: 'docs/*', means: 'design', source: 'admin', refused: false } as const;
    const files = [{ repository: 'acme/ledger', path: 'docs/rounding.md' }];
    expect(await ticked(false, [{ id: 8, rule, files }])).toContainEqual(['answered', 8, 1]);
  });
});
