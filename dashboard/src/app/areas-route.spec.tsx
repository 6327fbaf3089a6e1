import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import { evidence, HALF_YEAR } from '../testing/made-up.js';
import { areas, BUSY_AREA, placeGroup } from '../testing/made-up-work.js';
import { show } from '../testing/show.js';
import { AreasRoute } from './areas-route.js';

describe('the areas with their drawer', () => {
  it('opens the list behind a number of one area, of the measuring on the page', async () => {
    const files = [
      placeGroup('path:2:fx/rates/a.ts', 'fernholt/ledger', 'fx/rates/a.ts', 'at-risk'),
      placeGroup('path:9:~12ab', 'fernholt/vault', null, 'at-risk'),
    ];
    const shown = show(<AreasRoute />, '/areas', {
      Areas: () => ({ areas: areas() }),
      Periods: () => ({ periods: [HALF_YEAR] }),
      AreaEvidence: () => ({ evidence: evidence({ signal: 'knowledge-spread', part: 'at-risk', number: 9, groups: files }) }),
    });
    const [nine] = await screen.findAllByRole('link', { name: '9, show evidence' });
    fireEvent.click(nine as HTMLElement);
    const dialog = await screen.findByRole('dialog');
    expect((await within(dialog).findByRole('heading', { level: 2 })).textContent).toBe('9 files are known by one person at most.');
    expect(within(dialog).getByRole('button', { name: /fx\/rates\/a\.ts in ledger/ })).toBeTruthy();
    expect(within(dialog).getByRole('button', { name: /Name withheld, in vault/ })).toBeTruthy();
    const asked = shown.asked.find(({ name }) => name === 'AreaEvidence');
    expect(asked?.variables).toMatchObject({
      id: BUSY_AREA.id,
      signal: 'knowledge-spread',
      part: 'at-risk',
      generation: '5',
      period: '26w',
    });
    expect(shown.asked.filter(({ name }) => name === 'Areas')).toHaveLength(1);
  });
});
