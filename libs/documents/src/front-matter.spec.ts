import { describe, expect, it } from '@jest/globals';
import { readDocument } from './read-document.js';
import { brief } from './testing/brief.js';

describe('front matter', () => {
  it('names people in one line', () => {
    const text = `---
eip: 8888
title: Queues in \`blocks\`
description: They remember.
author: Ada Okafor (@ada-okafor), Bo Lindqvist <bo@fernholt.example>, Dara Sok (@dara-sok) <dara@fernholt.example>
discussions-to: https://forum.fernholt.example/t/eip-8888/5
status: Last Call
last-call-deadline: 2024-02-01
type: Standards Track
created: 2019-04-13
requires: 2718, 2930
---

## Abstract
`;
    expect(brief('EIPS/eip-8888.md', text)).toEqual({
      title: 'Queues in blocks',
      number: 8888,
      status: 'Last Call > proposed',
      authors: ['Ada Okafor @ada-okafor', 'Bo Lindqvist', 'Dara Sok @dara-sok'],
      created: '2019-04-13',
      discussion: ['https://forum.fernholt.example/t/eip-8888/5'],
      related: ['2718', '2930'],
    });
  });

  it('may be a stub that only moved', () => {
    const text =
      '---\neip: 20\ncategory: ERC\nstatus: Moved\n---\n\nThis file was moved to https://github.com/fernholt/ercs/blob/main/ERCS/erc-20.md\n';
    expect(brief('EIPS/eip-20.md', text)).toEqual({ title: 'EIP-20', number: 20, status: 'Moved > moved' });
  });

  it('takes a stage for the status, maps of links, days with a time, comments', () => {
    const text = `---
stage: recommended # FIXME: This may be a further stage
start-date: 2023-03-06T14:09:00.000Z
release-date: 2023-10-01
release-versions:
  fernholt-source: vX.Y.Z
teams: # delete teams that aren't relevant
  - cli
prs:
  accepted: https://github.com/fernholt/rfcs/pull/905
  released: https://github.com/fernholt/rfcs/pull/936
project-link:
---

<!---
Directions for above:
stage: Leave as is
-->

# Router helpers

## Summary
`;
    expect(brief('text/0905-router-helpers.md', text)).toEqual({
      title: 'Router helpers',
      number: 905,
      status: 'recommended > implemented',
      created: '2023-03-06',
      discussion: ['https://github.com/fernholt/rfcs/pull/905', 'https://github.com/fernholt/rfcs/pull/936'],
    });
  });

  it('keeps a stage beside a status as the maturity', () => {
    expect(brief('rfcs/0001-a.md', '---\nstatus: implementable\nstage: Beta\n---\n')).toMatchObject({
      status: 'implementable > accepted',
      maturity: 'beta',
    });
    expect(brief('rfcs/0001-a.md', '---\nstage: stable\n---\n')).not.toHaveProperty('status');
    expect(brief('rfcs/0001-a.md', '---\nstage: 2.7\n---\n')).toMatchObject({ status: 'Stage 2.7 > accepted' });
  });

  it('names shepherds', () => {
    const text = `---
feature: queues
start-date: 2019-07-09
author: Ada Okafor
co-authors: (find a buddy later to help out with the RFC)
shepherd-team: Bo Lindqvist, @dara-sok, Ines Marchetti (@ines)
shepherd-leader: Bo Lindqvist
related-issues: https://github.com/fernholt/nix/pull/1
---

# Summary
[summary]: #summary
`;
    expect(brief('rfcs/0049-queues.md', text)).toEqual({
      title: 'Queues',
      number: 49,
      authors: ['Ada Okafor'],
      reviewers: ['Bo Lindqvist', '@dara-sok', 'Ines Marchetti @ines'],
      created: '2019-07-09',
      related: ['https://github.com/fernholt/nix/pull/1'],
    });
  });

  it('may say apart how far it is built', () => {
    const text = '---\nstatus: accepted\nimplementation: done\nstatus_last_reviewed: 2024-03-11\n---\n\n# One deployment\n';
    expect(brief('rfc-192-one-deployment.md', text)).toEqual({
      title: 'One deployment',
      number: 192,
      status: 'accepted > accepted',
      maturity: 'done',
    });
  });

  it('names who decided: authors where nobody is called one, approvers where somebody is', () => {
    const text = (author: string): string => `---
status: "accepted"
date: 2024-02-11
${author}decision-makers: Ada Okafor, Bo Lindqvist
consulted: "@dara-sok"
informed: everyone
---

# Use Queues Between Ledger and Search

## Context and Problem Statement
`;
    const facts = {
      title: 'Use Queues Between Ledger and Search',
      number: 7,
      status: 'accepted > accepted',
      reviewers: ['@dara-sok'],
      created: '2024-02-11',
    };
    expect(brief('docs/decisions/0007-use-queues.md', text(''))).toEqual({ ...facts, authors: ['Ada Okafor', 'Bo Lindqvist'] });
    expect(brief('docs/decisions/0007-use-queues.md', text('author: Ines Marchetti\n'))).toEqual({
      ...facts,
      authors: ['Ines Marchetti'],
      approvers: ['Ada Okafor', 'Bo Lindqvist'],
    });
  });

  it('left as the template has it says nothing', () => {
    const text = `---
status: "{proposed | rejected | accepted | deprecated | … | superseded by ADR-0123}"
date: {YYYY-MM-DD when the decision was last updated}
decision-makers: {list everyone involved in the decision}
---

# {short title, representative of solved problem and found solution}
`;
    expect(brief('docs/decisions/use-queues.md', text)).toEqual({ title: 'Use queues' });
  });

  it('follows a supersession', () => {
    expect(brief('docs/decisions/0001-a.md', '---\nstatus: superseded by ADR-0123\n---\n# A\n')).toEqual({
      title: 'A',
      number: 1,
      status: 'superseded by ADR-0123 > superseded',
      supersededBy: ['ADR-0123'],
    });
  });

  it('holds lists in brackets', () => {
    const text = `---
title: "Queue Design"
status: ongoing
creation-date: "2022-11-28"
authors: [ "@ada-okafor", "@bo-lindqvist" ]
coach: "@dara-sok"
approvers: [ "@ines", "@tomas" ]
owning-stage: "~devops::verify"
participating-stages: []
---
`;
    expect(brief('designs/queue/index.md', text)).toEqual({
      title: 'Queue Design',
      status: 'ongoing > accepted',
      authors: ['@ada-okafor', '@bo-lindqvist'],
      approvers: ['@ines', '@tomas'],
      created: '2022-11-28',
    });
  });

  it('holds lists of dashes, and people as maps', () => {
    const text = `---
simd: '0015'
title: Partitioned Rewards
authors:
  - Ada Okafor (Fernholt)
  - Bo Lindqvist - Fernholt
  - name: Dara Sok
    github: dara-sok
    email: dara@fernholt.example
  - github: "@ines"
status: Implemented
created: 2022-10-18
discussions:
  - https://github.com/fernholt/simd/pull/366
  - https://forum.fernholt.example/t/1
---
`;
    expect(brief('proposals/0015-partitioned.md', text)).toEqual({
      title: 'Partitioned Rewards',
      number: 15,
      status: 'Implemented > implemented',
      authors: ['Ada Okafor', 'Bo Lindqvist', 'Dara Sok @dara-sok', '@ines'],
      created: '2022-10-18',
      discussion: ['https://github.com/fernholt/simd/pull/366', 'https://forum.fernholt.example/t/1'],
    });
  });

  it.each([
    ['a byte order mark', (text: string) => `\ufeff${text}`, 2],
    ['carriage returns', (text: string) => text.replaceAll('\n', '\r\n'), 2],
    ['carriage returns alone', (text: string) => text.replaceAll('\n', '\r'), 2],
    ['a comment before it', (text: string) => `<!--\nCopyright\n-->\n\n${text}`, 6],
    ['blank lines before it', (text: string) => `\n\n${text}`, 4],
    ['dots at its end', (text: string) => text.replace('---\n\n', '...\n\n'), 2],
    ['blanks behind its fences', (text: string) => text.replaceAll('---', '---  '), 2],
  ])('is read with %s, and the line is right', (_what, turn, line) => {
    const facts = readDocument({ path: 'rfcs/0003-a.md', text: turn('---\nstatus: accepted\nauthor: Ada Okafor\n---\n\n# A\n') });
    expect(facts.status).toEqual({ value: 'accepted', raw: 'accepted', reader: 'front-matter', line });
    expect(facts.authors).toMatchObject([{ value: { name: 'Ada Okafor' }, line: line + 1 }]);
    expect(facts.title).toMatchObject({ value: 'A', line: line + 4 });
  });

  it('that is no YAML is read line by line, and a note says so', () => {
    const text = `---
title: Queues: what they remember
author: @ada-okafor
reviewers:
  - @bo-lindqvist
  - "@dara-sok" # for search
status: 'accepted'
approvers: [@ines, @tomas]
---
`;
    expect(brief('rfcs/0004-a.md', text)).toEqual({
      title: 'Queues: what they remember',
      number: 4,
      status: 'accepted > accepted',
      authors: ['@ada-okafor'],
      reviewers: ['@bo-lindqvist', '@dara-sok'],
      approvers: ['@ines', '@tomas'],
      notes: ['The front matter is not YAML (line 2); it was read line by line.'],
    });
  });

  it('may stand in a fence that says it is YAML', () => {
    expect(brief('rfcs/0005-a.md', '# A\n\n```yaml\nstatus: draft\nauthors:\n  - "@ada-okafor"\n```\n')).toEqual({
      title: 'A',
      number: 5,
      status: 'draft > draft',
      authors: ['@ada-okafor'],
    });
  });

  it('is none without an end, or below a first line', () => {
    expect(brief('rfcs/a.md', '---\nstatus: accepted\n')).not.toHaveProperty('authors');
    expect(readDocument({ path: 'rfcs/a.md', text: 'Words.\n\n---\nauthor: Ada Okafor\n---\n' }).authors).toEqual([]);
  });
});
