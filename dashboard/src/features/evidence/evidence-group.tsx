import { useId, type ReactElement } from 'react';
import type { EvidenceVariables } from '../../gql/evidence.js';
import type { Group } from '../../gql/types.js';
import type { EvidenceRow } from '../../gql/types-evidence.js';
import { figure } from '../../ui/counts.js';
import { shortSpan } from '../../ui/dates.js';
import { Chevron } from '../../ui/icons.js';
import { DISTANCES, DistanceMark } from '../../ui/marks.js';
import { groupName } from '../../ui/reading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { EvidenceRows, withheldWords } from './evidence-rows.js';
import { rowsOf, useEvidence } from './use-evidence.js';
import styles from './evidence.module.css';

interface Props {
  group: Group;
  open: boolean;
  onToggle: () => void;
  /** The group's rows where the whole list is here already. */
  local: readonly EvidenceRow[] | null;
  variables: EvidenceVariables;
  yours: boolean;
  /** ` since May`, or nothing. */
  since: string;
}

function marksOf(group: Group, yours: boolean, since: string): string {
  const words = [
    group.parts.includes('asked-first') ? `asked ${yours ? 'you' : 'them'} first` : '',
    group.parts.includes('new') ? `new${since}` : '',
    group.parts.includes('changed') ? 'changed something' : '',
  ];
  return words.filter((word) => word !== '').join(', ');
}

export function EvidenceGroup({ group, open, onToggle, local, variables, yours, since }: Props): ReactElement {
  const id = useId();
  return (
    <li>
      <h3 className={styles.groupHead}>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={onToggle}>
          <span>
            <DistanceMark distance={group.distance} filled={group.parts.includes('asked-first')} />
          </span>
          <span className={styles.groupName}>
            {groupName(group)}
            {group.distance && <span className="vh">, {DISTANCES[group.distance].words}</span>}{' '}
            <span className="small">{marksOf(group, yours, since)}</span>
          </span>
          <span className={`small tabular ${styles.dates ?? ''}`}>{shortSpan(group.first, group.last)}</span>
          <span className={styles.count}>{figure(group.rows)}</span>
          <Chevron turned={open} />
        </button>
      </h3>
      <div id={id} className={styles.inside}>
        {!open && local && local.some((row) => row.title === null) && <p className="small">{withheldWords(local)}</p>}
        {open &&
          (local ? (
            <EvidenceRows rows={local} yours={yours} total={local.length} loading={false} onMore={null} />
          ) : (
            <FetchedRows variables={variables} yours={yours} />
          ))}
      </div>
    </li>
  );
}

function FetchedRows({ variables, yours }: { variables: EvidenceVariables; yours: boolean }): ReactElement {
  const list = useEvidence(variables);
  const { result } = list;
  if (result?.__typename !== 'Evidence') {
    if (!list.error) return <Skeleton lines={[52, 52, 52]} />;
    return (
      <p className="small" role="alert">
        These rows did not come.{' '}
        <button type="button" className="link" onClick={() => void list.retry()}>
          Retry
        </button>
      </p>
    );
  }
  return (
    <EvidenceRows
      rows={rowsOf(result)}
      yours={yours}
      total={result.rows.totalCount}
      loading={list.loading}
      onMore={result.rows.pageInfo.hasNextPage ? () => void list.more() : null}
    />
  );
}
