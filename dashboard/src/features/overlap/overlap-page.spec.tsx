import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { overlap, overlaps } from '../../testing/made-up-decisions.js';
import { show, type Answers, type Shown } from '../../testing/show.js';
import { OverlapPage } from './overlap-page.js';
import { alikeWords, sharedWords, withheldWords } from './overlap-words.js';

function open(answers: Answers = {}): Shown {
  return show(<OverlapPage />, '/decisions/overlap', {
    Overlaps: () => ({ overlaps: overlaps([overlap()]) }),
    JudgeOverlap: ({ key, verdict }) => ({ judgeOverlap: { __typename: 'Judged', key, verdict } }),
    ...answers,
  });
}

describe('pairs that may be the same effort', () => {
  it('stand side by side with what they share', async () => {
    open();
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('1 pair may be the same effort.');
    expect(screen.getByRole('link', { name: 'RFC-31 Cache keys per currency pair' }).getAttribute('href')).toBe('/decisions/31');
    expect(screen.getByRole('link', { name: 'RFC-44 Token cache' }).getAttribute('href')).toBe('/decisions/44');
    expect(screen.getByText(/Both speak of cache, currency and pair. Both name ledger\/fx./)).toBeTruthy();
    expect(screen.getByText('Identity')).toBeTruthy();
  });

  it('say what somebody made of them, with Undo', async () => {
    const shown = open();
    fireEvent.click(await screen.findByRole('button', { name: /^Not a duplicate/ }));
    expect(await screen.findByText('Not a duplicate: it is not proposed again.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Undo/ }));
    await screen.findByRole('button', { name: /^Confirm/ });
    expect(shown.asked.filter((one) => one.name === 'JudgeOverlap').map((one) => one.variables)).toEqual([
      { key: 'documents:31:44', verdict: 'NOT_A_DUPLICATE' },
      { key: 'documents:31:44', verdict: null },
    ]);
  });

  it('keep a verdict over a reload, and say why one did not hold', async () => {
    const shown = open({ Overlaps: () => ({ overlaps: overlaps([overlap({ verdict: 'CONFIRMED' })]) }) });
    expect(await screen.findByText(/Confirmed: the same effort/)).toBeTruthy();
    shown.unmount();
    open({ JudgeOverlap: () => ({ judgeOverlap: { __typename: 'Refused', message: 'There is no such pair any more.' } }) });
    fireEvent.click(await screen.findByRole('button', { name: /^Confirm/ }));
    await waitFor(() => expect(screen.getByText('There is no such pair any more.')).toBeTruthy());
  });

  it('say where we looked when there is none', async () => {
    open({ Overlaps: () => ({ overlaps: overlaps([], { hidden: 2 }) }) });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('We found no two efforts that look the same.');
    expect(screen.getByText(/We looked at decisions, open pull requests and files/)).toBeTruthy();
    expect(screen.getByText(/^2 pairs have a side in a repository whose rights are not known yet/)).toBeTruthy();
  });
});

describe('how alike', () => {
  it('is said in words, never as a share', () => {
    const said = [
      alikeWords({ how: 'BLOB', likeness: 1 }),
      alikeWords({ how: 'SHINGLES', likeness: 0.93 }),
      alikeWords({ how: 'SHINGLES', likeness: 0.8 }),
      alikeWords({ how: 'WORDS', likeness: 0.62 }),
      alikeWords({ how: 'WORDS', likeness: 0.41 }),
      alikeWords({ how: 'WORDS', likeness: 0.2 }),
    ];
    expect(new Set(said).size).toBe(6);
    expect(said.join(' ')).not.toMatch(/\d|%/);
    expect(sharedWords({ terms: [], paths: [] })).toBe('');
    expect(withheldWords(1, 4)).toBe('1 more pair has a side in a repository whose rights are not known yet: counted, not shown.');
  });
});
