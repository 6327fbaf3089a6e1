import { describe, expect, it } from '@jest/globals';
import { readDocument } from './read-document.js';
import { brief } from './testing/brief.js';

describe('a table of two columns', () => {
  it('holds keys and values, the chosen word standing out', () => {
    const text = `# [RFC] Queues

|               |                                                       |
| ------------- | ----------------------------------------------------- |
| **Summary**   | A queue.                                              |
| **Created:**  | Jan 1, 2020                                           |
| **Status:**   | WIP \\| **In-Review** \\| Approved \\| Obsolete         |
| **Owner:**    | ada@fernholt.example, Bo Lindqvist                    |
| **Approvers:**| Dara Sok<br/>[Ines Marchetti](https://github.com/ines) |

## Background

| Status | Rejected |
| ------ | -------- |
| Owner  | Nobody   |
`;
    expect(brief('rfcs/queues.md', text)).toEqual({
      title: 'Queues',
      status: 'In-Review > proposed',
      authors: ['Bo Lindqvist'],
      approvers: ['Dara Sok', 'Ines Marchetti @ines'],
      created: '2020-01-01',
    });
    expect(readDocument({ path: 'rfcs/queues.md', text }).created).toMatchObject({ reader: 'table', line: 6 });
  });

  it('may have its first pair as the head, and no bars outside', () => {
    expect(brief('rfcs/a.md', '# A\n\nStatus | Accepted\n--- | ---\nAuthor | Ada Okafor\n')).toMatchObject({
      status: 'Accepted > accepted',
      authors: ['Ada Okafor'],
    });
  });

  it('may lie on its side', () => {
    const text =
      "---\nid: adrs-adr001\ntitle: 'ADR001: Architecture log'\n---\n\n| Created    | Status |\n| ---------- | ------ |\n| 2020-04-26 | Open   |\n\n## Context\n";
    expect(brief('docs/adrs/adr001-add-log.md', text)).toEqual({
      title: 'Architecture log',
      number: 1,
      status: 'Open > proposed',
      created: '2020-04-26',
    });
  });

  it('may be written in HTML', () => {
    const text =
      '# A\n\n<table>\n<tr><td><b>Status</b></td><td>Accepted</td></tr>\n<tr>\n  <th align="left">Authors</th>\n  <td>Ada Okafor,<br>\n  Bo Lindqvist</td>\n</tr>\n</table>\n';
    expect(brief('rfcs/a.md', text)).toMatchObject({ status: 'Accepted > accepted', authors: ['Ada Okafor', 'Bo Lindqvist'] });
  });

  it.each([
    ['a row a line', '|===\n|Status |Accepted\n|Author |Ada Okafor\n|===\n'],
    ['a cell a line', '[cols="1,3"]\n|===\n|Status\n|Accepted\n\n|Author\n|Ada Okafor\n|===\n'],
  ])('may be AsciiDoc, %s', (_what, table) => {
    expect(brief('rfcs/a.adoc', `= A\n\n${table}\n== B\n`)).toMatchObject({ status: 'Accepted > accepted', authors: ['Ada Okafor'] });
  });

  it.each([
    ['one key that is known', '| Status | Accepted |\n|---|---|\n| Colour | Red |\n'],
    ['reviewers with a state each', '| Reviewer | Status |\n|---|---|\n| Ada Okafor | Approved |\n| Bo Lindqvist | Pending |\n'],
    ['more columns', '| Status | Meaning | Count |\n|---|---|---|\n| Author | a person | 3 |\n| Owner | a team | 2 |\n'],
  ])('is none with %s', (_what, table) => {
    expect(brief('rfcs/a.md', `# A\n\n${table}\n## B\n`)).toEqual({ title: 'A' });
  });
});
