import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { peopleIn } from './people.js';

const NONE: ReadonlyMap<string, string> = new Map();
const read = (text: string, targets = NONE): string[] =>
  peopleIn(text, targets).map(({ value: { name, login } }) => [name ?? '', login === null ? '' : `@${login}`].join(' ').trim());

describe('peopleIn', () => {
  it.each([
    ['@ada-okafor', ['@ada-okafor']],
    ['Ada Okafor', ['Ada Okafor']],
    ['Ada Okafor <ada@fernholt.example>', ['Ada Okafor']],
    ['Ada Okafor <ada at fernholt.example>', ['Ada Okafor']],
    ['Ada Okafor <redacted>', ['Ada Okafor']],
    ['Ada Okafor ada@fernholt.example', ['Ada Okafor']],
    ['ada@fernholt.example (Ada Okafor)', ['Ada Okafor']],
    ['<ada@fernholt.example>', []],
    ['ada@fernholt.example', []],
    ['Ada Okafor (@ada-okafor)', ['Ada Okafor @ada-okafor']],
    ['Ada Okafor (@ada-okafor) <ada@fernholt.example>', ['Ada Okafor @ada-okafor']],
    ['Ada Okafor @ada-okafor', ['Ada Okafor @ada-okafor']],
    ['@ada-okafor (Ada Okafor)', ['@ada-okafor']],
    ['ada-okafor (@ada-okafor)', ['@ada-okafor']],
    ['Ada Okafor (Fernholt)', ['Ada Okafor']],
    ['Ada Okafor (Fernholt, @ada-okafor)', ['Ada Okafor @ada-okafor']],
    ['[Ada Okafor](https://github.com/ada-okafor)', ['Ada Okafor @ada-okafor']],
    ['[@ada-okafor](https://github.com/ada-okafor)', ['@ada-okafor']],
    ['[Ada Okafor](https://ghe.fernholt.example/ada)', ['Ada Okafor']],
    ['[Ada Okafor](https://github.fernholt.example/ada/)', ['Ada Okafor @ada']],
    ['Ada Okafor (https://github.com/ada-okafor)', ['Ada Okafor @ada-okafor']],
    ['Ada Okafor <https://github.com/ada-okafor>', ['Ada Okafor @ada-okafor']],
    ['[Ada Okafor](https://github.com/ada-okafor/ledger)', ['Ada Okafor']],
    ['[[Ada Okafor]]', ['Ada Okafor']],
    ['**Ada Okafor**', ['Ada Okafor']],
    ['Ada Okafor - for search', ['Ada Okafor']],
    ['@ada-okafor - For the search part', ['@ada-okafor']],
    ['with input from @ada-okafor', ['@ada-okafor']],
    ['“@ada-okafor”', ['@ada-okafor']],
    ['@ada_fernholt', ['@ada_fernholt']],
    ['@fernholt/search', ['fernholt/search']],
    ['@ada.okafor', ['ada.okafor']],
    ['M. Sorrel', ['M. Sorrel']],
    ['Willem J. van der Beek', ['Willem J. van der Beek']],
    ["Sean O'Dowd", ["Sean O'Dowd"]],
    ['Fiore D`Angelo (@fiore)', ["Fiore D'Angelo @fiore"]],
    ['Радослава', ['Радослава']],
    ['山田太郎', ['山田太郎']],
    ['Sok, Jr.', ['Sok, Jr']],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['Ada Okafor, Bo Lindqvist', 2],
    ['Ada Okafor; Bo Lindqvist', 2],
    ['Ada Okafor and Bo Lindqvist', 2],
    ['Ada Okafor, Bo Lindqvist, and Dara Sok', 3],
    ['Ada Okafor & Bo Lindqvist', 2],
    ['Ada Okafor<br/>Bo Lindqvist<br>Dara Sok', 3],
    ['Ada Okafor\nBo Lindqvist', 2],
    ['Ada Okafor\\\nBo Lindqvist', 2],
    ['Ada Okafor | Bo Lindqvist', 2],
    ['@ada @bo @dara', 3],
    ['Ada @ada Bo @bo', 2],
    ['Ada Okafor (a, b), Bo Lindqvist', 2],
    ['[Ada, the first](https://github.com/ada), @bo', 2],
    ['Ada Okafor (unclosed, Bo Lindqvist\nDara Sok', 2],
    ['Sandy Anderson, Brand Andersen', 2],
    ['Ada Okafor, et al.', 1],
  ])('parts %s', (text, count) => {
    expect(read(text)).toHaveLength(count);
  });

  it.each([
    ...[
      '',
      'TBD',
      '@TBD',
      'N/A',
      'none',
      '-',
      '(leave this empty)',
      '{list everyone}',
      '[list everyone involved in the decision]',
      '<your name>',
    ],
    ...[
      'See the commit history.',
      'This was written by many: all of us!',
      'et al.',
      '12',
      'TBD (someone from search)',
      'https://fernholt.example',
    ],
  ])('finds nobody in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('follows a link by its name', () => {
    const targets = new Map([
      ['ada', 'https://github.com/ada-okafor'],
      ['bo lindqvist', 'https://github.com/bo-lindqvist'],
    ]);
    expect(read('[Ada Okafor][ada], [Bo Lindqvist][], [Dara Sok][dara]', targets)).toEqual([
      'Ada Okafor @ada-okafor',
      'Bo Lindqvist @bo-lindqvist',
      'Dara Sok',
    ]);
  });

  it('keeps no mail address, neither in the value nor as written', () => {
    const part = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(part, part, part, fc.constantFrom('<', '(', '', 'mailto:'), (name, box, host, sign) => {
        const address = `${box}@${host}.example`;
        const closing = sign === '<' ? '>' : sign === '(' ? ')' : '';
        const said = JSON.stringify(peopleIn(`Ada ${name} ${sign}${address}${closing}, Bo <${address}>`, NONE));
        return !said.includes(address) && !said.includes(`${host}.example`);
      }),
    );
  });

  it('reads any text, names short and logins possible', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'[]()<>@,;|\\\n. aB-/:'), maxLength: 300 }), (text) =>
        peopleIn(text, NONE).every(
          ({ value: { name, login }, raw }) =>
            (name !== null || login !== null) && raw !== '' && (name ?? '').length <= 60 && (login === null || /^[\w-]{1,39}$/.test(login)),
        ),
      ),
    );
  });
});
