import type { ReactElement } from 'react';
import type { DecisionPage } from '../../gql/types-decisions.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { counted } from '../../ui/counts.js';
import { numberOf } from '../../ui/reading.js';
import { Sentence, type Token } from '../../ui/sentence.js';
import { readingOf } from './title-words.js';

/** Who carries the decision out, and how long it took to begin. */
export function CarriedOut({ page }: { page: DecisionPage }): ReactElement | null {
  const reading = readingOf(page, 'carried-by-others');
  const days = page.implementedAfterDays;
  if (reading === null && days === null) return null;
  return (
    <ClaimRow word="Carried out">
      {reading !== null && (
        <p className="lead">
          <Sentence tokens={carriedWords(numberOf(reading, 'pulls'), numberOf(reading, 'by-others'), numberOf(reading, 'teams'))} />
        </p>
      )}
      {days !== null && <p className="small">{firstWords(days)}</p>}
    </ClaimRow>
  );
}

function carriedWords(all: number, others: number, teams: number): Token[] {
  const words: Token[] = [
    'Of ',
    { value: all, evidence: 'carried-by-others:pulls' },
    ` ${all === 1 ? 'change' : 'changes'} carrying it out, `,
    { value: others, evidence: 'carried-by-others:by-others' },
    others === 1 ? ' was by somebody else than its authors' : ' were by others than its authors',
  ];
  if (others > 0) words.push(', in ', { value: teams, evidence: 'carried-by-others:teams' }, teams === 1 ? ' team' : ' teams');
  return [...words, '.'];
}

function firstWords(days: number): string {
  if (days < 0) return `The first implementing change came ${counted(-days, 'day')} before the decision.`;
  if (days === 0) return 'The first implementing change came on the day of the decision.';
  return `Decided ${counted(days, 'day')} before the first implementing change.`;
}
