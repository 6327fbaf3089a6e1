import type { Reading } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import { adoption } from './adoption.js';
import { carriedByOthers } from './carried-by-others.js';
import type { Signal } from './signal.js';
import { readingFor, readingOf, unequalParts } from './testing/readings.js';
import { rfc, type Writing } from './testing/writing.js';

/** Accepted on day 10; work of c on day 20, of e on day 30, of its author on day 25, of a colleague on day 40. */
function adopted(): Writing {
  const story = rfc().at(2);
  return story.carried(20, 20, 'c').carried(30, 21, 'e').carried(25, 22, 'a').carried(40, 23, 'b');
}

function of(signal: Signal, story: Writing, to = 300): Reading['values'] | undefined {
  return readingOf(signal, story.whole(to), { type: 'document', id: 1 })?.values;
}

describe('adoption', () => {
  it('counts the work of other teams that cites the document since it was accepted', () => {
    expect(of(adoption, adopted())).toMatchObject({ cited: 3, pulls: 2, teams: 2, later: 0, firstLagDays: 10 });
  });

  it('grows as time goes on', () => {
    const teams = [15, 25, 35, 300].map((to) => of(adoption, adopted(), to)?.['teams'] ?? 0);
    expect(teams).toEqual([0, 1, 2, 2]);
  });

  it('is nothing while the document is only proposed, or was rejected', () => {
    expect(of(adoption, rfc({ state: 'proposed' }).at(2).carried(20, 20, 'c'))).toBeUndefined();
    expect(of(adoption, rfc({ state: 'rejected' }).at(2).carried(20, 20, 'c'))).toBeUndefined();
  });

  it('leaves out what cited it before', () => {
    expect(of(adoption, rfc().at(2).carried(5, 20, 'c'))).toBeUndefined();
    expect(of(adoption, rfc().at(2).carried(5, 20, 'c').cites(14, 20, 'd', 'rfc-1', 'comment'))).toMatchObject({ pulls: 1 });
  });

  it('leaves out words of its authors, of bots, and work by bots and deleted accounts', () => {
    const story = rfc().at(2).opened(20, 20, 'c').cites(20, 20, 'a', 'rfc-1', 'comment').cites(20, 20, 'ci[bot]', 'rfc-1', 'comment');
    expect(of(adoption, story)).toBeUndefined();
    expect(of(adoption, rfc().at(2).carried(20, 20, 'deps[bot]').carried(20, 21, null))).toBeUndefined();
  });

  it('takes a number in a commit for one of a fork, and a bot’s commit for nothing', () => {
    const by = (who: string, token: string, from: string): Writing => rfc().at(2).opened(20, 20, who).cites(20, 20, null, token, from);
    expect(of(adoption, by('c', 'acme/rfcs#1', 'body'))?.['pulls']).toBe(1);
    expect(of(adoption, by('c', 'rfc-1', 'commit'))?.['pulls']).toBe(1);
    expect(of(adoption, by('c', 'acme/rfcs#1', 'commit'))).toBeUndefined();
    const bots = by('deps[bot]', 'rfc-1', 'commit');
    expect(
      bots
        .facts()
        .documents.tiesOf(1)
        .map(({ work }) => work),
    ).toEqual([1]);
  });

  it('leaves out what was closed without a merge, and takes it when it was opened again', () => {
    const story = rfc().at(2).opened(20, 20, 'c').cites(20, 20, 'c');
    expect(of(adoption, story)?.['pulls']).toBe(1);
    story.closed(22, 20, 'c');
    expect(of(adoption, story)).toBeUndefined();
    expect(of(adoption, story.row('pull.reopened', 22, 'c', 20))?.['pulls']).toBe(1);
  });

  it('leaves out work on the text of the document, but not work that changes code as well', () => {
    const text = rfc().opened(20, 20, 'c').files(20, 'text/1.md').cites(20, 20, 'c');
    expect(of(adoption, text)).toBeUndefined();
    const both = rfc().opened(20, 20, 'c').files(20, 'text/1.md', 'src/a.ts').cites(20, 20, 'c');
    expect(of(adoption, both)?.['pulls']).toBe(1);
  });

  it('knows what is still cited after half a year', () => {
    const story = adopted().carried(191, 30, 'c').carried(192, 31, 'g');
    expect(of(adoption, story)).toMatchObject({ pulls: 4, later: 1 });
  });

  it('counts a later document three times a pull request, and not what proposed it', () => {
    const before = of(adoption, adopted(), 50)?.['use'] ?? 0;
    const story = adopted().at(1).opened(50, 50, 'c').files(50, 'text/5.md').cites(50, 50, 'c').merged(50, 50);
    story.revised(50, 5, { who: 'c', pull: 50, references: ['rfc-1'] });
    expect(of(adoption, story, 50.001)).toMatchObject({ pulls: 3 });
    expect(of(adoption, story, 50.001)?.['use']).toBeCloseTo(before + 3, 3);
  });

  it('takes a link made by hand, and nothing of one that was taken back', () => {
    const plain = rfc().at(2).opened(20, 20, 'c').files(20, 'src/a.ts').merged(22, 20);
    expect(of(adoption, plain)).toBeUndefined();
    const tied = rfc().at(2).opened(20, 20, 'c').files(20, 'src/a.ts').merged(22, 20).linked(99, 1, 20);
    expect(of(adoption, tied, 50)).toMatchObject({ pulls: 1, firstLagDays: 12 });
    expect(of(carriedByOthers, tied, 50)).toMatchObject({ pulls: 1, 'by-others': 1 });
    expect(of(adoption, tied.linked(100, 1, 20, 'document.unlinked'), 50)).toBeUndefined();
    expect(of(carriedByOthers, tied, 50)).toBeUndefined();
    expect(of(adoption, tied.linked(101, 1, 20), 50)).toMatchObject({ pulls: 1 });
  });

  it('is, of a person, what cited their documents in the period', () => {
    const story = adopted();
    const values = (from: number, to: number) => readingFor(adoption, story, story.view(from, to), 'a')?.values;
    expect(values(0, 300)).toEqual({ pulls: 2, teams: 2, documents: 1 });
    expect(values(25, 35)).toEqual({ pulls: 1, teams: 1, documents: 1 });
    expect(values(35, 300)).toBeUndefined();
    expect(readingFor(adoption, story, story.view(0, 300), 'c')).toBeUndefined();
  });
});

