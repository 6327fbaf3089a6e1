import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import type { Readings } from '../../gql/types-readings.js';
import { readings, reading } from '../../testing/made-up.js';
import { CARRIED, FOUND } from '../../testing/made-up-work.js';
import { show, type Shown } from '../../testing/show.js';
import { FoundRows } from './found-rows.js';
import { monthsOf } from './mentoring-words.js';
import { opportunityWords } from './opportunity.js';
import { scopeLines } from './scope-list.js';
import { SECTIONS } from './sections.js';
import type { Voice } from './voice.js';

const YOU: Voice = { yours: true, name: 'Ada Okafor', partial: false };

function open(more: Partial<Readings> = {}, voice: Voice = YOU): Shown {
  return show(<FoundRows readings={readings({ readings: [...FOUND], ...more })} voice={voice} />, '/me', {});
}

function row(name: string): HTMLElement {
  return screen.getByRole('region', { name });
}

/** The sentences of a row, without what stands under them. */
function sentences(name: string): string[] {
  return [...row(name).querySelectorAll('p:not(.facts)')].map((line) => line.textContent ?? '');
}

describe('what came of a person\u2019s work', () => {
  it('says what became of comments, and the share with its band from the floor on', () => {
    open();
    expect(sentences('What became of the comments')).toEqual([
      '12 of your comments were followed by a change.',
      'What became of the others: 9 answered, 2 accepted for later, 1 declined with a reason, 7 unanswered, 3 unclear after a force-push and 8 still open.',
      '12 of 31 comments whose end is known changed something.',
    ]);
    expect(row('What became of the comments').textContent).toContain('Between 24 and 56 of every 100');
  });

  it('says no share under the floor, nor while something is not fetched', () => {
    const few = { ...CARRIED, n: 12, enough: false, interval: null };
    for (const [one, voice] of [
      [few, YOU],
      [CARRIED, { ...YOU, partial: true }],
    ] as const) {
      const shown = open({ readings: [one] }, voice);
      expect(row('What became of the comments').textContent).not.toMatch(/of every 100|whose end is known/);
      shown.unmount();
    }
  });

  it('has a door at every number of every sentence', () => {
    open();
    for (const { label } of SECTIONS) {
      const lines = [...row(label).querySelectorAll('p:not(.facts)')];
      for (const line of lines) {
        const loose = [...line.childNodes].filter((node) => node.nodeName === '#text').map((node) => node.textContent ?? '');
        const said = loose.join(' ').replace(/\d+ of every 100|\d+ days/g, '');
        expect({ label, said, number: /\d/.test(said) }).toEqual({ label, said, number: false });
      }
      for (const link of within(row(label)).getAllByRole('link'))
        expect(link.getAttribute('href')).toMatch(/^\/me\?evidence=[a-z-]+:[a-z-]+$/);
    }
  });

  it.each([
    ['Questions and trade-offs', 'You asked 6 questions on work of other teams; 2 led to a change and 3 to an answer.'],
    ['Questions and trade-offs', 'You named another way in 4 threads, 3 of them while the choice was open.'],
    ['Asked for judgment', '5 people asked for you by name on 9 occasions, 3 before there was code or a decision.'],
    ['Asked for judgment', 'How it came about is not recorded for 31 of 54 occasions.'],
    ['What came of it', '3 chains lead from a comment of yours to a decision and to 7 changes that cite it, by 2 other teams.'],
    ['Mentoring', 'People who help began 12 of 31 threads on your work.'],
    ['Mentoring', 'These months do not tell a change from chance.'],
    ['Mentoring', 'These questions come back in fx/rates in ledger: a page could answer them.'],
    ['Mentoring', 'You wrote 1 page after saying much the same in 9 threads; 4 people have named it since.'],
    ['Mentoring', 'You named others for what they did, as co-authors and with thanks.'],
    ['Scope', 'Your work touched 2 repositories, 3 areas and 2 teams. Wide is not better than deep.'],
    ['Practice and incidents', '3 other teams took up 2 pieces you began, in 4 repositories.'],
    [
      'Practice and incidents',
      'After incidents, by you: 1 incident review written, 2 incident reviews spoken on, 3 action items closed and 1 guard added after a revert.',
    ],
    ['To confirm', 'Of your work, 2 pull requests may be hard to take back.'],
    ['To confirm', 'None counts yet: each counts once somebody confirms it with a sentence.'],
    ['To confirm', '1 is confirmed with a sentence; the others do not count.'],
    [
      'Follow-through',
      'Of 14 requests to you, 12 reviewed; 60 of every 100 within 14 days, half of them within 7 days, those still open counted as open.',
    ],
    ['Follow-through', 'Of 3 answers to requested changes, 2 looked at again.'],
  ])('%s: %s', (label, words) => {
    open();
    expect(sentences(label)).toContain(words);
  });

  it('gives credit as a list without a count', () => {
    open();
    const link = within(row('Mentoring')).getByRole('link', { name: 'See where, credit-given' });
    expect(link.getAttribute('href')).toBe('/me?evidence=credit-given:given');
    expect(row('Mentoring').textContent).not.toMatch(/4 cases/);
  });

  it('draws months only where four of them have something', async () => {
    open();
    const curve = await screen.findByRole('img');
    expect(curve.getAttribute('aria-label')).toContain('month 4 none, month 5 50');
    const few = reading('independence', 4, { threads: 3, 'd-1': 0.5, 'd-2': 0.5 }, { n: 2 });
    expect(monthsOf(few)).toEqual([]);
    expect(monthsOf({ ...few, n: 5, enough: true })).toEqual([]);
  });

  it('lists areas A to Z and withholds those of a private repository', () => {
    const scope = FOUND.find(({ signal }) => signal === 'scope');
    expect(scope && scopeLines(scope)).toEqual([
      { repository: 'ledger', areas: ['core/post', 'fx/rates'], withheld: 0, roles: ['opened', 'reviewed'] },
      { repository: 'vault', areas: [], withheld: 1, roles: ['written'] },
    ]);
    open();
    expect(within(row('Scope')).getByRole('rowheader', { name: 'vault' }).parentElement?.textContent).toBe('vaultNames withheldwritten');
  });

  it('keeps to the person what is for the person alone', () => {
    open({}, { ...YOU, yours: false });
    expect(screen.queryByRole('region', { name: 'Follow-through' })).toBeNull();
    expect(screen.queryByText(/questions come back/)).toBeNull();
    expect(screen.queryByText(/Nothing found yet/)).toBeNull();
  });

  it('leaves out what has no case, and says once what was looked for', () => {
    open({ readings: [CARRIED, reading('questions', 1, { questions: 0 }, { n: 0 })] });
    expect(screen.getAllByRole('region')).toHaveLength(2);
    expect(row('Not found').textContent).toBe(
      'Not foundNothing found yet for: questions or trade-offs, being asked for judgment by name, changes that lead back to a comment, ' +
        'mentoring or credit given, scope, practice that others took up, work to confirm and follow-through.',
    );
  });

  it('never calls a person low', () => {
    const shown = open();
    expect(shown.container.textContent).not.toMatch(/\b(low|poor|weak|top|best|score|rank|under-?perform\w*|productiv\w*)\b/i);
  });
});

describe('what there was to do', () => {
  it('stands beside the number', () => {
    const reach = reading('review-reach', 1, { 'weeks-present': 22, 'open-outside': 140, sessions: 54, 'sessions-by-rule': 31 });
    expect(opportunityWords(reach, YOU)).toBe(
      'You were here in 22 weeks; 140 pull requests of other teams were open. A rule assigned 31 of 54 sessions.',
    );
    expect(opportunityWords(reading('review-reach', 1, {}), YOU)).toBe('');
  });
});
