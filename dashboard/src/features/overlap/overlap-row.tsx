import { useState, type ReactElement } from 'react';
import { useMutation } from '@apollo/client/react';
import { Link } from 'react-router';
import { JUDGE_OVERLAP } from '../../gql/decision-edits.js';
import type { Overlap, OverlapVerdict } from '../../gql/types-decisions.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { listed } from '../../ui/counts.js';
import { day } from '../../ui/dates.js';
import { decisionName } from '../../ui/decision-words.js';
import { OutDoor } from '../../ui/out-door.js';
import { alikeWords, OF, sharedWords } from './overlap-words.js';
import styles from './overlap.module.css';

const SAID: Record<OverlapVerdict, string> = {
  CONFIRMED: 'Confirmed: the same effort. It stays here for both teams to see.',
  NOT_A_DUPLICATE: 'Not a duplicate: it is not proposed again.',
};

/** Two things side by side, and what somebody said of them. */
export function OverlapRow({ pair }: { pair: Overlap }): ReactElement {
  const [verdict, setVerdict] = useState(pair.verdict);
  const [refused, setRefused] = useState<string | null>(null);
  const [judge, { loading }] = useMutation(JUDGE_OVERLAP);
  const say = async (next: OverlapVerdict | null): Promise<void> => {
    const result = (await judge({ variables: { key: pair.key, verdict: next } })).data?.judgeOverlap;
    if (result?.__typename === 'Judged') {
      setVerdict(result.verdict);
      setRefused(null);
    } else setRefused(result?.message ?? 'Ambit did not answer. Nothing was changed; try again.');
  };
  return (
    <ClaimRow word={OF[pair.of]} label={`${OF[pair.of]}: ${nameOf(pair.left)} and ${nameOf(pair.right)}`} wide>
      <ul className={styles.sides}>
        <Side side={pair.left} />
        <Side side={pair.right} />
      </ul>
      <p className={`small ${styles.why ?? ''}`}>
        {alikeWords(pair)} {sharedWords(pair)}
      </p>
      <div className={styles.say}>
        <p className="small" role="status">
          {refused ?? (verdict === null ? null : SAID[verdict])}
        </p>
        {verdict === null ? (
          <>
            <button type="button" className="link small" onClick={() => void say('CONFIRMED')} disabled={loading}>
              Confirm
              <Which pair={pair} />
            </button>
            <button type="button" className="link small" onClick={() => void say('NOT_A_DUPLICATE')} disabled={loading}>
              Not a duplicate
              <Which pair={pair} />
            </button>
          </>
        ) : (
          <button type="button" className="link small" onClick={() => void say(null)} disabled={loading}>
            Undo
            <Which pair={pair} />
          </button>
        )}
      </div>
    </ClaimRow>
  );
}

function nameOf({ decision, title, path, repository }: Overlap['left']): string {
  if (decision !== null) return decisionName(decision);
  return title ?? path ?? repository;
}

/** For who hears the buttons without the row around them. */
function Which({ pair }: { pair: Overlap }): ReactElement {
  return (
    <span className="vh">
      : {nameOf(pair.left)} and {nameOf(pair.right)}
    </span>
  );
}

function Side({ side }: { side: Overlap['left'] }): ReactElement {
  const { decision, url, repository, number, path, at, teams } = side;
  const place = decision !== null || number === null ? repository : `${repository} #${String(number)}`;
  return (
    <li>
      <span className={styles.name}>
        {decision === null ? (
          <OutDoor url={url}>{nameOf(side)}</OutDoor>
        ) : (
          <Link to={`/decisions/${encodeURIComponent(decision.id)}`}>{nameOf(side)}</Link>
        )}
      </span>
      <span className="facts">
        <span>{teams.length === 0 ? 'Team not known' : listed(teams.map((team) => team.name))}</span>
        {at !== null && <time dateTime={at}>{day(at)}</time>}
        <span className={styles.place}>{path === null || decision !== null || nameOf(side) === path ? place : `${place}, ${path}`}</span>
      </span>
    </li>
  );
}
