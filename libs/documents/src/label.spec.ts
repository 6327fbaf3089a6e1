import { describe, expect, it } from '@jest/globals';
import { readDocument } from './read-document.js';
import { brief } from './testing/brief.js';

describe('label lines before the first section', () => {
  it('are bullets with links', () => {
    const text = `# Noncopyable queues

* Proposal: [SE-0412](0412-noncopyable-queues.md)
* Authors: [Ada Okafor](https://github.com/ada-okafor), [Bo Lindqvist](https://github.com/bo-lindqvist)
* Review Manager: [Dara Sok](https://github.com/dara-sok)
* Status: **Implemented (Swift 5.9)**
* Implementation: [fernholt/ledger#410](https://github.com/fernholt/ledger/pull/410)
* Upcoming Feature Flag: \`Queues\`
* Review: ([pitch](https://forums.fernholt.example/t/pitch/1)) ([review](https://forums.fernholt.example/t/review/2))

## Introduction

Status: this is prose.
Author: and this.
`;
    expect(brief('proposals/0412-noncopyable-queues.md', text)).toEqual({
      title: 'Noncopyable queues',
      number: 412,
      status: 'Implemented (Swift 5.9) > implemented',
      authors: ['Ada Okafor @ada-okafor', 'Bo Lindqvist @bo-lindqvist'],
      reviewers: ['Dara Sok @dara-sok'],
      discussion: ['https://forums.fernholt.example/t/pitch/1', 'https://forums.fernholt.example/t/review/2'],
      related: ['https://github.com/fernholt/ledger/pull/410'],
    });
  });

  it.each([
    ['**Returned for revision** ([Rationale](https://lists.fernholt.example/1.html))', 'rejected'],
    ['**Active review (April 5...April 18, 2022)**', 'proposed'],
    ['**Scheduled for review (January 10...24, 2025)**', 'proposed'],
    ['**Accepted with modifications**', 'accepted'],
    ['**Implemented with Modifications (Swift 4)**', 'implemented'],
    ['**Partially implemented (Swift 5)**', 'implemented'],
    ['Withdrawn by author', 'withdrawn'],
    ['**Previewing**', 'proposed'],
    ['**Awaiting implementation**', 'accepted'],
  ])('say the status %s', (written, state) => {
    const text = `# Queues\n\n* Author: [Ada Okafor](https://github.com/ada-okafor), Bo Lindqvist\n* Review Manager: TBD\n* Status: ${written}\n\n## Introduction\n`;
    const facts = readDocument({ path: 'proposals/0009-queues.md', text });
    expect(facts.status).toMatchObject({ value: state, reader: 'label', line: 5 });
    expect(facts.reviewers).toEqual([]);
    expect(facts.decided).toBeNull();
  });

  it('are plain lines, a discussion in words', () => {
    const text = `# Proposal: Queues With Memory

Author(s): Ada Okafor, Bo Lindqvist

Last updated: 2019-01-18

Discussion at https://issues.fernholt.example/24543.

## Abstract
`;
    expect(brief('design/12302-queues.md', text)).toEqual({
      title: 'Proposal: Queues With Memory',
      number: 12302,
      authors: ['Ada Okafor', 'Bo Lindqvist'],
      discussion: ['https://issues.fernholt.example/24543'],
    });
  });

  it('may break with a backslash, and a line of names needs no label', () => {
    expect(brief('design/1-a.md', '# A\n\nAuthor: Ada Okafor\\\nBo Lindqvist\n\nWords.\n')).toMatchObject({
      authors: ['Ada Okafor', 'Bo Lindqvist'],
    });
    expect(brief('design/draft-errors.md', '# Errors\n\nAda Okafor\\\nBo Lindqvist\\\nAugust 27, 2018\n\n## Introduction\n')).toEqual({
      title: 'Errors',
      authors: ['Ada Okafor', 'Bo Lindqvist'],
      created: '2018-08-27',
    });
    expect(brief('design/a.md', '# Errors\n\nWe met\nand agreed on\nAugust 27, 2018\n')).toEqual({ title: 'Errors' });
  });

  it('may come before any heading, placeholders left out', () => {
    const text = `- Feature Name: (fill me in with a unique ident, \`my_awesome_feature\`)
- Start Date: 2018-10-25
- RFC PR: [fernholt/rfcs#68](https://github.com/fernholt/rfcs/pull/68)
- Fernholt Issue: (leave this empty)
- Implementation PR: <!-- leave empty -->

# Summary

One paragraph.

# Motivation
`;
    expect(brief('text/0068-wait-for-it.md', text)).toEqual({
      title: 'Wait for it',
      number: 68,
      created: '2018-10-25',
      discussion: ['https://github.com/fernholt/rfcs/pull/68'],
    });
  });

  it('give nothing where the template is as it was', () => {
    const text = `- Start Date: (fill me in with today's date, YYYY-MM-DD)
- RFC PR: [fernholt/rfcs#0000](https://github.com/fernholt/rfcs/pull/0000)
- Reference Issues: (fill in existing related issues, if any)
- Tracking Issue: [fernholt/rfcs#0000](https://github.com/fernholt/rfcs/issues/0000)

# Summary
`;
    expect(brief('text/0000-composition.md', text)).toEqual({ title: 'Composition' });
  });

  it('read references of several forms', () => {
    const text =
      '- Start Date: 2019-07-10\n- Target Major Version: 2.x / 3.x\n- Reference Issues: [#42](https://github.com/fernholt/rfcs/pull/42), #55, fernholt/ledger#7\n\n# Summary\n';
    expect(brief('active-rfcs/0013-queues.md', text)).toEqual({
      title: 'Queues',
      number: 13,
      status: 'active-rfcs > accepted',
      created: '2019-07-10',
      discussion: ['https://github.com/fernholt/rfcs/pull/42', '#55', 'fernholt/ledger#7'],
    });
  });

  it('need no colon where they are bold', () => {
    const owner =
      '# Ratings\n\n**Owner** [Ada Okafor](https://github.com/ada-okafor) | [Bo Lindqvist](https://github.com/bo-lindqvist)\n\nWords.\n';
    expect(brief('accepted/2020/ratings/ratings.md', owner)).toEqual({
      title: 'Ratings',
      status: 'accepted > accepted',
      authors: ['Ada Okafor @ada-okafor', 'Bo Lindqvist @bo-lindqvist'],
    });
    const roles =
      '# Names\n\n**PM** [Ada Okafor](https://github.com/ada-okafor) |\n**Dev** [Bo Lindqvist](https://github.com/bo-lindqvist)\n\n## Goals\n';
    expect(brief('proposed/2021/names.md', roles)).toEqual({
      title: 'Names',
      status: 'proposed > proposed',
      authors: ['Ada Okafor @ada-okafor', 'Bo Lindqvist @bo-lindqvist'],
    });
  });

  it('may be optional, with a comment that says so', () => {
    const text = `# Use Queues

* Status: accepted <!-- optional -->
* Deciders: Ada Okafor, Bo Lindqvist <!-- optional -->
* Date: 2021-05-01 <!-- optional. To customize the ordering without relying on Git creation dates -->

Technical Story: #12 <!-- optional -->

## Context and Problem Statement
`;
    expect(brief('docs/adr/0003-use-queues.md', text)).toEqual({
      title: 'Use Queues',
      number: 3,
      status: 'accepted > accepted',
      authors: ['Ada Okafor', 'Bo Lindqvist'],
      created: '2021-05-01',
    });
  });

  it('may still offer every choice', () => {
    const text = `# Use Queues

* Status: [proposed | rejected | accepted | deprecated | … | superseded by [ADR-0005](0005-example.md)] <!-- optional -->
* Deciders: [list everyone involved in the decision] <!-- optional -->
* Date: [YYYY-MM-DD when the decision was last updated] <!-- optional -->

## Context
`;
    expect(brief('docs/adr/0004-use-queues.md', text)).toEqual({ title: 'Use Queues', number: 4 });
  });

  it.each([
    ['- Status: accepted'],
    ['* **Status**: accepted'],
    ['* **Status:** accepted'],
    ['**Status**: accepted'],
    ['**Status:** accepted'],
    ['__Status__: accepted'],
    ['*Status*: accepted'],
    ['_Status: accepted_'],
    ['Status: accepted'],
    ['STATUS: accepted'],
    ['> Status: accepted'],
    ['1. Status: accepted'],
    ['- Status : accepted'],
    ['- `Status`: accepted'],
    ['**Status** accepted'],
    ['**Status** – accepted'],
    ['Date: 2020-01-01 | Status: accepted'],
    ['**Date:** 2020-01-01 · **Status:** accepted'],
    ['**Date:** 2020-01-01  **Status:** accepted'],
  ])('may be written %s', (line) => {
    expect(brief('rfcs/0001-a.md', `# A\n\n${line}\n\n## Summary\n`).status).toBe('accepted > accepted');
  });

  it('hold lists of people under them, nested or not', () => {
    for (const list of [
      '* Authors:\n  * [Ada Okafor](https://github.com/ada-okafor)\n  * @bo-lindqvist\n* Status: draft',
      '**Authors**:\n\n- Ada Okafor (@ada-okafor)\n- @bo-lindqvist\n\nStatus: draft',
    ]) {
      expect(brief('rfcs/0001-a.md', `# A\n\n${list}\n\n## Summary\n`)).toEqual({
        title: 'A',
        number: 1,
        authors: ['Ada Okafor @ada-okafor', '@bo-lindqvist'],
        status: 'draft > draft',
      });
    }
  });

  it('end their values at the next label, a blank line or a list of other things', () => {
    const text = '# A\n\nAuthors:\nStatus: draft\nReviewers: Ada Okafor,\nBo Lindqvist\nDara Sok wrote this.\n\n- one\n- two\n';
    expect(brief('rfcs/0001-a.md', text)).toEqual({
      title: 'A',
      number: 1,
      status: 'draft > draft',
      reviewers: ['Ada Okafor', 'Bo Lindqvist'],
    });
  });

  it('are found in a section that holds nothing else, and not in code', () => {
    const text = '# A\n\nWords.\n\n```\nStatus: rejected\n```\n\n## Metadata\n\n- Status: accepted\n\n## Summary\n\n- Owner: nobody here\n';
    expect(brief('rfcs/0001-a.md', text)).toEqual({ title: 'A', number: 1, status: 'accepted > accepted' });
  });

  it('stand near the beginning of a text without headings', () => {
    expect(brief('rfcs/0001-a.md', 'Author: Ada Okafor\n').authors).toEqual(['Ada Okafor']);
    expect(brief('rfcs/0001-a.md', `${'words\n\n'.repeat(60)}Author: Ada Okafor\n`)).not.toHaveProperty('authors');
  });

  it('may be a stub that says where the document went', () => {
    expect(brief('text/2071-a.md', 'Moved to [2071-b.md](2071-b.md).\n').status).toMatch(/ > moved$/);
    expect(brief('text/2071-a.md', `Moved to tears, we write.\n${'\nMore.\n'.repeat(8)}`)).not.toHaveProperty('status');
  });
});
