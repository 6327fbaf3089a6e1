import { useState, type ReactElement } from 'react';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Policy, PolicyVersion } from '../../gql/types-policy.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { PolicyForm } from './policy-form.js';
import { daysWords, KEPT, whoWords } from './policy-words.js';
import { usePolicy } from './use-policy.js';
import { Waiting } from './waiting.js';
import styles from './policy.module.css';

/** What was agreed, for everyone; for admins also how to change it. */
export function PolicySheet({ policy }: { policy: Policy }): ReactElement {
  const edits = usePolicy();
  const [open, setOpen] = useState(false);
  const { holds, modes } = policy;
  const mode = modes.find((one) => one.mode === holds?.mode);
  if (holds === null || mode === undefined) return <p>No policy is adopted yet.</p>;
  return (
    <>
      <h1 className="title">{mode.what}</h1>
      <p className={`small ${styles.intro ?? ''}`}>
        The mode that holds is {mode.name}. <Link to="/settings/policy/annex">The annex, to print and sign</Link>.{' '}
        <Link to="/welcome">What is held of you</Link>.
      </p>
      <p className={`small ${styles.done ?? ''}`} role="status">
        {edits.done}
        {!open && edits.refused}
      </p>
      <Waiting policy={policy} edits={edits} />
      <Agreed policy={policy} holds={holds} />
      {policy.mayChange && (
        <ClaimRow word="Change it" wide>
          {open ? (
            <PolicyForm
              policy={policy}
              busy={edits.busy}
              refused={edits.refused}
              words="Propose this"
              onPropose={async (proposal) => {
                const fine = await edits.propose(proposal);
                if (fine) setOpen(false);
                return fine;
              }}
            />
          ) : (
            <>
              <p>What takes no safeguard away holds at once. What opens more, keeps longer or asks for less waits for another admin.</p>
              <p className={styles.doing}>
                <Button onClick={() => setOpen(true)}>Change the policy</Button>
              </p>
            </>
          )}
        </ClaimRow>
      )}
    </>
  );
}

function Agreed({ policy, holds }: { policy: Policy; holds: PolicyVersion }): ReactElement {
  const { terms } = holds;
  return (
    <>
      <ClaimRow word="Small groups" wide>
        A number about a group stands on at least {terms.minGroup} people.
      </ClaimRow>
      <ClaimRow word="Purposes" wide>
        <ul>
          {policy.purposes
            .filter(({ purpose }) => terms.purposes.includes(purpose))
            .map(({ purpose, what }) => (
              <li key={purpose}>{what}</li>
            ))}
        </ul>
      </ClaimRow>
      <ClaimRow word="Kept for" wide>
        <ul>
          {KEPT.map(({ key, words, what }) => (
            <li key={key}>
              {words}: {daysWords(terms[key])} <span className="small">({what})</span>
            </li>
          ))}
        </ul>
      </ClaimRow>
      <ClaimRow word="Versions" wide>
        <ol className={styles.versions}>
          {policy.history.map((version) => (
            <li key={version.id}>
              <p className="small">{whoWords(version)}</p>
              <ul>
                {version.changes.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </ClaimRow>
    </>
  );
}
