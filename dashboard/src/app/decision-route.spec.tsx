import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { decisionEvidence, decisionPage } from '../testing/made-up-decisions.js';
import { show, type Shown } from '../testing/show.js';
import { DecisionRoute } from './decision-route.js';

function open(address: string): Shown {
  const routes = (
    <Routes>
      <Route path="decisions/:id" element={<DecisionRoute />} />
    </Routes>
  );
  return show(routes, address, {
    Decision: () => ({ decision: decisionPage() }),
    DecisionEvidence: () => ({ evidence: decisionEvidence() }),
  });
}

describe('the page of a decision with its drawer', () => {
  it('opens the list behind a number, at its own address', async () => {
    const shown = open('/decisions/31');
    const [spoke] = await screen.findAllByRole('link', { name: '3, show evidence' });
    fireEvent.click(spoke as HTMLElement);
    const dialog = await screen.findByRole('dialog');
    expect((await within(dialog).findByRole('heading', { level: 2 })).textContent).toBe('3 other teams spoke before the decision.');
    expect(shown.address()).toBe('/decisions/31?evidence=document-reach:teams-before');
    expect(shown.asked.filter((one) => one.name === 'Decision')).toHaveLength(1);
  });

  it('shuts it and stays where it was', async () => {
    const shown = open('/decisions/31?evidence=document-reach:teams-before');
    fireEvent.click(await screen.findByRole('button', { name: /Close/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(shown.address()).toBe('/decisions/31');
  });
});
