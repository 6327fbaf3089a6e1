import type { ReactElement } from 'react';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Policy } from '../../gql/types-policy.js';
import { useHere } from '../../ui/viewer.js';
import { whoWords } from './policy-words.js';
import type { PolicyEdits } from './use-policy.js';
import styles from './policy.module.css';

/** Where the first admin is at home, who has no account at any host and may be any of the others. */
const NO_HOST = 'local';

function whyNot({ waits, secondAdmin }: Policy, host: string): string {
  if (host === NO_HOST)
    return 'This takes two admins with accounts, and you are signed in without one: make your own account an admin, and sign in with it.';
  if (waits?.proposedBy?.host === NO_HOST)
    return 'It was proposed by an admin without an account, who counts as nobody here: withdraw it and propose it yourself.';
  return secondAdmin
    ? 'You proposed it, so another admin confirms it.'
    : 'You are the only admin with an account, and nobody loosens a policy alone: make somebody else an admin first.';
}

/** A proposal that takes a safeguard away: what it would change, and who can confirm it. */
export function Waiting({ policy, edits }: { policy: Policy; edits: PolicyEdits }): ReactElement | null {
  const { waits, mayConfirm, mayChange, secondAdmin } = policy;
  const here = useHere().viewer.person.host;
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
          {whyNot(policy, here)} {!secondAdmin && <Link to="/settings/people">Make another admin</Link>}
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
