import type { ReactElement } from 'react';
import { CopyLink } from '../../ui/copy-link.js';
import styles from './evidence.module.css';

/** The drawer's head: what can be taken away, and the way out. */
export function DrawerBar({ onClose, onCsv }: { onClose: () => void; onCsv: (() => void) | null }): ReactElement {
  return (
    <div className={`${styles.in ?? ''} ${styles.bar ?? ''}`}>
      <span className="small">Evidence</span>
      <span className={styles.tools}>
        {onCsv && (
          <>
            <button type="button" className="link" onClick={onCsv}>
              CSV
            </button>
            <CopyLink />
          </>
        )}
        <button type="button" className={styles.close} onClick={onClose} data-autofocus>
          Close <kbd className={styles.key}>Esc</kbd>
        </button>
      </span>
    </div>
  );
}
