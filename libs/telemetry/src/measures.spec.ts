import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openMeasures, type Measures } from './measures.js';
import { serveMeasures } from './serve.js';

const KNOWN = { operations: ['Me', 'Teams'], jobs: ['tick', 'measure'] };

/** Every value of every label, but for the buckets' bounds. */
async function labelsOf(measures: Measures): Promise<Set<string>> {
  const text = await measures.text();
  return new Set([...text.matchAll(/(?<!\ble)="((?:[^"\\]|\\.)*)"/g)].map(([, value]) => value ?? ''));
}

/** Each figure with its labels in order of name. */
function told(text: string): string[] {
  const lines = [...text.matchAll(/^(\w+)\{(.*)\} (\S+)$/gm)];
  return lines.map(([, name, labels, value]) => [name, ...(labels ?? '').split(',').sort(), value].join(' '));
}

describe('figures', () => {
  it('are told by name, and what has no name of ours is other', async () => {
    const measures = openMeasures('api', KNOWN);
    measures.answered('Me', 200, 0.2, null);
    measures.answered('AdaQuill', 400, 0.1, 'GRAPHQL');
    measures.worked('tick', true, 1);
    measures.worked('harbor/ledger', false, 1);
    measures.asked('graphql', 200, 0.4);
    measures.asked('rest', null, 0.4);
    measures.measured(3);
    const text = await measures.text();
    expect(told(text)).toEqual(
      expect.arrayContaining([
        'ambit_request_seconds_count operation="Me" process="api" status="200" 1',
        'ambit_request_seconds_count operation="other" process="api" status="400" 1',
        'ambit_refusals_total process="api" reason="GRAPHQL" 1',
        'ambit_job_seconds_count end="failed" job="other" process="api" 1',
        'ambit_github_request_seconds_count process="api" resource="rest" status="none" 1',
      ]),
    );
    expect(text).toContain('ambit_measure_seconds_count{process="api"} 1');
    expect(text).toContain('nodejs_eventloop_lag_seconds');
  });

  it('hold no login, id, title or repository, whatever is handed in', async () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('ada', 'harbor/ledger', '4711', 'ghp_x', '"} 1\nmade_up 1'));
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 5 }), async (words) => {
        const measures = openMeasures('api', KNOWN);
        for (const one of words) {
          measures.answered(one, 200, 0.1, one);
          measures.worked(one, true, 0.1);
        }
        const labels = await labelsOf(measures);
        for (const one of words) {
          const ours = KNOWN.operations.includes(one) || KNOWN.jobs.includes(one) || /^[A-Z_]{1,40}$/.test(one);
          if (!ours && /[^\d.]/.test(one) && one.length > 3) expect(labels).not.toContain(one);
        }
        expect(await measures.text()).not.toContain('made_up 1\n');
      }),
      { numRuns: 30 },
    );
  });

  it('are read when somebody looks, and one that cannot be read does not hide the others', async () => {
    const measures = openMeasures('workers', KNOWN, {
      queue: () => Promise.reject(new Error('out of reach')),
      lag: () => Promise.resolve({ pulls: 12.5 }),
      pool: () => ({ idle: 3, used: 1, waiting: 0 }),
    });
    const text = await measures.text();
    expect(told(text)).toEqual(
      expect.arrayContaining([
        'ambit_stream_overdue_seconds kind="pulls" process="workers" 12.5',
        'ambit_pool_connections process="workers" state="idle" 3',
      ]),
    );
    expect(text).not.toMatch(/^ambit_queue_jobs\{/m);
  });
});

describe('the port of the figures', () => {
  let close = (): Promise<void> => Promise.resolve();
  afterEach(() => close());

  it('tells them at /metrics and nothing elsewhere', async () => {
    const server = await serveMeasures(openMeasures('api', KNOWN), 0, '127.0.0.1');
    close = server.close;
    const base = `http://127.0.0.1:${String(server.port)}`;
    const answer = await fetch(`${base}/metrics`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/plain')]);
    expect(await answer.text()).toContain('process_cpu_user_seconds_total');
    expect((await fetch(`${base}/`)).status).toBe(404);
    expect((await fetch(`${base}/metrics`, { method: 'POST' })).status).toBe(404);
  });
});
