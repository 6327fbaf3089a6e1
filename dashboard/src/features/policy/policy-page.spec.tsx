import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import { ADA } from '../../testing/made-up.js';
import { policy, version } from '../../testing/made-up-policy.js';
import { show, type Answers, type Shown } from '../../testing/show.js';
import { PolicyPage } from './policy-page.js';
import { SetupPolicyPage } from './setup-page.js';

function open(answers: Answers): Shown {
  return show(<PolicyPage />, '/settings/policy', answers);
}

const variables = (shown: Shown, name: string) => shown.asked.filter((one) => one.name === name).map((one) => one.variables);
const waits = version({ id: '4', mode: 'SAME_VIEW', adoptedAt: null, changes: ['The mode is Same view, and was Team only.'] });

describe('the policy', () => {
  it('is read by everyone, with its versions, and offers no change to who may not', async () => {
    open({ Policy: () => ({ policy: policy() }) });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Cannot be shared.');
    expect(screen.getByText(/Adopted by Eve Lund, 20 Nov 2026/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('link', { name: /annex/ }).getAttribute('href')).toBe('/settings/policy/annex');
  });

  it('is changed by an admin, who is told whether it holds or waits', async () => {
    const shown = open({
      Policy: () => ({ policy: policy({ mayChange: true }) }),
      ProposePolicy: () => ({ policy: policy({ mayChange: true, waits }) }),
      Viewer: () => ({ viewer: null, instance: null }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Change the policy' }));
    fireEvent.click(screen.getByRole('radio', { name: /Same view/ }));
    fireEvent.click(screen.getByRole('checkbox', { name: /Promotion/ }));
    fireEvent.change(screen.getByLabelText(/^People, 5 or more/), { target: { value: '8' } });
    fireEvent.change(screen.getByLabelText(/^Events:/), { target: { value: '730' } });
    fireEvent.click(screen.getByRole('button', { name: 'Propose this' }));
    expect(await screen.findByText(/it waits for another admin. Nothing has changed yet/)).toBeTruthy();
    expect(variables(shown, 'ProposePolicy')).toEqual([
      { mode: 'SAME_VIEW', minGroup: 8, purposes: ['feedback'], eventDays: 730, storyDays: null, viewDays: null },
    ]);
    expect(screen.getByRole('heading', { name: 'A change waits for another admin.' })).toBeTruthy();
  });

  it('keeps what was chosen when it is refused', async () => {
    open({
      Policy: () => ({ policy: policy({ mayChange: true }) }),
      ProposePolicy: () => ({ policy: { __typename: 'Refused', message: 'Choose at least one purpose.' } }),
      Viewer: () => ({ viewer: null, instance: null }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Change the policy' }));
    fireEvent.click(screen.getByRole('checkbox', { name: /Feedback/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Propose this' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Choose at least one purpose.');
    expect((screen.getByRole('checkbox', { name: /Feedback/ }) as HTMLInputElement).checked).toBe(false);
  });

  it('lets another admin confirm what waits, and not the one who proposed it', async () => {
    const shown = open({
      Policy: () => ({ policy: policy({ mayChange: true, waits, mayConfirm: true }) }),
      ConfirmPolicy: () => ({ policy: policy({ mayChange: true, holds: { ...waits, adoptedAt: waits.proposedAt } }) }),
      Viewer: () => ({ viewer: null, instance: null }),
    });
    const waiting = await screen.findByRole('region', { name: 'A proposal that waits' });
    expect(within(waiting).getByText('The mode is Same view, and was Team only.')).toBeTruthy();
    fireEvent.click(within(waiting).getByRole('button', { name: 'Confirm this change' }));
    expect(await screen.findByText(/It holds from now on. Everyone reads the notice again/)).toBeTruthy();
    expect(variables(shown, 'ConfirmPolicy')).toEqual([{ version: '4' }]);
  });

  it('says how to make another admin where there is only one', async () => {
    open({ Policy: () => ({ policy: policy({ mayChange: true, waits, secondAdmin: false }) }) });
    expect(await screen.findByText(/nobody loosens a policy alone/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Confirm this change' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Make another admin' }).getAttribute('href')).toBe('/settings/people');
  });

  it.each([
    ['somebody without an account what makes them one of two', { host: 'local' }, {}, /sign in with it\.$/],
    [
      'what to do with what such a one proposed',
      {},
      { proposedBy: { ...waits.proposedBy, host: 'local' } },
      /withdraw it and propose it yourself\.$/,
    ],
  ])('tells %s', async (_, you, proposed, words) => {
    const answers = { Policy: () => ({ policy: policy({ mayChange: true, waits: { ...waits, ...proposed } as typeof waits }) }) };
    show(<PolicyPage />, '/settings/policy', answers, { admin: true, person: { ...ADA, ...you } });
    const waiting = await screen.findByRole('region', { name: 'A proposal that waits' });
    expect(within(waiting).getByText((text) => words.test(text.trim()))).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Confirm this change' })).toBeNull();
  });
});

describe('the first policy', () => {
  it('is adopted with what shows least to others, unless something else is chosen, and has no way around it', async () => {
    const none = policy({ holds: null, history: [], mayChange: true });
    const shown = show(
      <SetupPolicyPage />,
      '/setup/policy',
      {
        Policy: () => ({ policy: none }),
        ProposePolicy: () => ({ policy: policy({ mayChange: true }) }),
        Viewer: () => ({ viewer: null, instance: null }),
      },
      { admin: true, gate: 'ADOPT_POLICY' },
    );
    expect(((await screen.findByRole('radio', { name: /Self only/ })) as HTMLInputElement).checked).toBe(true);
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.queryByRole('navigation')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Adopt this policy' }));
    await screen.findByRole('button', { name: 'Adopt this policy' });
    expect(variables(shown, 'ProposePolicy')).toEqual([
      { mode: 'SELF_ONLY', minGroup: 5, purposes: ['promotion', 'feedback'], eventDays: null, storyDays: null, viewDays: null },
    ]);
  });
});
