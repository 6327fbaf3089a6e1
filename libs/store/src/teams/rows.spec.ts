import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ImportError } from '../database/csv.js';
import { readTeamsCsv } from './rows.js';
import { slugOf } from './versions.js';

describe('a CSV of teams', () => {
  it('is read by the names of its columns, with quotes, any line end, and the line each row stands on', () => {
    const text =
      '\uFEFFlogin,Team,from,to,host,parent,role\r\nada,"Ports, big\r\nand ""small""",2026-01-01,,,,\r\n\r\n  ben ,Quay,,2026-02-01,ghe.example.com,Ports,lead';
    expect(readTeamsCsv(text)).toEqual([
      { line: 2, host: '', login: 'ada', team: 'Ports, big\nand "small"', parent: '', role: '', from: '2026-01-01', to: '' },
      { line: 5, host: 'ghe.example.com', login: 'ben', team: 'Quay', parent: 'Ports', role: 'lead', from: '', to: '2026-02-01' },
    ]);
  });

  it('reads a trailing empty field and fewer fields as empty', () => {
    expect(readTeamsCsv('login,team,to\nada,Ports,\nben,Quay\n')).toMatchObject([{ to: '' }, { login: 'ben', to: '' }]);
  });

  it.each([
    ['', 'The import needs a column "login". The first line names the columns: host,login,team,parent,role,from,to.'],
    ['login,from\nada,', 'The import needs a column "team". The first line names the columns: host,login,team,parent,role,from,to.'],
    [
      'login,team,salary\n',
      'The import does not know the column "salary". The first line names the columns: host,login,team,parent,role,from,to.',
    ],
    ['login,team\nada,"Ports', 'Line 2 of the import has a quote that is not closed, or text beside one.'],
    ['login,team\nada,Por"ts', 'Line 2 of the import has a quote that is not closed, or text beside one.'],
  ])('says in one sentence why it cannot be read: %j', (text, message) => {
    expect(() => readTeamsCsv(text)).toThrow(new ImportError(message));
  });

  it('gives back what was written, whatever the words', () => {
    const word = fc
      .string()
      .map((text) => text.trim())
      .filter((text) => text !== '' && !text.includes('\uFEFF'));
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 1 }), (rows) => {
        const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const text = ['login,team', ...rows.map(([login, team]) => `${quote(login)},${quote(team)}`)].join('\n');
        expect(readTeamsCsv(text).map((row) => [row.login, row.team])).toEqual(rows);
      }),
    );
  });
});

describe('a team\u2019s address', () => {
  it.each([
    ['Payments', 'payments'],
    ['  Data & Insights  ', 'data-insights'],
    ['Größe/Été', 'große-ete'],
    ['quay-ops', 'quay-ops'],
    ['!!!', 'team'],
  ])('%j is %j', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});
