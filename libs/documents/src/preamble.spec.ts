import { describe, expect, it } from '@jest/globals';
import { readDocument } from './read-document.js';
import { brief } from './testing/brief.js';

describe('a preamble as in mail', () => {
  it('is read at the beginning of reStructuredText, values going on in deeper lines', () => {
    const text = `PEP: 999
Title: Queues That Remember What
       Was Asked
Version: $Revision$
Last-Modified: $Date$
Author: Ada Okafor <ada@fernholt.example>,
        Bo Lindqvist <bo at fernholt.example>
Sponsor: Dara Sok <dara@fernholt.example>
BDFL-Delegate: Ines Marchetti
Discussions-To: https://discuss.fernholt.example/t/queues/12
Status: Final
Type: Standards Track
Created: 29-Sep-2014
Python-Version: 3.5
Post-History: 16-Jan-2015, 20-Mar-2015
Resolution: https://mail.fernholt.example/archives/list/message/8F/
Superseded-By: 1001

Abstract
========

Status: this is prose, and so is
Author: this.
`;
    expect(brief('peps/pep-0999.rst', text)).toEqual({
      title: 'Queues That Remember What Was Asked',
      number: 999,
      status: 'Final > implemented',
      authors: ['Ada Okafor', 'Bo Lindqvist'],
      reviewers: ['Dara Sok', 'Ines Marchetti'],
      created: '2014-09-29',
      discussion: ['https://discuss.fernholt.example/t/queues/12', 'https://mail.fernholt.example/archives/list/message/8F/'],
      supersededBy: ['1001'],
    });
  });

  it('knows the older forms: a name behind a mail address, a day before the address of a resolution', () => {
    const text = `PEP: 7
Title: Style
Author: ada@fernholt.example (Ada Okafor), Bo Lindqvist
Status: Provisional
Type: Process
Discussions-To: queues@fernholt.example
Created: 05-Jul-2001
Resolution: \`14-Mar-2022 <https://discuss.fernholt.example/t/1/2>\`__


Introduction
============
`;
    expect(brief('peps/pep-0007.rst', text)).toEqual({
      title: 'Style',
      number: 7,
      status: 'Provisional > proposed',
      authors: ['Ada Okafor', 'Bo Lindqvist'],
      created: '2001-07-05',
      decided: '2022-03-14',
      discussion: ['https://discuss.fernholt.example/t/1/2'],
    });
  });

  it.each([
    ['<pre>', '<pre>', '</pre>', 'mediawiki'],
    ['a fence', '```', '```', 'md'],
    ['a fence that names its language', '~~~ text', '~~~', 'md'],
  ])('is read within %s, indented, with words before it', (_what, open, close, extension) => {
    const text = `NOTICE: this is a work in progress.

${open}
  BIP: 812
  Layer: Consensus (soft fork)
  Title: Queues
  Authors: Ada Okafor <redacted>
           Bo Lindqvist <redacted>
  Status: Deployed
  Type: Specification
  Assigned: 2020-01-19
  Discussion: 2019-05-06: https://lists.fernholt.example/1.html [list] Queues
              https://lists.fernholt.example/2.html
  Requires: 340, 341
  Replaces: 142
${close}

==Abstract==
`;
    expect(brief(`bip-0812.${extension}`, text)).toEqual({
      title: 'Queues',
      number: 812,
      status: 'Deployed > implemented',
      authors: ['Ada Okafor', 'Bo Lindqvist'],
      created: '2020-01-19',
      discussion: ['https://lists.fernholt.example/1.html', 'https://lists.fernholt.example/2.html'],
      related: ['340', '341'],
      supersedes: ['142'],
    });
  });

  it('is read as a literal block at the beginning', () => {
    const text = `::

  ZIP: 200
  Title: Queues
  Owners: Ada Okafor <ada@fernholt.example>
  Original-Authors: Bo Lindqvist
                    Dara Sok
  Status: Final
  Created: 2018-01-08

Abstract
========
`;
    expect(brief('zips/zip-0200.rst', text)).toEqual({
      title: 'Queues',
      number: 200,
      status: 'Final > implemented',
      authors: ['Bo Lindqvist', 'Dara Sok'],
      created: '2018-01-08',
    });
  });

  it('has no number where none is given yet', () => {
    const text = '```\nBIP: ?\nTitle: Queues\nAuthors: Ada Okafor <redacted>\nStatus: Draft\nAssigned: ?\n```\n';
    expect(brief('bip-queues.md', text)).toEqual({ title: 'Queues', status: 'Draft > draft', authors: ['Ada Okafor'] });
  });

  it.each([
    [
      'a fence with headers of HTTP',
      '# Queues\n\n```\nHost: fernholt.example\nContent-Type: text/html\nStatus: 200\nDate: 2020-01-01\n```\n',
    ],
    ['a fence with two keys', '# Queues\n\n```\nStatus: accepted\nAuthor: Ada Okafor\n```\n'],
    ['prose with a colon', 'Note: we met.\nAgreed: nothing.\nOpen: all of it.\n'],
  ])('is not seen in %s', (_what, text) => {
    expect(Object.keys(brief('rfcs/queues.md', text)).filter((key) => key !== 'title' && key !== 'status')).toEqual([]);
    expect(brief('rfcs/queues.md', text).authors).toBeUndefined();
  });

  it('says reader and line of each value', () => {
    const text = '<pre>\n  BIP: 3\n  Title: Queues\n  Authors: Ada Okafor\n           Bo Lindqvist\n  Status: Draft\n</pre>\n';
    expect(lines(text)).toEqual(['preamble:3', 'preamble:4', 'preamble:5', 'preamble:6']);
  });
});

