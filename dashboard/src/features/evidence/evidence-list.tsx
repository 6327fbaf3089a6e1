import type { ReactElement } from 'react';
import { useDrawerAddress } from '../../ui/address.js';
import type { Evidence, EvidenceRow } from '../../gql/types-evidence.js';
import type { Group } from '../../gql/types.js';
import { groupName, sorted } from '../../ui/reading.js';
import { since } from '../../ui/period.js';
import { EvidenceGroup } from './evidence-group.js';
import { capital } from '../../ui/counts.js';
import { ofDecisions, ofPeople, unitOf } from './footer-words.js';
import { EvidenceRows } from './evidence-rows.js';
import type { Subject, Whom } from './subject.js';
import type { useEvidence } from './use-evidence.js';
import styles from './evidence.module.css';

interface Props {
  subject: Subject;
  evidence: Evidence;
  rows: readonly EvidenceRow[];
  whom: Whom;
  list: ReturnType<typeof useEvidence>;
}

/** Groups that open where the number counts groups; else the rows themselves. Either way one group can be chosen. */
export function EvidenceList({ subject, evidence, rows, whom, list }: Props): ReactElement {
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
              <option value="">{allWords(groups)}</option>
              {groups.map((one) => (
                <option key={one.key} value={one.key}>
                  {groupName(one)}
                </option>
              ))}
            </select>
          </label>
        )}
        <span className={styles.unit}>{byGroup ? `${capital(unitOf(evidence))}s` : 'Newest first'}</span>
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
              asked={{
                subject,
                signal: evidence.signal,
                part: evidence.part,
                period: evidence.period.key,
                generation: evidence.generation,
                group: one.key,
              }}
              whom={whom}
              since={since(evidence.period)}
            />
          ))}
        </ul>
      ) : (
        <EvidenceRows
          rows={rows}
          whom={whom}
          total={evidence.rows.totalCount}
          loading={list.loading}
          onMore={evidence.rows.pageInfo.hasNextPage ? () => void list.more() : null}
        />
      )}
    </section>
  );
}

function allWords(groups: readonly Group[]): string {
  if (ofDecisions(groups)) return 'All decisions';
  return groups[0]?.team ? 'All teams' : 'All';
}
