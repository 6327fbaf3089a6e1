import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { REQUEST_ACCESS } from '../../gql/sharing.js';
import { SelectField } from '../../ui/field.js';
import fields from '../../ui/field.module.css';
import { choicesOf, PURPOSES } from '../../ui/sharing-words.js';

/** Asking a person to share. What is answered does not tell whether there is such a person. */
export function RequestForm({ host, id }: { host: string; id: string }): ReactElement {
  const [purpose, setPurpose] = useState('feedback');
  const [said, setSaid] = useState<string | null>(null);
  const [ask, { loading }] = useMutation(REQUEST_ACCESS);
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const { data } = await ask({ variables: { host, id, purpose } });
    setSaid(data?.requestAccess.message ?? 'Ambit did not answer. Try again.');
  };
  return (
    <form className={fields.form} style={{ marginTop: 20 }} onSubmit={(event) => void submit(event)}>
      <SelectField words="Ask to see it, for" value={purpose} choices={choicesOf(Object.keys(PURPOSES))} onPick={setPurpose} />
      <Button type="submit" variant="default" disabled={loading}>
        Ask
      </Button>
      <p role="status" className="small" style={{ flexBasis: '100%', minHeight: 20 }}>
        {said}
      </p>
    </form>
  );
}
