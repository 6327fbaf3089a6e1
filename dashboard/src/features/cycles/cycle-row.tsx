import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { Button } from '@mantine/core';
import type { Cycle, CyclePart } from '../../gql/types-admin.js';
import type { Named } from '../../gql/types-policy.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { dayBefore, span } from '../../ui/dates.js';
import { TextField } from '../../ui/field.js';
import fields from '../../ui/field.module.css';
import type { CycleEdits } from './use-cycles.js';
import styles from './cycles.module.css';

export function CycleRow({ cycle, edits }: { cycle: Cycle; edits: CycleEdits }): ReactElement {
  return (
    <ClaimRow word={cycle.open ? 'Open' : 'Not open'} label={cycle.name} wide>
      <h3 className="lead">{cycle.name}</h3>
      <p className="small">{span(cycle.opensAt, dayBefore(cycle.closesAt))} (UTC)</p>
      <div className={styles.parts}>
        <Members cycle={cycle} part="SUBJECT" heading="Whose stories are read" people={cycle.subjects} edits={edits} />
        <Members cycle={cycle} part="CALIBRATOR" heading="Who reads them" people={cycle.calibrators} edits={edits} />
      </div>
      <button type="button" className="link small" disabled={edits.busy} onClick={() => void edits.remove(cycle.id)}>
        Remove this cycle, and what was shared with it
      </button>
    </ClaimRow>
  );
}

interface MembersProps {
  cycle: Cycle;
  part: CyclePart;
  heading: string;
  people: readonly Named[];
  edits: CycleEdits;
}

function Members({ cycle, part, heading, people, edits }: MembersProps): ReactElement {
  const [login, setLogin] = useState('');
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (await edits.addMember({ id: cycle.id, login, part })) setLogin('');
  };
  return (
    <div>
      <h4 className="h">{heading}</h4>
      {people.length === 0 && <p className="small">Nobody yet.</p>}
      <ul>
        {people.map((person) => (
          <li key={`${person.host}/${person.id}`}>
            {person.name}{' '}
            <button
              type="button"
              className="link small"
              disabled={edits.busy}
              onClick={() => void edits.removeMember({ id: cycle.id, login: person.login, part })}
            >
              Take out<span className="vh"> {person.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {part === 'CALIBRATOR' && (
        <p className="small">
          Whoever you add reads what is shared from then on. Whoever shared before is told so, and may let them read it too.
        </p>
      )}
      <form className={fields.form} onSubmit={(event) => void submit(event)}>
        <TextField words={`Login, to add to ${cycle.name}`} value={login} onChange={(event) => setLogin(event.target.value)} required />
        <Button type="submit" variant="default" disabled={edits.busy}>
          Add<span className="vh"> to: {heading}</span>
        </Button>
      </form>
    </div>
  );
}
