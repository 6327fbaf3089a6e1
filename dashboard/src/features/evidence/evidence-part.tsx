import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { DEFINITION } from '../../gql/definitions.js';
import type { EvidenceResult } from '../../gql/types-evidence.js';
import type { Door } from '../../ui/address.js';
import { useDrawerAddress } from '../../ui/address.js';
import { fileName, saveCsv } from '../../ui/save-file.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StateGate } from '../../ui/state-gate.js';
import { DrawerBar } from './drawer-bar.js';
import { evidenceCsv } from './evidence-csv.js';
import { EvidenceSheet } from './evidence-sheet.js';
import type { Subject } from './subject.js';
import { useEvidence } from './use-evidence.js';
import { useGeneration } from './use-generation.js';
import styles from './evidence.module.css';

interface Props {
  subject: Subject;
  door: Door;
  period: string;
  onClose: () => void;
}

/** Why there is no list, in one sentence. */
function reason(result: Exclude<EvidenceResult, { __typename: 'Evidence' }>, { of }: Subject): string {
  if (result.__typename === 'NotShared') return 'This page isn’t shared with you.';
  if (result.__typename === 'Refused') return result.message;
  return of === 'decision'
    ? 'This decision is not measured yet. Its numbers come with the next measuring, usually within a minute.'
    : 'This period is not measured yet. Close this and ask for it.';
}

/** Finds the part a signal leads with where the address names none, then the list. */
export function EvidencePart({ subject, door, period, onClose }: Props): ReactElement {
  const [{ group }] = useDrawerAddress();
  const definition = useQuery(DEFINITION, { variables: { signal: door.signal }, skip: door.part !== null, fetchPolicy: 'cache-first' });
  const leading = definition.data?.definition?.parts[0]?.id ?? null;
  const part = door.part ?? leading;
  const unknown = door.part === null && definition.data !== undefined && leading === null;
  const generation = useGeneration(subject, period);
  const list = useEvidence(
    { subject, signal: door.signal, part: part ?? '', period, generation: generation ?? null, group },
    part === null || generation === undefined,
  );
  const evidence = list.result?.__typename === 'Evidence' ? list.result : null;
  const save = async (): Promise<void> => {
    if (evidence)
      saveCsv(
        fileName(
          [subject.of === 'person' ? '' : `${subject.of}-${subject.id}`, evidence.signal, evidence.part, evidence.period.key, group ?? ''],
          'csv',
        ),
        evidenceCsv(evidence, await list.all()),
      );
  };
  return (
    <>
      <DrawerBar onClose={onClose} onCsv={evidence ? () => void save() : null} />
      {unknown ? (
        <NoList>There is no such number.</NoList>
      ) : (
        <StateGate
          data={list.result}
          error={list.error ?? definition.error}
          retry={part === null ? definition.refetch : list.retry}
          skeleton={<Waiting />}
        >
          {(result) =>
            result.__typename === 'Evidence' ? (
              <EvidenceSheet subject={subject} evidence={result} list={list} />
            ) : (
              <NoList>{reason(result, subject)}</NoList>
            )
          }
        </StateGate>
      )}
    </>
  );
}

function Waiting(): ReactElement {
  return (
    <div className={styles.scroll}>
      <Skeleton lines={[40, 20, 20, 20, 64, 52, 40, 40, 40, 40, 40]} />
    </div>
  );
}

function NoList({ children }: { children: string }): ReactElement {
  return (
    <div className={styles.scroll}>
      <h2 className="title">{children}</h2>
    </div>
  );
}
