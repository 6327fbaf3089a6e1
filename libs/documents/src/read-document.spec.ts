import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readDocument, type DocumentSource } from './read-document.js';
import { READERS } from './registry.js';
import { brief } from './testing/brief.js';

const EVERYWHERE = `---
title: From the front matter
---

| Status | Rejected |
| ------ | -------- |
| Author | Bo Lindqvist |

- Status: draft
- Author: Dara Sok
- Approver: Ines Marchetti

# From the heading

## Status

Superseded

## Date

2020-01-01
`;

describe('readDocument', () => {
  it('asks the readers in their order', () => {
    expect(READERS.map(({ name }) => name)).toEqual(['sidecar', 'front-matter', 'preamble', 'table', 'label', 'section', 'name']);
  });

  it('believes the first reader that has a value, field by field, and says where each stands', () => {
    const facts = readDocument({ path: 'accepted/0012-a.md', text: EVERYWHERE });
    const at = [facts.title, facts.status, facts.authors[0], facts.approvers[0], facts.created, facts.number].map(
      (found) => `${String(found?.reader)}:${String(found?.line)} ${String(found?.raw)}`,
    );
    expect(at).toEqual([
      'front-matter:2 From the front matter',
      'table:5 Rejected',
      'table:7 Bo Lindqvist',
      'label:11 Ines Marchetti',
      'section:21 2020-01-01',
      'name:null 0012-a',
    ]);
  });

  it('goes on to the next reader where a value is what a template left', () => {
    const text =
      '---\nstatus: "{proposed | accepted}"\nauthor: TBD\ndate: YYYY-MM-DD\ntitle: "{title}"\n---\n\n# A\n\nStatus: draft\nAuthor: Ada Okafor\nDate: 1 May 2020\n';
    expect(brief('rfcs/b.md', text)).toEqual({ title: 'A', status: 'draft > draft', authors: ['Ada Okafor'], created: '2020-05-01' });
  });

  it('knows the states an admin mapped', () => {
    expect(brief('rfcs/a.md', 'Status: Simmering\n', undefined, { states: { simmering: 'proposed' } }).status).toBe('Simmering > proposed');
    expect(brief('rfcs/a.md', 'Status: Simmering\n').status).toBe('Simmering > unknown');
  });

  it('notes a date that is none', () => {
    expect(readDocument({ path: 'a.md', text: '# A\n\nDate: 2021-02-30\nStatus: draft\n' }).notes).toEqual([
      'What stands as a date on line 3 is not a day.',
    ]);
  });

  it('names whoever leads a team once', () => {
    const text = '---\nshepherd-team: "@ada, @bo"\nshepherd-leader: "@Ada"\n---\n';
    expect(brief('rfcs/a.md', text).reviewers).toEqual(['@ada', '@bo']);
  });
});

/** Texts that nobody means well with; each within 256 KB but for the long ones. */
const HOSTILE: Readonly<Record<string, string>> = {
  'ten megabytes of words': 'word '.repeat(2 * 1024 * 1024),
  'ten megabytes of empty lines': '\n'.repeat(10 * 1024 * 1024),
  'ten megabytes in a line of front matter': `---\ntitle: ${'x'.repeat(10 * 1024 * 1024)}\n---\n`,
  'quotations in quotations': '> '.repeat(120_000),
  'lists in lists': '- '.repeat(120_000),
  brackets: '['.repeat(250_000),
  'links not closed': '[a]('.repeat(60_000),
  'comments not closed': '<!--\n'.repeat(50_000),
  stars: `${'*'.repeat(8000)}\n`.repeat(30),
  'blanks behind a label': `Status:${' '.repeat(8000)}x\n`.repeat(30),
  people: `Authors: ${'@a, '.repeat(2000)}\n`.repeat(30),
  'brackets behind a label': `Authors: ${'(['.repeat(4000)}\n`.repeat(30),
  'digits behind a label': `Date: ${'1-'.repeat(4000)}\n`.repeat(30),
  'a table of one wide row': `|${'a|'.repeat(100_000)}\n|${'-|'.repeat(1000)}\n`,
  headings: '# a\n'.repeat(60_000),
  sections: '## Status\n\nfoo\n'.repeat(15_000),
  'front matter with an alias bomb': `---\n${[...'abcdefgh']
    .map(
      (name, at, all) =>
        `${name}: &${name} [${Array(9)
          .fill(at === 0 ? 'x' : `*${all[at - 1] ?? ''}`)
          .join(', ')}]`,
    )
    .join('\n')}\n---\n`,
  'front matter of flow': `---\na: [${'b, '.repeat(4000)}]\n---\n`,
  'lone halves of surrogates': '# \ud800 a \udfff\n\nStatus: \ud800Draft\n',
};

describe('a hostile text', () => {
  it.each(Object.entries(HOSTILE))('of %s becomes facts of a limited size', (_what, text) => {
    for (const path of ['rfcs/0001-a.md', 'a.rst', 'a.adoc', 'a.mediawiki', 'kep.yaml']) {
      expect(JSON.stringify(readDocument({ path, text })).length).toBeLessThan(300_000);
    }
  });

  it.each([
    ['a NUL', 'title\0', 'The file is binary.'],
    ['control characters', '\u0001'.repeat(400), 'The file is binary.'],
    ['bytes that were no UTF-8', '\ufffd'.repeat(400), 'The file is not in UTF-8.'],
  ])('with %s is not read, and a note says why', (_what, text, why) => {
    const facts = readDocument({ path: 'rfcs/0001-a.md', text });
    expect(facts.notes).toEqual([why]);
    expect([facts.title, facts.number, facts.status]).toEqual([null, null, null]);
  });

  it('that is long says that its end was not looked at', () => {
    const text = `# A\n\nStatus: draft\n\n${'word '.repeat(60_000)}\n\n## Authors\n\nAda Okafor\n`;
    expect(brief('rfcs/0001-a.md', text)).toEqual({
      title: 'A',
      number: 1,
      status: 'draft > draft',
      notes: ['The file is long; its fields were looked for in the first 256 KB.'],
    });
  });

  it('that turns its direction is shown as it is meant', () => {
    const facts = readDocument({
      path: 'rfcs/a.md',
      text: '# \u202eseueuQ\u202c سلام\n\nStatus: \u2067Accepted\u2069\nAuthor: \u202eAda Okafor\n',
    });
    expect([facts.title?.value, facts.title?.raw, facts.status?.raw, facts.authors[0]?.value.name]).toEqual([
      'seueuQ سلام',
      'seueuQ سلام',
      'Accepted',
      'Ada Okafor',
    ]);
  });

  it('with a sidecar that is no text is read without it', () => {
    const facts = readDocument({ path: 'a/README.md', text: '# A\n', siblings: [{ path: 'a/kep.yaml', text: 'status: \0' }] });
    expect(facts.title?.value).toBe('A');
    expect(facts.notes).toEqual(['The kep.yaml is binary.']);
  });

  it('of any kind gives facts, in any order of its signs', () => {
    const line = fc.string({
      unit: fc.constantFrom(...'#-*|:[]()<>`~=@!&"\'\\/ \tabS1', 'Status', 'Author', '<pre>', '---', '\u202e'),
      maxLength: 40,
    });
    const source = fc.record({
      path: fc.constantFrom('a.md', 'rfcs/0001-a.rst', 'x/kep.yaml', 'a.adoc', 'b.mediawiki', 'discussions/1', ''),
      text: fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n')),
    });
    fc.assert(
      fc.property(source, (one: DocumentSource) => !readDocument(one).notes.some((note) => note.startsWith('This could not be read'))),
    );
  });
});
