import { useState, type ReactElement } from 'react';
import { useMutation } from '@apollo/client/react';
import { Link } from 'react-router';
import { JUDGE_OVERLAP } from '../../gql/decision-edits.js';
import type { Overlap, OverlapVerdict } from '../../gql/types-decisions.js';
import { listed } from '../../ui/counts.js';
import { decisionName } from '../../ui/decision-words.js';
import styles from './decision.module.css';

interface Props {
  overlaps: readonly Overlap[];
  /** The decision this page is about. */
  here: string;
  refetch: () => unknown;
}

const SAID: Record<OverlapVerdict, string> = {
  NOT_A_DUPLICATE: 'Noted: not a duplicate. It is not proposed again.',
  CONFIRMED: 'Noted: the same effort. Both teams can see it under Decisions.',
};

/** Pairs that may be the same effort, for a person to confirm or to let go. */
export function OverlapNotice({ overlaps, here, refetch }: Props): ReactElement | null {
  const [judged, setJudged] = useState<{ key: string; verdict: OverlapVerdict } | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [judge] = useMutation(JUDGE_OVERLAP);
  const say = async (key: string, verdict: OverlapVerdict | null): Promise<void> => {
    const { data } = await judge({ variables: { key, verdict } });
    if (data?.judgeOverlap.__typename !== 'Judged') {
      setRefused(data?.judgeOverlap.message ?? 'Ambit did not answer. Nothing was changed; try again.');
      return;
    }
    setRefused(null);
    setJudged(verdict === null ? null : { key, verdict });
    await refetch();
  };
  if (overlaps.length === 0 && judged === null) return null;
  return (
    <section className={styles.notice} aria-label="May be the same effort">
      {overlaps
        .filter((pair) => pair.key !== judged?.key)
        .map((pair) => (
          <Pair key={pair.key} pair={pair} here={here} onJudge={(verdict) => void say(pair.key, verdict)} />
        ))}
      <p className="small" role="status">
        {refused}
        {refused === null && judged !== null && (
          <>
            {SAID[judged.verdict]}{' '}
            <button type="button" className="link" onClick={() => void say(judged.key, null)}>
              Undo
            </button>
          </>
        )}
      </p>
    </section>
  );
}

function Pair({ pair, here, onJudge }: { pair: Overlap; here: string; onJudge: (verdict: OverlapVerdict) => void }): ReactElement {
  const other = pair.left.decision?.id === here ? pair.right : pair.left;
  const both = [
    pair.terms.length > 0 ? `Both speak of ${listed(pair.terms, 5)}.` : '',
    pair.paths.length > 0 ? `Both name ${listed(pair.paths)}.` : '',
  ].join(' ');
  return (
    <p>
      May be the same effort as{' '}
      {other.decision === null ? (
        <span>{other.title ?? 'work whose title is withheld'}</span>
      ) : (
        <Link to={`/decisions/${other.decision.id}`}>{decisionName(other.decision)}</Link>
      )}
      {other.teams.length > 0 && ` by ${listed(other.teams.map((team) => team.name))}`}. {both}
      <span className={styles.say}>
        <button type="button" className="link small" onClick={() => onJudge('CONFIRMED')}>
          Confirm
        </button>
        <button type="button" className="link small" onClick={() => onJudge('NOT_A_DUPLICATE')}>
          Not a duplicate
        </button>
      </span>
    </p>
  );
}
