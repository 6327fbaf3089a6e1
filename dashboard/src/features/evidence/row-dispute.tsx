import { useEffect, useState, type ReactElement, type SyntheticEvent } from 'react';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { DISPUTE, WITHDRAW_DISPUTE } from '../../gql/privacy.js';
import type { EvidenceRow } from '../../gql/types-evidence.js';
import type { Dispute, DisputeReason } from '../../gql/types-privacy.js';
import { parseDoor, useDrawerAddress } from '../../ui/address.js';
import { disputeWords, isReason, REASONS } from '../../ui/dispute-words.js';
import { SelectField, TextField } from '../../ui/field.js';
import fields from '../../ui/field.module.css';
import styles from './evidence.module.css';

const LONGEST_NOTE = 280;
const FAILED = 'Ambit did not answer. Nothing was changed; try again.';

/** What was said of a row, for everyone who reads it. */
export function SaidOfRow({ dispute, yours }: { dispute: Dispute; yours: boolean }): ReactElement {
  return (
    <span>
      {yours ? 'You say this isn’t right. ' : 'The person says this isn’t right. '}
      {disputeWords(dispute)}
    </span>
  );
}

/** "This isn't right", on a row of one's own evidence: the note travels with the row, and nothing is subtracted. */
export function RowDispute({ row }: { row: EvidenceRow }): ReactElement {
  const [{ evidence }] = useDrawerAddress();
  const [held, setHeld] = useState<Dispute | null>(row.dispute);
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [say, saying] = useMutation(DISPUTE);
  const [withdraw, withdrawing] = useMutation(WITHDRAW_DISPUTE);
  useReadAnew(held?.id !== row.dispute?.id);

  const settle = (data: Awaited<ReturnType<typeof say>>['data']): void => {
    if (data?.changed.__typename !== 'OwnData') {
      setProblem(data?.changed.message ?? FAILED);
      return;
    }
    setHeld(data.changed.disputes.find((one) => one.row === row.id) ?? null);
    setProblem(null);
    setOpen(false);
  };
  const send = async (why: DisputeReason, note: string): Promise<void> =>
    settle((await say({ variables: { row: row.id, why, note, signal: parseDoor(evidence)?.signal ?? null } })).data);

  return (
    <div className={`small ${styles.dispute ?? ''}`}>
      {held !== null && (
        <p role="status">
          <SaidOfRow dispute={held} yours />{' '}
          <button
            type="button"
            className="link"
            disabled={withdrawing.loading}
            onClick={() => void withdraw({ variables: { id: held.id } }).then(({ data }) => settle(data))}
          >
            Withdraw
          </button>
        </p>
      )}
      {held === null && !open && (
        <button type="button" className="link" onClick={() => setOpen(true)}>
          This isn’t right<span className="vh">: {nameOf(row)}</span>
        </button>
      )}
      {held === null && open && <DisputeForm busy={saying.loading} onSend={send} onCancel={() => setOpen(false)} />}
      {problem !== null && (
        <p className={fields.refused} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function nameOf({ title, repository, number }: EvidenceRow): string {
  return title ?? `${repository}${number === null ? '' : ` #${String(number)}`}`;
}

interface FormProps {
  busy: boolean;
  onSend: (why: DisputeReason, note: string) => Promise<void>;
  onCancel: () => void;
}

function DisputeForm({ busy, onSend, onCancel }: FormProps): ReactElement {
  const [why, setWhy] = useState<DisputeReason>('NOT_ME');
  const [note, setNote] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void onSend(why, note.trim());
  };
  return (
    <form className={fields.form} onSubmit={submit}>
      <SelectField words="What is not right" value={why} choices={REASONS} onPick={(value) => isReason(value) && setWhy(value)} />
      <TextField
        words="A note, if you like: whoever reads the row reads it"
        grow
        maxLength={LONGEST_NOTE}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button type="submit" variant="default" disabled={busy}>
        Say so
      </Button>
      <button type="button" className="link small" onClick={onCancel}>
        Cancel
      </button>
    </form>
  );
}

/** What was read before says nothing of the change: the next time the list is opened it is read anew. */
function useReadAnew(changed: boolean): void {
  const { cache } = useApolloClient();
  useEffect(() => {
    if (!changed) return;
    return () => void cache.evict({ id: 'ROOT_QUERY', fieldName: 'evidence' });
  }, [cache, changed]);
}
