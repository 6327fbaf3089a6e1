import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registry } from '@ambit/signals';
import { specApi, type SpecApi } from '../testing/api.js';
import { ADA, BO, CY, DI, HOST, measure, seedCompany } from '../testing/company.js';
import { reviseLater, writeDecisions } from '../testing/written.js';

const NUMBERS = `query Numbers($id: ID!) { person(host: "${HOST}", id: $id) { ... on PersonPage { readings(period: "26w") {
  ... on Readings { generation readings { signal numbers { part value } definition { family parts { id } } } } } } } }`;
const EVIDENCE = `query List($id: ID!, $signal: ID!, $part: String!, $generation: ID, $first: Int = 200) {
  evidence(host: "${HOST}", id: $id, signal: $signal, part: $part, period: "26w", generation: $generation, first: $first) {
    __typename ... on Refused { message } ... on Evidence { number countedIn total groups { key rows decision { id label title } }
      rows { edges { node { id title url repository number kind excerpt } } } } } }`;

interface Numbers {
  readonly person: {
    readonly readings: {
      readonly generation: string;
      readonly readings: readonly {
        readonly signal: string;
        readonly numbers: readonly { readonly part: string; readonly value: number }[];
        readonly definition: { readonly family: string; readonly parts: readonly { readonly id: string }[] };
      }[];
    };
  };
}
interface List {
  readonly evidence: {
    readonly number: number;
    readonly countedIn: string;
    readonly total: number;
    readonly groups: readonly { readonly key: string; readonly decision: { readonly label: string | null } | null }[];
    readonly rows: {
      readonly edges: readonly {
        readonly node: { readonly url: string | null; readonly repository: string; readonly title: string | null };
      }[];
    };
  };
}

describe('the evidence of what a person wrote and said on documents', () => {
  let api: SpecApi;
  const cookies = new Map<number, string>();
  beforeAll(async () => {
    api = await specApi();
    await seedCompany(api.store);
    await writeDecisions(api.store);
    for (const one of [ADA, BO, CY, DI]) cookies.set(one.id, await api.signIn(one.login));
    await measure(api.store);
  });
  afterAll(() => api.close());

  const numbers = async (id: number): Promise<Numbers['person']['readings']> =>
    (await api.ask<Numbers>(NUMBERS, { id: String(id) }, cookies.get(id))).data.person.readings;
  const list = async (id: number, signal: string, part: string, generation: string | null = null): Promise<List['evidence']> => {
    const answer = await api.ask<List>(EVIDENCE, { id: String(id), signal, part, generation }, cookies.get(id));
    expect(answer.errors).toEqual([]);
    return answer.data.evidence;
  };

  it('equals every number that opens it, also of the measuring before', async () => {
    const seen = new Set<string>();
    const compare = async (generation: string | null): Promise<void> => {
      for (const { id } of [ADA, BO, CY, DI]) {
        const held = await numbers(id);
        for (const { signal, numbers: values, definition } of held.readings) {
          const parts = new Set(definition.parts.map((part) => part.id));
          for (const { part, value } of values.filter((one) => parts.has(one.part))) {
            const { number, countedIn, groups, total } = await list(id, signal, part, generation ?? held.generation);
            expect({ id, signal, part, number, counted: countedIn === 'GROUPS' ? groups.length : total }).toEqual({
              id,
              signal,
              part,
              number: value,
              counted: value,
            });
            if (definition.family === 'decisions') seen.add(signal);
          }
        }
      }
    };
    await compare(null);
    const { generation } = await numbers(ADA.id);
    await reviseLater(api.store, 'Cache keys, again');
    await compare(generation);
    expect([...seen].sort()).toEqual(expect.arrayContaining(['adoption', 'document-reach']));
  });

  it('names nothing of a private repository', async () => {
    for (const { signal, parts } of registry.definitions()) {
      for (const part of parts.filter(({ of }) => of === undefined || of.includes('person'))) {
        const answer = await api.ask<List>(EVIDENCE, { id: String(ADA.id), signal, part: part.id }, cookies.get(ADA.id));
        expect(answer.errors).toEqual([]);
        expect(answer.text).not.toMatch(/Secret/);
      }
    }
  });

  it('names the documents that are its groups, read at once', async () => {
    const { names } = api.serving.decisions;
    let reads = 0;
    api.serving.decisions.names = (ids) => ((reads += 1), names.call(api.serving.decisions, ids));
    try {
      const { groups } = await list(ADA.id, 'adoption', 'documents');
      expect(groups.map(({ key, decision }) => [key.split(':')[0], decision?.label])).toEqual([['document', 'RFC-31']]);
      expect(reads).toBe(1);
    } finally {
      api.serving.decisions.names = names;
    }
  });

  it('of numbers of documents alone is refused', async () => {
    const answer = await api.ask(EVIDENCE, { id: String(ADA.id), signal: 'document-reach', part: 'voices' }, cookies.get(ADA.id));
    expect(answer.data).toMatchObject({ evidence: { __typename: 'Refused', message: expect.stringContaining('no number') } });
  });
});
