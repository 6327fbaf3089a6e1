import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Group } from '../../gql/types.js';
import { evidence, page } from '../../testing/made-up.js';
import { decisionEvidence, decisionPage } from '../../testing/made-up-decisions.js';
import { show, type Answers, type Shown } from '../../testing/show.js';
import { EvidenceDrawer } from './evidence-drawer.js';

const DEFINITION: Answers = {
  Definition: () => ({
    definition: {
      __typename: 'Definition',
      ...evidence().definition,
      family: 'reach',
      formula: '',
      symbols: '',
      example: '',
      blindSpots: [],
      gaming: [],
      notFor: [],
      source: '',
      ours: null,
    },
  }),
};

function open(address: string, more: Record<string, unknown> = {}): Shown {
  return show(<EvidenceDrawer subject={{ of: 'person', host: 'github.com', id: '101' }} />, address, {
    ...DEFINITION,
    PersonPage: () => ({ person: page() }),
    Evidence: () => ({ evidence: { ...evidence(), ...more } }),
  });
}

describe('the evidence drawer', () => {
  it('is shut where the address names no number', () => {
    open('/me');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('opens at its address with the claim, and its groups are the number', async () => {
    open('/me?evidence=review-reach:teams');
    const dialog = await screen.findByRole('dialog');
    expect((await within(dialog).findByRole('heading', { level: 2 })).textContent).toBe('You reviewed work of 7 other teams.');
    expect(within(dialog).getAllByRole('heading', { level: 3 })).toHaveLength(7);
    expect(dialog.textContent).toContain('7 teams: 57 reviews listed and 4 withheld make 61.');
    expect(dialog.textContent).toContain('1 listed; 4 in repositories you may not open: counted, their titles withheld');
  });

  it('finds the leading part where the address names only a signal', async () => {
    const shown = open('/me?evidence=review-reach');
    await screen.findByRole('heading', { level: 2 });
    expect(shown.asked.find((one) => one.name === 'Evidence')?.variables).toMatchObject({
      signal: 'review-reach',
      part: 'teams',
      period: '26w',
      generation: '5',
    });
  });

  it('opens a group in place and keeps that in the address', async () => {
    const shown = open('/me?evidence=review-reach:teams');
    const web = await screen.findByRole('button', { name: /Web/ });
    expect(web.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(web);
    await waitFor(() => expect(shown.address()).toContain('open=team:web'));
    expect(screen.getAllByRole('link', { name: /Retry a card once/ })).toHaveLength(3);
  });

  it('shows the group its address names', async () => {
    const shown = open('/me?evidence=review-reach:teams&open=team:ledger');
    expect(await screen.findAllByRole('link', { name: /Retry a card once/ })).toHaveLength(19);
    shown.unmount();
  });

  it('lists rows where the number counts rows', async () => {
    open('/me?evidence=review-reach:reviews', { part: 'reviews', countedIn: 'ROWS', number: 61, groups: [] });
    expect(await screen.findAllByText('web-checkout #438')).toHaveLength(61);
    expect(screen.getAllByText('Title withheld')).toHaveLength(4);
    expect(screen.getByText('57 reviews listed and 4 withheld make 61.')).toBeTruthy();
  });

  it('shuts and leaves the rest of the address as it was', async () => {
    const shown = open('/me?period=13w&evidence=review-reach:teams&open=team:web');
    fireEvent.click(await screen.findByRole('button', { name: /Close/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(shown.address()).toBe('/me?period=13w');
  });

  it('says no more of a list that is not shared than of a page', async () => {
    show(<EvidenceDrawer subject={{ of: 'person', host: 'github.com', id: '999' }} />, '/people/github.com/999?evidence=pull:by-name', {
      Evidence: () => ({ evidence: { __typename: 'NotShared', message: 'x' } }),
    });
    expect(await screen.findByText('This page isn’t shared with you.')).toBeTruthy();
  });
});

function openDecision(address: string, answers: Answers = {}): Shown {
  return show(<EvidenceDrawer subject={{ of: 'decision', id: '31' }} />, address, {
    ...DEFINITION,
    Decision: () => ({ decision: decisionPage() }),
    DecisionEvidence: () => ({ evidence: decisionEvidence() }),
    ...answers,
  });
}

describe('the same drawer over a decision', () => {
  it('asks for the measuring of the page below, of this decision', async () => {
    const shown = openDecision('/decisions/31?evidence=document-reach:teams-before');
    await screen.findByRole('heading', { level: 2, name: '3 other teams spoke before the decision.' });
    expect(shown.asked.find((one) => one.name === 'DecisionEvidence')?.variables).toEqual({
      id: '31',
      signal: 'document-reach',
      part: 'teams-before',
      generation: '9',
      group: null,
      first: 50,
    });
    expect(shown.asked.map((one) => one.name)).not.toContain('PersonPage');
    expect(screen.getByText('3 teams: 5 voices listed and 1 withheld make 6.')).toBeTruthy();
  });

  it('says of each row what it is, and no number where there is none', async () => {
    openDecision('/decisions/31?evidence=document-reach:voices', {
      DecisionEvidence: () => ({ evidence: decisionEvidence({ part: 'voices', countedIn: 'ROWS', number: 6, groups: [] }) }),
    });
    const list = await screen.findByRole('region', { name: 'The list' });
    const rows = within(list)
      .getAllByRole('listitem')
      .map((row) => row.textContent);
    expect(rows[1]).toContain('rfcs #31CommentBefore the decision');
    expect(rows[4]).toContain('ThreadBefore the decisionChanged something');
    expect(rows[5]).toContain('rfcsVersionBefore the decision');
    expect(rows[0]).toContain('Title withheld');
  });

  it('says when a decision is not measured yet', async () => {
    openDecision('/decisions/31?evidence=adoption:pulls', {
      DecisionEvidence: () => ({ evidence: { __typename: 'NotMeasured', period: decisionEvidence().period } }),
    });
    expect(await screen.findByText(/This decision is not measured yet/)).toBeTruthy();
  });
});

describe('a list of decisions somebody wrote', () => {
  it('names each, and leads to it', async () => {
    const groups = [
      {
        key: 'document:31',
        team: null,
        decision: { id: '31', label: 'RFC-31', title: 'Cache keys per currency pair' },
        distance: null,
        rows: 61,
        parts: ['documents'],
        first: '2026-10-06T09:00:00Z',
        last: '2026-10-12T09:00:00Z',
      },
    ];
    const shown = show(
      <EvidenceDrawer subject={{ of: 'person', host: 'github.com', id: '101' }} />,
      '/me?evidence=adoption:documents&open=document:31',
      {
        ...DEFINITION,
        PersonPage: () => ({ person: page() }),
        Evidence: () => ({ evidence: evidence({ signal: 'adoption', part: 'documents', number: 1, groups }) }),
      },
    );
    expect(await screen.findByRole('button', { name: /RFC-31 Cache keys per currency pair/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open this decision' }).getAttribute('href')).toBe('/decisions/31');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Work of other teams cites 1 decision you wrote.');
    expect(shown.asked.map((one) => one.name)).not.toContain('Decision');
  });

  it('withholds a name that may not be shown', async () => {
    const hidden = { ...decisionEvidence().groups[0], key: 'document:7', team: null, decision: { id: '7', label: null, title: null } };
    show(<EvidenceDrawer subject={{ of: 'person', host: 'github.com', id: '101' }} />, '/me?evidence=adoption:documents', {
      ...DEFINITION,
      PersonPage: () => ({ person: page() }),
      Evidence: () => ({ evidence: evidence({ signal: 'adoption', part: 'documents', number: 1, groups: [hidden as Group] }) }),
    });
    expect(await screen.findByRole('button', { name: /^A decision whose title is withheld/ })).toBeTruthy();
  });
});
