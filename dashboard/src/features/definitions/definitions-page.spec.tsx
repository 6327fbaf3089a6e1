import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { show } from '../../testing/show.js';
import { DefinitionsPage } from './definitions-page.js';

const line = (signal: string, family: string, name: string): Record<string, unknown> => ({
  signal,
  family,
  name,
  version: 1,
  claim: `${name} says so much.`,
});

describe('the definitions', () => {
  it('stand by family, each A to Z, with headings in order', async () => {
    const definitions = [
      line('risk', 'whole', 'Risk seen'),
      line('bottlenecks', 'whole', 'Where work waits'),
      line('independence', 'mentoring', 'Growing independence'),
      line('pull', 'reach', 'Asked for'),
    ];
    const shown = show(<DefinitionsPage />, '/definitions', { Definitions: () => ({ definitions }) });
    const whole = await screen.findByRole('region', { name: 'The work as a whole' });
    expect(
      within(whole)
        .getAllByRole('link')
        .map((one) => one.textContent),
    ).toEqual(['Risk seen', 'Where work waits']);
    expect(screen.getAllByRole('region').map((one) => one.getAttribute('aria-label'))).toEqual([
      'Mentoring',
      'Reach',
      'The work as a whole',
    ]);
    expect([...shown.container.querySelectorAll('h1,h2,h3')].map((one) => one.tagName)).toEqual([
      'H1',
      'H2',
      'H3',
      'H2',
      'H3',
      'H2',
      'H3',
      'H3',
    ]);
  });
});
