import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { LogEntry, LogKind } from '../../gql/types-log.js';
import { ADA } from '../../testing/made-up.js';
import { show, type Answers, type Shown } from '../../testing/show.js';
import { AdminLogPage } from './admin-log-page.js';
import { logCsv } from './log-csv.js';
import { kindWords, ownWords, weekWords } from './log-words.js';
import { OwnLogPage } from './own-log-page.js';

const BO = { __typename: 'Person', host: 'github.com', id: '102', login: 'bo', name: 'Bo Lindqvist' };
const { teams: _teams, ...ada } = ADA;

function named(who: LogEntry['actor']['who'], person: LogEntry['actor']['person'] = null) {
  return { __typename: 'LogName', who, person };
}

function entry(kind: LogKind, more: Partial<LogEntry> = {}): LogEntry & { __typename: string } {
  return {
    __typename: 'LogEntry',
    at: '2026-11-20T10:02:00.000Z',
    kind,
    what: kind.toLowerCase(),
    basis: 'share',
    purpose: 'feedback',
    detail: null,
    actor: named('PERSON', BO),
    subject: named('PERSON', { ...ada, __typename: 'Person' } as LogEntry['actor']['person']),
    ...more,
  };
}

function paged(type: string, nodes: readonly LogEntry[], more: Record<string, unknown> = {}) {
  return {
    __typename: type,
    totalCount: nodes.length,
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    edges: nodes.map((node, index) => ({ __typename: 'LogEdge', cursor: `${node.kind} ${String(index)}`, node })),
    ...more,
  };
}

const VIEWS = [
  entry('LOG', { basis: 'admin', purpose: null, subject: named('EVERYONE') }),
  entry('EVIDENCE', { detail: 'Review reach, Teams; 26 weeks to 21 Nov 2026' }),
  entry('PAGE'),
];

function own(nodes: readonly LogEntry[], more: Record<string, unknown> = {}): Answers {
  return { OwnViews: () => ({ ownViews: paged('ViewConnection', nodes, { monday: '2026-11-16T00:00:00.000Z', lookers: 1, ...more }) }) };
}

/** What a page hands to the browser as a file. */
async function savedBy(press: () => void): Promise<string> {
  let saved: Blob | null = null;
  URL.createObjectURL = jest.fn((blob: Blob | MediaSource) => {
    saved = blob as Blob;
    return 'blob:x';
  });
  URL.revokeObjectURL = jest.fn();
  // The browser of the specs follows no link.
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  press();
  await waitFor(() => expect(saved).not.toBeNull());
  const reader = new FileReader();
  return new Promise((resolve) => {
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(saved as unknown as Blob);
  });
}

describe('who looked', () => {
  it('says who, what, why and when, newest first', async () => {
    show(<OwnLogPage />, '/me/log', own(VIEWS));
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Since Monday, 1 person opened your page.');
    const lines = within(screen.getByRole('region', { name: 'Who looked' })).getAllByRole('listitem');
    expect(lines.map((line) => line.querySelector('time')?.getAttribute('datetime'))).toEqual(VIEWS.map(({ at }) => at));
    expect(lines.map((line) => line.lastElementChild?.textContent)).toEqual([
      'Bo Lindqvist read the log of everyone.As an admin',
      'Bo Lindqvist opened the list behind a number: Review reach, Teams; 26 weeks to 21 Nov 2026.You shared it with themFor feedback',
      'Bo Lindqvist opened your page.You shared it with themFor feedback',
    ]);
  });

  it('teaches what it is for while nobody has looked, and what it cannot see', async () => {
    show(<OwnLogPage />, '/me/log', own([], { lookers: 0 }));
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Nobody but you has opened your page.');
    expect(screen.getByText('When someone does, it stands here with who, why and when.')).toBeTruthy();
    expect(screen.getByText(/^It cannot see who reads the database, its backups or the host’s logs directly/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'CSV' })).toBeNull();
  });

  it('shows more, and gives every row as a file', async () => {
    const shown = show(<OwnLogPage />, '/me/log', {
      OwnViews: ({ after }) => ({
        ownViews: paged('ViewConnection', after === 'next' ? VIEWS.slice(2) : VIEWS.slice(0, 2), {
          monday: '2026-11-16T00:00:00.000Z',
          lookers: 1,
          totalCount: 3,
          pageInfo: { __typename: 'PageInfo', hasNextPage: after !== 'next', endCursor: after === 'next' ? null : 'next' },
        }),
      }),
    });
    const button = await screen.findByRole('button', { name: 'CSV' });
    const text = await savedBy(() => fireEvent.click(button));
    expect(text.trimEnd().split('\r\n')).toHaveLength(4);
    expect(text).toContain('2026-11-20T10:02:00.000Z,Bo Lindqvist,bo,Page opened,Ada Okafor,ada,,"You shared it with them, For feedback"');
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(3));
    expect(shown.asked.map(({ variables }) => variables['after'] ?? null)).toEqual([null, null, 'next', 'next']);
  });

  it('says when the file cannot be had', async () => {
    let answers = 0;
    show(<OwnLogPage />, '/me/log', {
      OwnViews: () => ({
        ownViews: (answers += 1) === 1 ? own(VIEWS)['OwnViews']?.({})['ownViews'] : { __typename: 'NotShared', message: 'x' },
      }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'CSV' }));
    expect(await screen.findByText('Ambit did not answer. Try again.')).toBeTruthy();
  });
});

