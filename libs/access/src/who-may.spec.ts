import { describe, expect, it } from '@jest/globals';
import { ACTIONS, DOINGS, KINDS, MODES, whoMay } from './index.js';
import { ADOPTED } from './testing/facts.js';

const table = whoMay(ADOPTED);
const row = (action: string) => table.find((one) => one.action === action)?.open;

describe('who may do what, as it is printed', () => {
  it('has every action, each in words of its own', () => {
    expect(table.map(({ action }) => action).sort()).toEqual([...ACTIONS].sort());
    expect(new Set(Object.values(DOINGS)).size).toBe(ACTIONS.length);
    for (const { action, words } of table)
      expect({ action, words }).toEqual({ action, words: expect.stringMatching(/^[A-Z][a-z]+,? .*[a-z]$/) });
  });

  it('says of a person\u2019s page what each mode opens, and to whom', () => {
    const page = row('view-person-page');
    const none = { self: 'yes', 'line-manager': 'no', reader: 'no', calibrator: 'no', colleague: 'no', admin: 'no', stranger: 'no' };
    const shared = { ...none, reader: 'shared', calibrator: 'shared' };
    expect(page).toEqual({
      'self-only': shared,
      'same-view': { ...shared, 'line-manager': 'visited' },
      'team-only': none,
      'works-council': none,
    });
    expect(row('view-evidence')).toEqual(page);
  });

  it('opens no page of a person to an admin, in no mode, and nothing at all to a stranger', () => {
    for (const { open } of table) for (const mode of MODES) expect(open[mode].stranger).toBe('no');
    for (const action of ['view-person-page', 'view-evidence', 'view-own-notes', 'view-own-log', 'manage-own-data'])
      for (const mode of MODES) expect(row(action)?.[mode].admin).toBe('no');
    expect(row('manage-policy')?.['self-only'].admin).toBe('yes');
    expect(row('manage-policy')?.['self-only'].colleague).toBe('no');
  });

  it('lets nobody confirm what they proposed themselves', () => {
    const confirm = row('confirm-policy')?.['self-only'];
    expect(KINDS.filter((kind) => confirm?.[kind] === 'yes')).toEqual(['admin']);
  });
});
