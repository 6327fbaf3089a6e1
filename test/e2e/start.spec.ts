import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ambit, dataFolder, type Environment, freePort, type Running, stays, until } from '../support/processes.js';
import { byLink, numberOf, ownEvidence, ownReadings, raw, stranger, throughDoor } from '../support/reader.js';

let data: ReturnType<typeof dataFolder>;
let env: Environment;
let running: Running;
let address: string;

const start = (): Promise<Running> => stays(['up', '--demo'], env, /http:\/\/localhost:\d+/);

beforeAll(async () => {
  data = dataFolder();
  env = { AMBIT_DATA: data.path, AMBIT_PORT: String(await freePort()) };
  address = `http://127.0.0.1:${env.AMBIT_PORT ?? ''}`;
  running = await start();
});

afterAll(async () => {
  await running?.stop();
  data?.remove();
});

describe('npm start, from nothing', () => {
  it('shows an engineer her reach, each number with its list', async () => {
    const ada = await throughDoor(address, 'ENGINEER');
    const readings = await until('a number above zero', async () => {
      const found = await ownReadings(ada, '26w');
      return (numberOf(found, 'review-reach', 'teams') ?? 0) > 2 && (numberOf(found, 'adoption', 'pulls') ?? 0) > 0 ? found : null;
    });
    const wanted = ['adoption', 'carried-by-others', 'cross-team-share', 'document-reach', 'pull', 'review-reach'];
    expect(readings.map(({ signal }) => signal)).toEqual(expect.arrayContaining(wanted));
    for (const [signal, part] of [
      ['review-reach', 'teams'],
      ['review-reach', 'changed'],
      ['review-reach', 'asked-first'],
      ['pull', 'by-name'],
      ['pull', 'by-rule'],
      ['cross-team-share', 'all'],
      ['document-reach', 'teams'],
      ['adoption', 'pulls'],
      ['carried-by-others', 'by-others'],
    ] as const) {
      const { first, ids } = await ownEvidence(ada, signal, part, '26w');
      expect(first.number).toBe(first.countedIn === 'ROWS' ? first.total : first.groups.length);
      expect(new Set(ids).size).toBe(first.total);
    }
  });

  it('gives a stranger, a colleague and a page that does not exist the same answer', async () => {
    const query = (id: string): unknown => ({
      query: 'query($id: ID!) { person(host: "127.0.0.1", id: $id) { __typename ... on NotShared { message } } }',
      variables: { id },
    });
    const ada = await throughDoor(address, 'ENGINEER');
    const { viewer } = await ada.ask<{ viewer: { person: { host: string; id: string } } }>('{ viewer { person { host id } } }');
    // Nobody of Payments: the manager's door opens her page once he says why.
    const dara = await throughDoor(address, 'ADMIN');
    const hers = {
      query: 'query($host: String!, $id: ID!) { person(host: $host, id: $id) { __typename ... on NotShared { message } } }',
      variables: viewer.person,
    };
    const answers = [
      await raw(address, hers),
      await raw(address, hers, dara.cookie),
      await raw(address, query('999999999')),
      await raw(address, query('999999999'), dara.cookie),
    ];
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.text).toContain('NotShared');
  });

  it('offers a stranger no person, no team and no sync', async () => {
    const nobody = stranger(address);
    expect(await nobody.ask('{ viewer { admin } teams { __typename } sync { __typename } }')).toEqual({
      viewer: null,
      teams: { __typename: 'NotShared' },
      sync: { __typename: 'NotShared' },
    });
  });

  it('lets a person in by a one-time link, once', async () => {
    const { out, code } = await ambit(['sign-in', 'bo-lindqvist'], env);
    expect(code).toBe(0);
    await byLink(address, out);
    await expect(byLink(address, out)).rejects.toThrow('Not signed in');
  });

  it('starts again after its launcher was killed hard', async () => {
    await running.stop('SIGKILL');
    running = await start();
    const ada = await throughDoor(address, 'ENGINEER');
    expect(numberOf(await until('readings', () => ownReadings(ada, '26w')), 'review-reach', 'teams')).toBeGreaterThan(2);
  });

  it('says that it already runs, and where', async () => {
    const second = await ambit(['up', '--demo'], env);
    expect(second.code).toBe(1);
    expect(second.err).toContain(`localhost:${env.AMBIT_PORT ?? ''}`);
  });
});
