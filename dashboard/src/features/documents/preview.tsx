import type { ReactElement } from 'react';
import type { RuleVariables } from '../../gql/document-rules.js';
import { previewWords } from './rule-words.js';
import { usePreview } from './use-preview.js';
import styles from './documents.module.css';

/** What the rule would find, before it is one. */
export function Preview({ rule }: { rule: RuleVariables }): ReactElement {
  const { preview, refused, asking } = usePreview(rule);
  return (
    <div className={styles.preview} aria-busy={asking}>
      <p role="status">
        {rule.pattern === '' && <span className="small">Write a pattern, and what it matches is shown here before you add it.</span>}
        {asking && <span className="small">Looking at what is fetched…</span>}
        {rule.pattern !== '' && refused !== null && <span className="small">{refused}</span>}
        {rule.pattern !== '' && preview !== null && previewWords(preview, rule.by)}
      </p>
      {rule.pattern !== '' && preview !== null && preview.examples.length > 0 && (
        <ul className={`small ${styles.examples ?? ''}`} aria-label="Examples">
          {preview.examples.map((example) => (
            <li key={example}>{example}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
