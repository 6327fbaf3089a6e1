import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { specApi, type Answer, type SpecApi } from '../testing/api.js';
import { readOperations, type Operations } from './operations.js';

const TEXT = 'query Who {\n  viewer {\n    admin\n    __typename\n  }\n}';
const ID = createHash('sha256').update(TEXT).digest('hex');

describe('the operations of the dashboard', () => {
  let folder = '';
  let only: SpecApi;
  let any: SpecApi;
  const read = (taken: boolean): Operations => readOperations(pathToFileURL(join(folder, 'operations.json')), taken);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ambit-operations-'));
    writeFileSync(join(folder, 'operations.json'), JSON.stringify([{ id: 'as written', name: 'Who', text: TEXT }]));
    [only, any] = await Promise.all([specApi({ operations: read(true) }), specApi({ operations: read(false) })]);
  });
  afterAll(async () => {
    await Promise.all([only.close(), any.close()]);
    rmSync(folder, { recursive: true });
  });

  const send = (api: SpecApi, body: unknown): Promise<Answer> => api.send(JSON.stringify(body));
  const byId = (id: unknown, more = {}) => ({ ...more, extensions: { persistedQuery: { version: 1, sha256Hash: id } } });
  const refusal = ({ status, errors }: Answer) => [status, errors[0]?.extensions.code];

  it('are taken by their text and by their id', async () => {
    for (const api of [only, any]) {
      for (const body of [{ query: TEXT }, byId(ID), byId(ID, { query: TEXT }), { query: TEXT, operationName: 'Who', variables: {} }]) {
        expect(await send(api, body)).toMatchObject({ status: 200, data: { viewer: null }, errors: [] });
      }
    }
  });

  it('are all that is taken in production: one letter more is another operation', async () => {
    for (const query of [`${TEXT} `, '{ viewer { admin } }', 'mutation { signOut }', '{ __schema { types { name } } }', '']) {
      expect(refusal(await send(only, { query }))).toEqual([400, 'OPERATION_NOT_LISTED']);
    }
    expect(refusal(await send(only, {}))).toEqual([400, 'OPERATION_NOT_LISTED']);
    expect(refusal(await send(only, [{ query: TEXT }]))).toEqual([400, 'OPERATION_NOT_LISTED']);
    expect(refusal(await send(only, byId(ID, { query: '{ viewer { admin } }' })))).toEqual([400, 'OPERATION_NOT_LISTED']);
  });

  it('are not learned from strangers', async () => {
    const query = '{ viewer { admin } }';
    const id = createHash('sha256').update(query).digest('hex');
    expect((await send(any, byId(id, { query }))).status).toBe(200);
    for (const api of [only, any]) {
      for (const asked of [id, 'x', '', '__proto__']) expect(refusal(await send(api, byId(asked)))).toEqual([400, 'OPERATION_UNKNOWN']);
    }
  });

  it('have names, and nothing else has one in the log', async () => {
    await send(only, { query: TEXT });
    await send(any, { query: 'query AdaQuill { viewer { admin } }' });
    expect(only.lines.join('')).toContain('"operation":"Who"');
    expect(any.lines.join('')).not.toContain('AdaQuill');
    expect(any.lines.join('')).toContain('"operation":"other"');
  });

  it('must be built where only they are taken', () => {
    const nowhere = pathToFileURL(join(folder, 'nothing.json'));
    expect(() => readOperations(nowhere, true)).toThrow(/npm run build/);
    expect(readOperations(nowhere, false).known.size).toBe(0);
  });
});
