import type { DecisionPage } from '../../gql/types-decisions.js';
import type { Reading } from '../../gql/types-readings.js';
import { numberOf } from '../../ui/reading.js';
import type { Token } from '../../ui/sentence.js';

export function readingOf(page: DecisionPage, signal: string): Reading | null {
  return page.readings.find((reading) => reading.signal === signal) ?? null;
}

function partOf(page: DecisionPage, signal: string, part: string): number {
  const reading = readingOf(page, signal);
  return reading === null ? 0 : numberOf(reading, part);
}

function teams(value: number): string {
  return value === 1 ? ' other team' : ' other teams';
}

/** The finding of the page as a sentence; every number opens its list. */
export function titleWords(page: DecisionPage): readonly Token[] {
  return [...spokenWords(page), ...citedWords(page), '.'];
}

function spokenWords(page: DecisionPage): Token[] {
  const decided = page.decision.decidedAt !== null;
  const part = decided ? 'teams-before' : 'teams';
  const spoke = partOf(page, 'document-reach', part);
  const changed = partOf(page, 'document-reach', 'changed');
  if (spoke === 0) return [decided ? 'We found no word from other teams before the decision' : 'We found no word from other teams yet'];
  const tokens: Token[] = [
    { value: spoke, evidence: `document-reach:${part}` },
    `${teams(spoke)} ${decided ? 'spoke before the decision' : spoke === 1 ? 'has spoken' : 'have spoken'}`,
  ];
  if (changed === 0) return tokens;
  const stray = readingOf(page, 'document-reach')?.groups.some(({ parts }) => parts.includes('changed') && !parts.includes(part)) ?? false;
  if (stray) tokens.push('; in ', { value: changed, evidence: 'document-reach:changed' }, `${teams(changed)} a thread changed the design`);
  else if (spoke === 1) tokens.push(' and changed the design');
  else tokens.push(' and ', { value: changed, evidence: 'document-reach:changed' }, ' of them changed the design');
  return tokens;
}

function citedWords(page: DecisionPage): Token[] {
  if (page.decision.decidedAt === null) return [];
  const pulls = partOf(page, 'adoption', 'pulls');
  const by = partOf(page, 'adoption', 'teams');
  if (pulls === 0) return ['; no pull request of another team cites it since'];
  const tokens: Token[] = ['; since then ', { value: pulls, evidence: 'adoption:pulls' }, pulls === 1 ? ' pull request' : ' pull requests'];
  if (by > 0) tokens.push(' by ', { value: by, evidence: 'adoption:teams' }, teams(by));
  return [...tokens, pulls === 1 ? ' cites it' : ' cite it'];
}
