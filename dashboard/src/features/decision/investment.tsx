import type { ReactElement } from 'react';
import { useMutation } from '@apollo/client/react';
import { MARK_INVESTMENT } from '../../gql/decision-edits.js';
import type { DecisionPage } from '../../gql/types-decisions.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { counted } from '../../ui/counts.js';
import { WordDoor } from '../../ui/number-door.js';
import { numberOf } from '../../ui/reading.js';
import { readingOf } from './title-words.js';

/** Adopters against others, before and after: a comparison, not proof, and only for what a person marked. */
export function Investment({ page, refetch }: { page: DecisionPage; refetch: () => unknown }): ReactElement | null {
  const [mark, { loading }] = useMutation(MARK_INVESTMENT);
  if (page.decision.hidden) return null;
  const toggle = async (): Promise<void> => {
    await mark({ variables: { decision: page.decision.id, marked: !page.investment } });
    await refetch();
  };
  return (
    <ClaimRow word="Investment">
      <p>
        {page.investment ? (
          <Comparison page={page} />
        ) : (
          'Did this buy speed? Mark it, and the teams that adopted it are compared with the others.'
        )}
      </p>
      <p>
        <button type="button" className="link small" onClick={() => void toggle()} disabled={loading}>
          {page.investment ? 'No longer an investment' : 'Mark as an investment'}
        </button>
      </p>
    </ClaimRow>
  );
}

function Comparison({ page }: { page: DecisionPage }): ReactElement {
  const reading = readingOf(page, 'investment');
  if (reading === null) return <>Marked. The comparison comes with the next measuring, once 20 pull requests stand on either side.</>;
  if (!reading.enough) return <>Too few pull requests to compare yet: 20 are needed on either side.</>;
  const change = (part: string): string => {
    const hours = Math.round(numberOf(reading, part));
    return hours === 0 ? 'as long as before' : `${counted(Math.abs(hours), 'hour')} ${hours < 0 ? 'less' : 'more'} than before`;
  };
  return (
    <>
      From opening to merge, pull requests of teams that adopted it take {change('adopters')}, those of the other teams {change('others')}.
      A comparison, not proof. <WordDoor evidence="investment">Show evidence</WordDoor>
    </>
  );
}
