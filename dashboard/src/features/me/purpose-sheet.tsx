import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { OPEN_PAGE } from '../../gql/sharing.js';
import type { PersonPage, PurposeNeeded } from '../../gql/types-readings.js';
import { SelectField } from '../../ui/field.js';
import fields from '../../ui/field.module.css';
import { PageTitle } from '../../ui/page-title.js';
import { choicesOf } from '../../ui/sharing-words.js';

/** Before another's page opens: what for, of what it is open for. The person reads the answer. */
export function PurposeSheet({ needed, onOpened }: { needed: PurposeNeeded | PersonPage; onOpened: () => unknown }): ReactElement {
  const { person, purposes } = needed;
  const [purpose, setPurpose] = useState(purposes[0] ?? '');
  const [refused, setRefused] = useState<string | null>(null);
  const [open, { loading }] = useMutation(OPEN_PAGE);
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const { data } = await open({ variables: { host: person.host, id: person.id, purpose } });
    if (data?.openPage.__typename === 'PersonPage') onOpened();
    else setRefused(data?.openPage.message ?? 'Ambit did not answer. Try again.');
  };
  return (
    <>
      <PageTitle words={person.name} />
      <h1 className="title">What do you open {person.name}’s page for?</h1>
      <p className="quiet" style={{ margin: '12px 0 20px', maxWidth: 560 }}>
        {purposes.length === 1
          ? 'It is open to you for this and nothing else. '
          : 'It is open to you for these; what is shared for one shows for that one alone. '}
        {person.name} sees the same page, and reads that you opened it, when and what for. Your answer holds for eight hours.
      </p>
      <form className={fields.form} onSubmit={(event) => void submit(event)}>
        <SelectField words="It is for" value={purpose} choices={choicesOf(purposes)} onPick={setPurpose} />
        <Button type="submit" disabled={loading}>
          Open the page
        </Button>
        {refused !== null && (
          <p className={fields.refused} role="alert">
            {refused}
          </p>
        )}
      </form>
    </>
  );
}
