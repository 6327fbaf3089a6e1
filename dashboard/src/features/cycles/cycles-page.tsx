import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { CYCLES } from '../../gql/people-admin.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { TextField } from '../../ui/field.js';
import fields from '../../ui/field.module.css';
import { InHeader } from '../../ui/header-slot.js';
import { NotSharedPage } from '../../ui/not-shared.js';
import { PageTitle } from '../../ui/page-title.js';
import { SettingsPlaces } from '../../ui/settings-places.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StateGate } from '../../ui/state-gate.js';
import { CycleRow } from './cycle-row.js';
import { useCycles, type CycleEdits } from './use-cycles.js';
import styles from './cycles.module.css';

/** Review cycles: their days, whose stories are read, and by whom. */
export function CyclesPage(): ReactElement {
  const { data, error, refetch } = useQuery(CYCLES);
  const edits = useCycles();
  return (
    <>
      <PageTitle words="Cycles" />
      <InHeader>
        <SettingsPlaces />
      </InHeader>
      <StateGate data={data?.cycles} error={error} retry={refetch} skeleton={<Skeleton lines={[40, 20, 80, 80]} />}>
        {(found) =>
          found.__typename !== 'Cycles' ? (
            <NotSharedPage />
          ) : (
            <>
              <h1 className="title">{found.cycles.length === 0 ? 'No review cycle yet.' : 'Review cycles, and who is in them.'}</h1>
              <p className={`small ${styles.intro ?? ''}`}>
                While a cycle is open, its calibrators read what its people share with it, and nothing else. Nobody is put in an order.
              </p>
              <p className={`small ${styles.done ?? ''}`} role="status">
                {edits.refused}
              </p>
              {found.cycles.map((cycle) => (
                <CycleRow key={cycle.id} cycle={cycle} edits={edits} />
              ))}
              <ClaimRow word="Add a cycle" wide>
                <AddCycle edits={edits} />
              </ClaimRow>
            </>
          )
        }
      </StateGate>
    </>
  );
}

function AddCycle({ edits }: { edits: CycleEdits }): ReactElement {
  const [name, setName] = useState('');
  const [opens, setOpens] = useState('');
  const [closes, setCloses] = useState('');
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (await edits.add({ name, opens, closes })) setName('');
  };
  return (
    <form className={fields.form} onSubmit={(event) => void submit(event)}>
      <TextField
        words="Name, such as H2 2026"
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={80}
        required
        grow
      />
      <TextField words="First day" type="date" value={opens} onChange={(event) => setOpens(event.target.value)} required />
      <TextField words="First day it is closed" type="date" value={closes} onChange={(event) => setCloses(event.target.value)} required />
      <Button type="submit" disabled={edits.busy}>
        Add cycle
      </Button>
    </form>
  );
}
