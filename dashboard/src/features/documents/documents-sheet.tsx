import type { ReactElement } from 'react';
import type { DocumentRules } from '../../gql/types-decisions.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { RuleForm } from './rule-form.js';
import { RuleTable } from './rule-table.js';
import { openingWords } from './rule-words.js';
import { UnknownWords } from './unknown-words.js';
import { useRules } from './use-rules.js';
import styles from './documents.module.css';

export function DocumentsSheet({ found }: { found: DocumentRules }): ReactElement {
  const edits = useRules();
  const { done, refused, busy, undo } = edits;
  return (
    <>
      <h1 className="title">{openingWords(found.rules)}</h1>
      <p className={`small ${styles.intro ?? ''}`}>
        A rule is a path of files, a label of issues, or a category of discussions. Ambit guesses from the names of folders and from what
        stands in files; a guess holds until you refuse it.
      </p>
      <p className={`small ${styles.done ?? ''}`} role="status">
        {done !== null && (
          <>
            {done.words}{' '}
            <button type="button" className="link" onClick={() => void undo()} disabled={busy}>
              Undo
            </button>
          </>
        )}
        {refused}
      </p>
      {found.rules.length > 0 && <RuleTable rules={found.rules} edits={edits} />}
      <div className={styles.rows}>
        <ClaimRow word="Add a rule" wide>
          <RuleForm onAdd={edits.add} busy={busy} />
        </ClaimRow>
        <ClaimRow word="Words of status" wide>
          <UnknownWords words={found.unknownWords} edits={edits} />
        </ClaimRow>
      </div>
    </>
  );
}
