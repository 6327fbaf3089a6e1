import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { specApi, type SpecApi } from '../../testing/api.js';
import { measure, seedCompany } from '../../testing/company.js';
import { writeDecisions, writtenIds } from '../../testing/written.js';

const AFFECTED = 'affected { when firstAt rows comment team { slug } ask { login } }';
const ASKINGS = `{ askings { title url repository number openedAt files ${AFFECTED} } }`;
const OF_PAGE = `query Page($id: ID!) { decision(id: $id) { ... on DecisionPage { ${AFFECTED} lanes { affected team { slug } marks { id } } } } }`;

describe('whom one has not asked yet', () => {
  let api: SpecApi;
  let ada: string;
  beforeAll(async () => {
    api = await specApi();
    await seedCompany(api.store);
    await writeDecisions(api.store);
    ada = await api.signIn('ada');
  });
  afterAll(() => api.close());

  const askings = async (cookie?: string): Promise<unknown> => {
    const answer = await api.ask<{ askings: unknown }>(ASKINGS, {}, cookie);
    expect(answer.errors).toEqual([]);
    return answer.data.askings;
  };

  it('is told of one\u2019s own large pull requests, and names nobody who was not told', async () => {
    expect(await askings(ada)).toEqual([]);
    await measure(api.store);
    expect(await askings(ada)).toMatchObject([
      {
        number: 25,
        title: 'Warm everything',
        files: 25,
        affected: [
          {
            team: { slug: 'coral' },
            when: 'NEVER',
            rows: 0,
            firstAt: null,
            ask: null,
            comment: expect.stringMatching(/^For Coral: this pull request /),
          },
        ],
      },
    ]);
    await api.signIn('di');
    await measure(api.store);
    const url = 'https://ghe.example.com/harbor/ledger/pull/25';
    expect(await askings(ada)).toMatchObject([
      {
        url,
        affected: [
          { ask: { login: 'di' }, comment: `@di this pull request changes files that Coral looks after. Does it affect you? ${url}` },
        ],
      },
    ]);
  });

  it('is nobody else\u2019s to see', async () => {
    expect(await askings(await api.signIn('bo'))).toEqual([]);
    expect(await askings(await api.signIn(null))).toEqual([]);
    expect(await askings()).toEqual([]);
  });

  it('is told of an open document, with a comment that mentions one person and leads to it', async () => {
    const { tokens } = await writtenIds(api.store);
    const { data } = await api.ask<{ decision: { lanes: unknown } }>(OF_PAGE, { id: tokens }, ada);
    expect(data.decision).toMatchObject({
      affected: [
        {
          team: { slug: 'coral' },
          when: 'NEVER',
          ask: { login: 'di' },
          comment:
            '@di RFC-44 (Token cache beveryone/b) touches what Coral looks after. Does it affect you? We would like to hear before it is decided. ' +
            'https://ghe.example.com/harbor/ledger/pull/24',
        },
      ],
      lanes: [
        { team: { slug: 'amber' }, affected: false },
        { team: { slug: 'coral' }, affected: true, marks: [] },
      ],
    });
  });
});
