import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { OwnAccount, OwnDispute, OwnMembership } from '../../gql/types-privacy.js';
import { day } from '../../ui/dates.js';
import { disputeWords } from '../../ui/dispute-words.js';
import styles from './privacy.module.css';

export function Accounts({ accounts }: { accounts: readonly OwnAccount[] }): ReactElement {
  if (accounts.length === 0) return <p>No account at any host is yours.</p>;
  return (
    <ul className={styles.list}>
      {accounts.map((account) => (
        <li key={`${account.host} ${account.id}`}>
          <span>
            <b>{account.login}</b> at {account.host}, number {account.id}
          </span>
          <span className="small">{account.logins.map(({ login, seenAt }) => `seen as ${login} since ${day(seenAt)}`).join('; ')}</span>
        </li>
      ))}
    </ul>
  );
}

/** Whole days; half-open. */
function spanOf({ from, to }: OwnMembership): string {
  const begun = from === null ? 'since the beginning' : `since ${day(from)}`;
  return to === null ? begun : `${from === null ? 'from the beginning' : `from ${day(from)}`} until ${day(to)}`;
}

export function TeamTimeline({ teams }: { teams: readonly OwnMembership[] }): ReactElement {
  if (teams.length === 0) return <p>You are in no team that Ambit knows of.</p>;
  return (
    <ul className={styles.list}>
      {teams.map((one) => (
        <li key={`${one.team.slug} ${one.from ?? ''} ${one.to ?? ''}`}>
          <span>
            <Link to={`/teams/${one.team.slug}`}>{one.team.name}</Link>, {spanOf(one)}
          </span>
          <span className="small">
            {one.role}, {one.source === 'csv' ? 'from a file of an admin' : 'from GitHub'}
            {one.assumed && ', the first day is assumed'}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface DisputesProps {
  disputes: readonly OwnDispute[];
  busy: boolean;
  onWithdraw: (id: string) => Promise<void>;
}

export function OwnDisputes({ disputes, busy, onWithdraw }: DisputesProps): ReactElement {
  if (disputes.length === 0) return <p>You have said so of nothing. Beside every row of your own evidence stands “This isn’t right”.</p>;
  return (
    <ul className={styles.list}>
      {disputes.map((one) => (
        <li key={one.id}>
          <span>
            {disputeWords(one)}{' '}
            <button type="button" className="link" disabled={busy} onClick={() => void onWithdraw(one.id)}>
              Withdraw<span className="vh">: {placeOf(one)}</span>
            </button>
          </span>
          <span className="small">
            {placeOf(one)}, said on {day(one.at)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function placeOf({ repository, number }: OwnDispute): string {
  if (repository === null) return 'a row that is not held any more';
  return number === null ? repository : `${repository} #${String(number)}`;
}
