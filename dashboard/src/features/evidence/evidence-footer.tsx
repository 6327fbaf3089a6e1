import type { ReactElement } from 'react';
import type { Evidence, EvidenceRow } from '../../gql/types-evidence.js';
import { useDrawerAddress } from '../../ui/address.js';
import { groupName } from '../../ui/reading.js';
import { footerWords, overlapWords, unitOf, type Tally } from './footer-words.js';
import styles from './evidence.module.css';

interface Props {
  evidence: Evidence;
  rows: readonly EvidenceRow[];
  loading: boolean;
  onAll: () => void;
}

/** The sum of the list, in words. */
export function EvidenceFooter({ evidence, rows, loading, onAll }: Props): ReactElement {
  const [{ group }] = useDrawerAddress();
  const chosen = evidence.groups.find((one) => one.key === group);
  const tally: Tally = {
    groups: evidence.groups,
    byGroup: evidence.countedIn === 'GROUPS' && !chosen,
    total: chosen ? evidence.rows.totalCount : evidence.total,
    rows,
    unit: unitOf(evidence),
  };
  const overlap = overlapWords(tally);
  return (
    <div className={`${styles.in ?? ''} ${styles.footer ?? ''}`}>
      <p>
        {chosen && `${groupName(chosen)}: `}
        {footerWords(tally)} {overlap !== null && <span className="quiet">{overlap}</span>}
      </p>
      {evidence.rows.pageInfo.hasNextPage && (
        <button type="button" className="link" onClick={onAll} disabled={loading}>
          Read all
        </button>
      )}
    </div>
  );
}
