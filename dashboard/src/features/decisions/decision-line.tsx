import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Decision } from '../../gql/types-decisions.js';
import { counted, listed } from '../../ui/counts.js';
import { decisionName, KINDS } from '../../ui/decision-words.js';
import { numberOf, stateWords } from './line-words.js';
import styles from './decisions.module.css';

/** One decision of the list: what it is called, where it stands, and what became of it. */
export function DecisionLine({ decision, partial }: { decision: Decision; partial: boolean }): ReactElement {
  const { id, label, title, kind, teams, needsReviewers, overlaps } = decision;
  const name = title ?? (label === null ? decisionName(decision, kind) : `${KINDS[kind]}, without a title`);
  return (
    <li className={styles.line}>
      {label === null ? <span className={`small ${styles.kind ?? ''}`}>{KINDS[kind]}</span> : <span className={styles.label}>{label}</span>}
      <Link className={styles.title} to={`/decisions/${encodeURIComponent(id)}`}>
        {name}
      </Link>
      <span className={`small tabular ${styles.state ?? ''}`}>{stateWords(decision)}</span>
      <span className={`facts ${styles.under ?? ''}`}>
        {teams.length > 0 && <span>{listed(teams.map((team) => team.name))}</span>}
        {label !== null && kind !== 'RFC' && kind !== 'ADR' && <span>{KINDS[kind]}</span>}
        <Cited decision={decision} partial={partial} />
        {needsReviewers && <span>Waits for reviewers</span>}
        {overlaps > 0 && <Link to="/decisions/overlap">May overlap with {overlaps === 1 ? 'another' : `${String(overlaps)} others`}</Link>}
      </span>
    </li>
  );
}

/** `5 pull requests by 3 other teams cite it`, each number the way to its list. */
function Cited({ decision, partial }: { decision: Decision; partial: boolean }): ReactElement | null {
  const pulls = numberOf(decision, 'adoption:pulls');
  const teams = numberOf(decision, 'adoption:teams');
  if (pulls === 0) return null;
  const page = `/decisions/${encodeURIComponent(decision.id)}`;
  return (
    <span>
      {partial && 'At least '}
      <Link to={`${page}?evidence=adoption:pulls`}>{counted(pulls, 'pull request')}</Link>
      {teams > 0 && (
        <>
          {' by '}
          <Link to={`${page}?evidence=adoption:teams`}>{counted(teams, 'other team')}</Link>
        </>
      )}
      {pulls === 1 ? ' cites it' : ' cite it'}
    </span>
  );
}