describe('the log of an admin', () => {
  const SETTING = entry('SETTING', { what: 'document-rule.added', basis: 'admin', purpose: null, subject: null, detail: 'ruleId 3' });
  const answers: Answers = { AdminLog: () => ({ adminLog: paged('LogConnection', [SETTING, ...VIEWS]) }) };

  it('says that reading it is logged, and who saw whom', async () => {
    show(<AdminLogPage />, '/settings/log', answers);
    expect(await screen.findByText(/Reading this page is logged/)).toBeTruthy();
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.map((row) => [...row.children].slice(1).map((cell) => cell.textContent))).toEqual([
      ['Bo Lindqvist', 'Document rule, addedruleId 3', '', ''],
      ['Bo Lindqvist', 'Log read', 'Everyone', 'As an admin'],
      ['Bo Lindqvist', 'List openedReview reach, Teams; 26 weeks to 21 Nov 2026', 'Ada Okafor', 'Shared with them. For feedback'],
      ['Bo Lindqvist', 'Page opened', 'Ada Okafor', 'Shared with them. For feedback'],
    ]);
  });

  it('is narrowed by what happened and by a login, in the address', async () => {
    const shown: Shown = show(<AdminLogPage />, '/settings/log?what=evidence', answers);
    expect(((await screen.findByLabelText('What happened')) as HTMLSelectElement).value).toBe('EVIDENCE');
    fireEvent.change(screen.getByLabelText(/by login$/), { target: { value: ' ada ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Show' }));
    await waitFor(() => expect(shown.asked.at(-1)?.variables).toEqual({ what: 'EVIDENCE', person: 'ada', first: 50 }));
    fireEvent.change(screen.getByLabelText('What happened'), { target: { value: '' } });
    await waitFor(() => expect(shown.asked.at(-1)?.variables).toEqual({ what: null, person: 'ada', first: 50 }));
    await waitFor(() => expect(shown.address()).toBe('/settings/log?person=ada'));
  });

  it('keeps the choice where nothing is found, and where nobody has the login', async () => {
    const refusal = { __typename: 'Refused', message: 'No person with the login "x" is known.' };
    show(<AdminLogPage />, '/settings/log?person=x', { AdminLog: () => ({ adminLog: refusal }) });
    expect((await screen.findByRole('alert')).textContent).toBe(refusal.message);
    expect((screen.getByLabelText(/by login$/) as HTMLInputElement).value).toBe('x');
  });

  it('is for admins: others read what they read of any page', async () => {
    const closed = { AdminLog: () => ({ adminLog: { __typename: 'NotShared', message: 'x' } }) };
    const shown = show(<AdminLogPage />, '/settings/log', closed);
    expect(await screen.findByRole('heading', { name: 'This page isn’t shared with you.' })).toBeTruthy();
    shown.unmount();
    show(<AdminLogPage />, '/settings/log', closed, { admin: true, objected: true });
    expect(await screen.findByRole('heading', { name: 'While you object, you open no page but your own.' })).toBeTruthy();
  });
});

describe('the words', () => {
  it('name whoever it was', () => {
    expect(ownWords(entry('EXPORT', { actor: named('COMMAND_LINE') }))).toMatch(/on the command line/);
    expect(ownWords(entry('DOWNLOAD'))).toMatch(/^You downloaded/);
    expect(ownWords(entry('PAGE', { actor: named('GONE') }))).toBe('Somebody who was erased opened your page.');
    expect(ownWords(entry('LOG'))).toBe('Bo Lindqvist searched the log for your name.');
    expect(kindWords({ kind: 'SETTING', what: 'policy.adopted' })).toBe('Policy, adopted');
    expect([0, 1, 2].map(weekWords)).toEqual([
      'Since Monday, nobody but you opened your page.',
      'Since Monday, 1 person opened your page.',
      'Since Monday, 2 people opened your page.',
    ]);
  });

  it('do not become formulas in a file', () => {
    expect(logCsv([entry('PAGE', { purpose: null, detail: '=1+1' })], 'whole')).toContain("'=1+1");
  });
});
