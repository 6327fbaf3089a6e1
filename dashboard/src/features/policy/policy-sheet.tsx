import type { ReactElement } from 'react';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Policy, PolicyVersion } from '../../gql/types-policy.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { useInPlace, type InPlace } from '../../ui/use-in-place.js';
import { useTold } from '../../ui/use-told.js';
import { PolicyForm } from './policy-form.js';
import { daysWords, KEPT, whoWords } from './policy-words.js';
import { usePolicy, type PolicyEdits } from './use-policy.js';
import { Waiting } from './waiting.js';
import styles from './policy.module.css';

/** What was agreed, for everyone; for admins also how to change it. */
export function PolicySheet({ policy }: { policy: Policy }): ReactElement {
  const edits = usePolicy();
  const change = useInPlace<HTMLParagraphElement>();
  // What is refused in the form is said in the form.
  const refused = change.open ? null : edits.refused;
  const told = useTold(refused ?? edits.done);
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
      <p className={`small ${styles.done ?? ''}`} role="status" tabIndex={-1} ref={told}>
        {refused ?? edits.done}
      </p>
      <Waiting policy={policy} edits={edits} />
      <Agreed policy={policy} holds={holds} />
      {policy.mayChange && (
        <ClaimRow word="Change it" wide>
          <Change policy={policy} edits={edits} place={change} />
        </ClaimRow>
      )}
    </>
  );
}

interface ChangeProps {
  policy: Policy;
  edits: PolicyEdits;
  place: InPlace<HTMLParagraphElement>;
}

/** Shut until an admin wants it. */
function Change({ policy, edits, place: { open, show, shut, leave, inside, opener } }: ChangeProps): ReactElement {
  return (
    <>
      <p ref={inside} tabIndex={-1}>
        What takes no safeguard away holds at once. What opens more, keeps longer or asks for less waits for another admin.
      </p>
      {open ? (
        <PolicyForm
          policy={policy}
          busy={edits.busy}
          refused={edits.refused}
          words="Propose this"
          onLeave={leave}
          onPropose={async (proposal) => {
            const fine = await edits.propose(proposal);
            if (fine) shut();
            return fine;
          }}
        />
      ) : (
        <p className={styles.doing}>
          <Button ref={opener} onClick={show}>
            Change the policy
          </Button>
        </p>
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