describe('attributes', () => {
  it('of AsciiDoc are read around the title', () => {
    const text = `// licensed
:showtitle:
:toc: left
:state: published
:discussion: https://github.com/fernholt/rfd/pull/1
:revremark: State: {state} | {discussion}
:authors: Ada Okafor <ada@fernholt.example>, Bo Lindqvist <bo@fernholt.example>

= RFD 1 Requests for Discussion
{authors}

== Introduction

:state: abandoned
`;
    expect(brief('rfd/0001/README.adoc', text)).toEqual({
      title: 'Requests for Discussion',
      number: 1,
      status: 'published > accepted',
      authors: ['Ada Okafor', 'Bo Lindqvist'],
      discussion: ['https://github.com/fernholt/rfd/pull/1'],
    });
  });

  it("include AsciiDoc's line of authors under the title", () => {
    const text =
      ':state: prediscussion\n\n= RFD 2 Mission\nAda Okafor <ada@fernholt.example>; Bo Lindqvist <bo@fernholt.example>\n\nWords.\n';
    expect(brief('rfd/0002/README.adoc', text)).toEqual({
      title: 'Mission',
      number: 2,
      status: 'prediscussion > draft',
      authors: ['Ada Okafor', 'Bo Lindqvist'],
    });
  });

  it("are Sphinx's field list too, a key as often as it stands there", () => {
    const text = `.. _NEP47:

========================
NEP 47 — Adopting queues
========================

:Author: Ada Okafor <ada@fernholt.example>
:Author: Bo Lindqvist <bo@fernholt.example>
:Status: Superseded
:Superseded-By: 56
:Created: 2021-01-21
:Resolution: https://mail.fernholt.example/1

Abstract
--------
`;
    expect(brief('neps/nep-0047.rst', text)).toEqual({
      title: 'Adopting queues',
      number: 47,
      status: 'Superseded > superseded',
      authors: ['Ada Okafor', 'Bo Lindqvist'],
      created: '2021-01-21',
      discussion: ['https://mail.fernholt.example/1'],
      supersededBy: ['56'],
    });
  });

  it('are directives where a collection writes them so', () => {
    const text = `Or-patterns
===========

.. author:: Ada Okafor
.. date-accepted:: 2018-11-12
.. header:: This proposal was \`discussed at this pull request <https://github.com/fernholt/proposals/pull/43>\`_.
.. contents::

Motivation
----------
`;
    expect(brief('proposals/0123-or-patterns.rst', text)).toEqual({
      title: 'Or-patterns',
      number: 123,
      authors: ['Ada Okafor'],
      decided: '2018-11-12',
      discussion: ['https://github.com/fernholt/proposals/pull/43'],
    });
  });
});

function lines(text: string): string[] {
  const facts = readDocument({ path: 'bip-0003.mediawiki', text });
  return [facts.title, ...facts.authors, facts.status].map((found) => `${found?.reader ?? ''}:${String(found?.line)}`);
}
