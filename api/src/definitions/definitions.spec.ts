import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registry } from '@ambit/signals';
import { specApi, type SpecApi } from '../testing/api.js';

const WORDS =
  'signal name family version claim formula symbols example blindSpots gaming notFor source unit floor ours parts { id name what countedIn }';

describe('definitions', () => {
  let api: SpecApi;
  beforeAll(async () => {
    api = await specApi();
  });
  afterAll(() => api.close());

  it('are for anyone, whole and in the order of the registry', async () => {
    const { data } = await api.ask(`{ definitions { ${WORDS} } }`);
    const said = registry
      .definitions()
      .map(({ of: _of, alone: _alone, parts, ...rest }) => ({ ...rest, parts: parts.map(({ of: _subjects, ...part }) => part) }));
    expect(data).toEqual({ definitions: said });
  });

  it('are found by their signal', async () => {
    const one = async (signal: string): Promise<unknown> =>
      (await api.ask('query One($signal: ID!) { definition(signal: $signal) { signal floor } }', { signal })).data;
    expect(await one('review-reach')).toEqual({ definition: { signal: 'review-reach', floor: 1 } });
    for (const signal of ['salary', '', '__proto__', 'constructor']) expect(await one(signal)).toEqual({ definition: null });
  });
});
