import { describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { documentRules } from '../../testing/made-up-decisions.js';
import { show, type Answers, type Shown } from '../../testing/show.js';
import { DocumentsPage } from './documents-page.js';
import { openingWords, previewWords } from './rule-words.js';

const { rules } = documentRules();

function open(answers: Answers = {}): Shown {
  return show(<DocumentsPage />, '/settings/documents', { DocumentRules: () => ({ documentRules: documentRules() }), ...answers });
}

function variables(shown: Shown, name: string): Record<string, unknown>[] {
  return shown.asked.filter((one) => one.name === name).map((one) => one.variables);
}

describe('what makes something a decision', () => {
  it('is listed with who said so and what can be done', async () => {
    open();
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(
      '2 rules say what a decision is; 1 is a guess for you to judge.',
    );
    const [, guess, yours, refused] = screen.getAllByRole('row');
    const said = (row: HTMLElement | undefined): string[] =>
      within(row as HTMLElement)
        .getAllByRole('button')
        .map((button) => button.textContent ?? '');
    expect(said(guess)).toEqual(['Use text/*.md', 'Refuse text/*.md']);
    expect(said(yours)).toEqual(['Remove incident']);
    expect(said(refused)).toEqual(['Undo the refusal of docs/**/*.md']);
    expect(guess?.textContent).toContain('Guessed');
    expect(yours?.textContent).toContain('Every repository');
  });

  it('is refused with Undo', async () => {
    const shown = open({
      JudgeDocumentRule: ({ refused }) => ({
        changed: documentRules({ rules: rules.map((rule) => (rule.id === '1' ? { ...rule, refused: refused === true } : rule)) }),
      }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Refuse text/*.md' }));
    expect(await screen.findByText(/is refused and not guessed again/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Refuse text/*.md' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: 'Refuse text/*.md' })).toBeTruthy();
    expect(variables(shown, 'JudgeDocumentRule')).toEqual([
      { id: '1', refused: true },
      { id: '1', refused: false },
    ]);
  });

  it('shows what a rule would find while it is written, then adds it', async () => {
    const found = { __typename: 'RulePreview', id: '8', ready: true, files: 63, withoutAuthor: 4, notReadYet: 12 };
    const shown = open({
      PreviewDocumentRule: () => ({
        previewDocumentRule: { ...found, ready: false, files: null, withoutAuthor: null, notReadYet: null, examples: [] },
      }),
      RulePreview: () => ({ rulePreview: { ...found, examples: ['fernholt/rfcs:text/0031-cache-keys.md'] } }),
      AddDocumentRule: () => ({ changed: documentRules({ rules: [] }) }),
    });
    const pattern = await screen.findByLabelText(/^Path, such as/);
    fireEvent.change(pattern, { target: { value: 'text/*.md' } });
    expect(await screen.findByText('Matches 63 files, 4 without an author, 12 not read yet.', {}, { timeout: 4000 })).toBeTruthy();
    expect(screen.getByText('fernholt/rfcs:text/0031-cache-keys.md')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Add rule' }));
    expect((await screen.findByText('No rule says yet what a decision is.')).tagName).toBe('H1');
    expect(variables(shown, 'AddDocumentRule')).toEqual([{ by: 'PATH', pattern: 'text/*.md', means: 'RFC', repository: null }]);
  });

  it('stops asking for a preview that nobody answers, and asks anew after a change', async () => {
    jest.useFakeTimers();
    try {
      const waits = { __typename: 'RulePreview', ready: false, files: null, withoutAuthor: null, notReadYet: null, examples: [] };
      let last = 0;
      const shown = open({
        PreviewDocumentRule: () => ({ previewDocumentRule: { ...waits, id: String((last += 1)) } }),
        RulePreview: ({ id }) => ({ rulePreview: { ...waits, id } }),
      });
      const pass = (ms: number): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));
      await pass(0);
      fireEvent.change(screen.getByLabelText(/^Path, such as/), { target: { value: 'text/*.md' } });
      await pass(5000);
      expect(screen.getByText('Looking at what is fetched…')).toBeTruthy();
      await pass(60_000);
      expect(screen.getByText('No worker answered yet. The preview comes when one runs.')).toBeTruthy();
      expect(screen.queryByText('Looking at what is fetched…')).toBeNull();
      const asked = variables(shown, 'RulePreview').length;
      await pass(60_000);
      expect(variables(shown, 'RulePreview')).toHaveLength(asked);
      fireEvent.change(screen.getByLabelText(/^Path, such as/), { target: { value: 'docs/*.md' } });
      await pass(5000);
      expect(screen.getByText('Looking at what is fetched…')).toBeTruthy();
      expect(variables(shown, 'RulePreview').at(-1)).toEqual({ id: '2' });
    } finally {
      jest.useRealTimers();
    }
  });

  it('takes back a refusal from the table', async () => {
    const shown = open({
      JudgeDocumentRule: () => ({ changed: documentRules({ rules: rules.map((rule) => ({ ...rule, refused: false })) }) }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Undo the refusal of docs/**/*.md' }));
    expect(await screen.findByText(/docs\/\*\*\/\*.md is used; what it matches is read next./)).toBeTruthy();
    expect(variables(shown, 'JudgeDocumentRule')).toEqual([{ id: '3', refused: false }]);
  });

  it('keeps what was typed when it is refused', async () => {
    const refusal = { __typename: 'Refused', message: 'A path begins in the top folder.' };
    open({ PreviewDocumentRule: () => ({ previewDocumentRule: refusal }), AddDocumentRule: () => ({ changed: refusal }) });
    const pattern = await screen.findByLabelText(/^Path, such as/);
    fireEvent.change(pattern, { target: { value: '../secret' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add rule' }));
    expect((await screen.findByRole('alert')).textContent).toBe('A path begins in the top folder.');
    expect((pattern as HTMLInputElement).value).toBe('../secret');
  });

  it('lets an admin say what a word of status means', async () => {
    const shown = open({ MapStatusWord: () => ({ changed: documentRules({ unknownWords: [] }) }) });
    fireEvent.change(await screen.findByLabelText('“parked” means'), { target: { value: 'DEFERRED' } });
    fireEvent.click(screen.getByRole('button', { name: 'Keep the meaning of parked' }));
    expect(await screen.findByText('Every word of status that was read is known.')).toBeTruthy();
    expect(screen.getByText(/“parked” means deferred/)).toBeTruthy();
    expect(variables(shown, 'MapStatusWord')).toEqual([{ word: 'parked', state: 'DEFERRED' }]);
  });

  it('is for admins: others read what they read of any page', async () => {
    open({ DocumentRules: () => ({ documentRules: { __typename: 'NotShared', message: 'x' } }) });
    expect(await screen.findByRole('heading', { name: 'This page isn’t shared with you.' })).toBeTruthy();
  });
});

describe('the words', () => {
  it('count what a rule finds by what it looks for', () => {
    const preview = { id: '1', ready: true, files: 1, withoutAuthor: 0, notReadYet: null, examples: [] };
    expect(previewWords(preview, 'LABEL')).toBe('Matches 1 issue.');
    expect(previewWords({ ...preview, files: 0 }, 'CATEGORY')).toBe('Matches no discussion in what is fetched so far.');
    expect(openingWords(rules.slice(1, 2))).toBe('1 rule says what a decision is.');
    expect(openingWords([...rules.slice(0, 1), ...rules.slice(0, 1)])).toBe(
      '2 rules say what a decision is; all are guesses for you to judge.',
    );
  });
});
