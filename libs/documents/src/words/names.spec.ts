import { describe, expect, it } from '@jest/globals';
import { fieldNamesIn, namesIn } from './names.js';
import { outlineOf } from './outline.js';

const of = (text: string): string[] => [...namesIn(outlineOf(text, 'a.md'))].map((one) => one.replace(/^name:/, ''));

describe('code spans', () => {
  it('are names where they have no spaces', () => {
    expect(of('Change `payments-api` and ``ledger``, not `let x = 1`.')).toEqual(['payments-api', 'ledger']);
  });

  it('are none in code, without a letter, or too long', () => {
    expect(of('```\n`x`\n```')).toEqual([]);
    expect(of('`--` `{}`')).toEqual([]);
    expect(of(`\`${'x'.repeat(61)}\``)).toEqual([]);
  });
});

describe('fields', () => {
  it.each([
    ['teams: [Platform, "Ledger"]', ['Platform', 'Ledger']],
    ['teams:\n  - Platform\n  - Ledger', ['Platform', 'Ledger']],
    ['owning-sig: sig-node', ['sig-node']],
    ['participating-sigs:\n- sig-apps\n- "@fernholt/apps"', ['sig-apps', 'fernholt/apps']],
    ['affects: ledger, billing', ['ledger', 'billing']],
    ['status: draft\nauthors: [a]', []],
  ])('are read in front matter %j', (fields, names) => {
    expect(of(`---\n${fields}\n---\n`)).toEqual(names);
  });

  it.each([
    ['- **Affected teams**: Platform, Ledger', ['Platform', 'Ledger']],
    ['**Services:** payments-api; ledger', ['payments-api', 'ledger']],
    ['| Stakeholders | Billing<br/>Support |', ['Billing', 'Support']],
    [':repositories: rfcs, web-store', ['rfcs', 'web-store']],
    ['Components: none', []],
    [`Teams: ${'x'.repeat(41)}`, []],
  ])('are read as %j', (line, names) => {
    expect(of(`# A\n${line}\n`)).toEqual(names);
  });

  it('are read in a sidecar, and end with the list', () => {
    expect([...fieldNamesIn(['owning-sig: sig-node', 'stakeholders:', '  - billing', 'authors:', '  - "@somebody"'])]).toEqual([
      'name:sig-node',
      'name:billing',
    ]);
  });
});

describe('sections', () => {
  it('give what their items are about', () => {
    expect(of('## Who is concerned\n\n- ledger: owns the journal and changes first\n- `billing` - reads it\n- **Search**\n')).toEqual([
      'ledger',
      'billing',
      'Search',
    ]);
  });

  it.each([
    'Affected',
    'Affected teams',
    'Teams',
    'Services affected',
    'Stakeholders',
    'Which teams are affected?',
    'Impacted repositories',
  ])('are known as %j', (heading) => {
    expect(of(`## ${heading}\n\n- ledger\n`)).toEqual(['ledger']);
  });

  it.each(['Shared cache of service tokens', 'Server components for the first page', 'How teams work', 'Motivation'])(
    'are not %j',
    (heading) => {
      expect(of(`# ${heading}\n\n- ledger\n`)).toEqual([]);
    },
  );

  it('give short lines and rows, not sentences', () => {
    expect(of('## Teams\n\nPlatform, Ledger\n\nAll of them read it.\n')).toEqual(['Platform', 'Ledger']);
    expect(of('## Teams\n\n| ledger | first |\n|---|---|\n')).toEqual(['ledger']);
  });

  it('end at the next heading', () => {
    expect(of('## Teams\n\n- ledger\n\n## Steps\n\n- write\n')).toEqual(['ledger']);
  });
});

it('gives at most 300', () => {
  expect(of(Array.from({ length: 1_000 }, (_, i) => `\`n${String(i)}\``).join(' '))).toHaveLength(300);
});
