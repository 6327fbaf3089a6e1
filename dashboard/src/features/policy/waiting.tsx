import type { ReactElement } from 'react';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Policy } from '../../gql/types-policy.js';
import { whoWords } from './policy-words.js';
import type { PolicyEdits } from './use-policy.js';
import styles from './policy.module.css';

/** A proposal that takes a safeguard away: what it would change, and who can confirm it. */
export function Waiting({ policy, edits }: { policy: Policy; edits: PolicyEdits }): ReactElement | null {
  const { waits, mayConfirm, mayChange, secondAdmin } = policy;
  if (waits === null) return null;
  return (
    <section className={styles.waiting} aria-label="A proposal that waits">
      <h2 className="lead">A change waits for another admin.</h2>
      <ul className={styles.changes}>
        {waits.changes.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p className="small">{whoWords(waits)}. Until somebody else confirms it, nothing changes.</p>
      {mayChange && !mayConfirm && (
        <p>
          {secondAdmin
            ? 'You proposed it, so another admin confirms it.'
            : 'You are the only admin, and nobody loosens a policy alone: make somebody else an admin first.'}{' '}
          {!secondAdmin && <Link to="/settings/people">Make another admin</Link>}
        </p>
      )}
      {mayChange && (
        <p className={styles.doing}>
          {mayConfirm && (
            <Button disabled={edits.busy} onClick={() => void edits.confirm(waits.id)}>
              Confirm this change
            </Button>
          )}
          <Button variant="default" disabled={edits.busy} onClick={() => void edits.withdraw(waits.id)}>
            Withdraw it
          </Button>
        </p>
      )}
    </section>
  );
}
