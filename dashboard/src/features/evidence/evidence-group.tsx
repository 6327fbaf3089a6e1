import { useId, type ReactElement } from 'react';
import type { Group } from '../../gql/types.js';
import type { EvidenceRow } from '../../gql/types-evidence.js';
import { figure } from '../../ui/counts.js';
import { shortSpan } from '../../ui/dates.js';
import { Chevron } from '../../ui/icons.js';
import { DISTANCES, DistanceMark } from '../../ui/marks.js';
import { groupName } from '../../ui/reading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { EvidenceRows, withheldWords } from './evidence-rows.js';
import { GroupDoor } from './group-door.js';
import { groupWords, isFilled } from './group-words.js';
import type { Asked, Whom } from './subject.js';
import { rowsOf, useEvidence } from './use-evidence.js';
import styles from './evidence.module.css';

interface Props {
  group: Group;
  open: boolean;
  onToggle: () => void;
  /** The group's rows where the whole list is here already. */
  local: readonly EvidenceRow[] | null;
  asked: Asked;
  whom: Whom;
  /** ` since May`, or nothing. */
  since: string;
}

export function EvidenceGroup({ group, open, onToggle, local, asked, whom, since }: Props): ReactElement {
  const id = useId();
  return (
    <li>
      <h3 className={styles.groupHead}>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={onToggle}>
          <span>
            <DistanceMark distance={group.distance} filled={isFilled(group, whom)} team={group.team !== null} />
          </span>
          <span className={styles.groupName}>
            {groupName(group)}
            {group.distance && <span className="vh">, {DISTANCES[group.distance].words}</span>}{' '}
            <span className="small">{groupWords(group, whom, asked.part, since)}</span>
          </span>
          <span className={`small tabular ${styles.dates ?? ''}`}>
            {group.rows === 0 ? 'no word found' : shortSpan(group.first, group.last)}
          </span>
          <span className={styles.count}>{figure(group.rows)}</span>
          <Chevron turned={open} />
        </button>
      </h3>
      <div id={id} className={styles.inside}>
        {!open && local && local.some((row) => row.title === null) && <p className="small">{withheldWords(local)}</p>}
        {open && <GroupDoor group={group} />}
        {open &&
          (local ? (
            <EvidenceRows rows={local} whom={whom} total={local.length} loading={false} onMore={null} />
          ) : (
            <FetchedRows asked={asked} whom={whom} />
          ))}
      </div>
    </li>
  );
}

function FetchedRows({ asked, whom }: { asked: Asked; whom: Whom }): ReactElement {
  const list = useEvidence(asked);
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
      whom={whom}
      total={result.rows.totalCount}
      loading={list.loading}
      onMore={result.rows.pageInfo.hasNextPage ? () => void list.more() : null}
    />
  );
}
