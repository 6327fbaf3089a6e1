import { describe, expect, it } from '@jest/globals';
import { readIndex } from './index-table.js';
import { briefly } from './testing/brief.js';

const INDEX = `# Proposals

Words.

### Stage 3

| Proposal                | Author                              | Champion                   | <sub>Tests</sub> | Last Presented |
| ----------------------- | ----------------------------------- | -------------------------- | ---------------- | -------------- |
| [Queues][queues]        | Ada Okafor<br />Bo Lindqvist         | [Dara Sok][dara]           | :question:       | May 2024       |
| [\`Lists.of\`](https://github.com/fernholt/lists) | Ines Marchetti | Ines Marchetti | | |

### Stage 1

| Proposal | Champion |
| -------- | -------- |
| [Maps](https://github.com/fernholt/maps) | Dara Sok |
| Sets     | Bo Lindqvist |

| Colour | Count |
| ------ | ----- |
| red    | 3     |
| blue   | 4     |

[queues]: https://github.com/fernholt/queues
[dara]: https://github.com/dara-sok
`;

describe('readIndex', () => {
  const rows = (text: string): unknown[] =>
    readIndex({ path: 'README.md', text }).map(({ line, target, facts }) => ({ line, target, ...briefly(facts) }));

  it('reads a proposal a row, its stage from the heading', () => {
    expect(rows(INDEX)).toEqual([
      {
        line: 9,
        target: 'https://github.com/fernholt/queues',
        title: 'Queues',
        status: 'Stage 3 > accepted',
        authors: ['Ada Okafor', 'Bo Lindqvist'],
      },
      {
        line: 10,
        target: 'https://github.com/fernholt/lists',
        title: 'Lists.of',
        status: 'Stage 3 > accepted',
        authors: ['Ines Marchetti'],
      },
      { line: 16, target: 'https://github.com/fernholt/maps', title: 'Maps', status: 'Stage 1 > proposed', authors: ['Dara Sok'] },
      { line: 17, target: null, title: 'Sets', status: 'Stage 1 > proposed', authors: ['Bo Lindqvist'] },
    ]);
  });

  it('takes the stage from a heading that names one, or from a column', () => {
    expect(rows('# Finished Proposals\n\n| Proposal | Champion(s) |\n|-|-|\n| A | Ada Okafor |\n| B | Bo Lindqvist |\n')).toMatchObject([
      { title: 'A', status: 'Finished Proposals > implemented' },
      { title: 'B' },
    ]);
    const columns =
      '| Number | Title | Owner | Status |\n|--|--|--|--|\n| [12](rfc-12.md) | Queues | Ada Okafor | Final |\n| 13 | Lists | Bo | Draft |\n';
    expect(rows(`# Stage 1\n\n${columns}`)).toMatchObject([
      { number: 12, title: 'Queues', status: 'Final > implemented', authors: ['Ada Okafor'] },
      { number: 13, title: 'Lists', status: 'Draft > draft' },
    ]);
  });

  it('says which reader found a value, and where', () => {
    const [first] = readIndex({ path: 'README.md', text: INDEX });
    expect(first?.facts.title).toMatchObject({ reader: 'index', line: 9 });
    expect(first?.facts.status).toMatchObject({ reader: 'index', line: 5 });
  });

  it('believes what an admin mapped', () => {
    const text = '| Title | Status |\n|-|-|\n| A | Simmering |\n| B | Simmering |\n';
    expect(readIndex({ path: 'a.md', text }, { simmering: 'draft' }).map(({ facts }) => facts.status?.value)).toEqual(['draft', 'draft']);
  });

  it.each([
    ['words', 'Words.\n'],
    ['a table of something else', '| Colour | Count |\n|-|-|\n| red | 3 |\n| blue | 4 |\n'],
    ['a table of fields', '| Title | Queues |\n|-|-|\n| Status | Accepted |\n| Author | Ada Okafor |\n'],
    ['a table in code', '```\n| Title | Status |\n|-|-|\n| A | Draft |\n| B | Draft |\n```\n'],
    ['what is no text', 'a\0b'],
  ])('finds none in %s', (_what, text) => {
    expect(rows(text)).toEqual([]);
  });
});