describe('carried-by-others', () => {
  it('counts what was merged since and names it, and who made it', () => {
    expect(of(carriedByOthers, adopted())).toEqual({ pulls: 4, 'by-others': 2, teams: 2, firstDays: 12 });
  });

  it('needs the author’s own words: a comment ties, and carries nothing out', () => {
    const story = rfc().at(2).opened(20, 20, 'c').cites(21, 20, 'd', 'rfc-1', 'comment').merged(22, 20);
    expect(of(carriedByOthers, story)).toBeUndefined();
    expect(of(adoption, story)?.['pulls']).toBe(1);
  });

  it('is nothing before the merge, and nothing for work that changes documents alone', () => {
    expect(of(carriedByOthers, rfc().at(2).opened(20, 20, 'c').cites(20, 20, 'c'))).toBeUndefined();
    const paper = rfc().revised(12, 2, { state: 'accepted' }).opened(20, 20, 'c').files(20, 'text/2.md').cites(20, 20, 'c').merged(21, 20);
    expect(of(carriedByOthers, paper)).toBeUndefined();
  });

  it('is, of a person, what was merged for their documents in the period', () => {
    const story = adopted();
    expect(readingFor(carriedByOthers, story, story.view(0, 300), 'a')?.values).toEqual({
      pulls: 4,
      'by-others': 2,
      teams: 2,
      documents: 1,
    });
    expect(readingFor(carriedByOthers, story, story.view(26, 28), 'a')?.values).toEqual({
      pulls: 1,
      'by-others': 0,
      teams: 0,
      documents: 0,
    });
  });
});

describe.each([adoption, carriedByOthers])('lists: %#', (signal) => {
  it('equal their numbers and say how each was tied', () => {
    const story = adopted().linked(50, 1, 21);
    for (const view of [story.whole(300), story.view(0, 300)])
      for (const reading of signal.measure(view)) expect(unequalParts(signal, view, reading)).toEqual([]);
    const view = story.whole(300);
    const reading = readingOf(signal, view, { type: 'document', id: 1 });
    if (reading === undefined) throw new Error('no reading');
    expect(signal.evidence(view, reading, 'pulls').rows.map(({ workId, how, documentId }) => [workId, how, documentId])).toContainEqual([
      20,
      'mentions',
      1,
    ]);
  });
});
