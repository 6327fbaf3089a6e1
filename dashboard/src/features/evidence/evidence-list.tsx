import type { ReactElement } from 'react';
import { useDrawerAddress } from '../../ui/address.js';
import type { Evidence, EvidenceRow } from '../../gql/types-evidence.js';
import { groupName, sorted } from '../../ui/reading.js';
import { since } from '../../ui/period.js';
import { EvidenceGroup } from './evidence-group.js';
import { capital } from '../../ui/counts.js';
import { ofPeople, unitWord } from './footer-words.js';
import { EvidenceRows } from './evidence-rows.js';
import type { useEvidence } from './use-evidence.js';
import styles from './evidence.module.css';

interface Props {
  host: string;
  id: string;
  evidence: Evidence;
  rows: readonly EvidenceRow[];
  yours: boolean;
  list: ReturnType<typeof useEvidence>;
}

/** Groups that open where the number counts groups; else the rows themselves. Either way one group can be chosen. */
export function EvidenceList({ host, id, evidence, rows, yours, list }: Props): ReactElement {
  const [{ group, open }, setAddress] = useDrawerAddress();
  const groups = sorted(evidence.groups);
  const shown = group === null ? groups : groups.filter((one) => one.key === group);
  const people = ofPeople(groups);
  const byGroup = evidence.countedIn === 'GROUPS' && groups.length > 0 && !people;
  const whole = group === null && !evidence.rows.pageInfo.hasNextPage;
  const toggle = (key: string): void => {
    const next = open.includes(key) ? open.filter((one) => one !== key) : [...open, key];
    void setAddress({ open: next.length === 0 ? null : next });
  };
  return (
    <section aria-label="The list">
      <div className={styles.filters}>
        {groups.length > 1 && !people && (
          <label className="iconed">
            <span className="vh">Show</span>
            <select
              className={styles.select}
              value={group ?? ''}
              onChange={(event) => void setAddress({ group: event.target.value || null })}
            >
              <option value="">{groups[0]?.team ? 'All teams' : 'All'}</option>
              {groups.map((one) => (
                <option key={one.key} value={one.key}>
                  {groupName(one)}
                </option>
              ))}
            </select>
          </label>
        )}
        <span className={styles.unit}>{byGroup ? `${capital(unitWord(evidence.definition.unit))}s` : 'Newest first'}</span>
      </div>
      {byGroup ? (
        <ul className={styles.groups}>
          {shown.map((one) => (
            <EvidenceGroup
              key={one.key}
              group={one}
              open={group !== null || open.includes(one.key)}
              onToggle={() => toggle(one.key)}
              local={whole ? rows.filter((row) => row.groups.includes(one.key)) : null}
              variables={{
                host,
                id,
                signal: evidence.signal,
                part: evidence.part,
                period: evidence.period.key,
                generation: evidence.generation,
                group: one.key,
              }}
              yours={yours}
              since={since(evidence.period)}
            />
          ))}
        </ul>
      ) : (
        <EvidenceRows
          rows={rows}
          yours={yours}
          total={evidence.rows.totalCount}
          loading={list.loading}
          onMore={evidence.rows.pageInfo.hasNextPage ? () => void list.more() : null}
        />
      )}
    </section>
  );
}
