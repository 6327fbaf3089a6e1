import type { ReactElement } from 'react';
import type { Annex } from '../../gql/types-policy.js';
import styles from './annex.module.css';

/** Rows are what may be done, columns who looks. On a phone each row is a list. */
export function MayTable({ doings, caption }: { doings: Annex['doings'][number]['doings']; caption: string }): ReactElement {
  const heads = doings[0]?.cells.map(({ who }) => who) ?? [];
  return (
    <table className={`table ${styles.may ?? ''}`}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          {heads.map((who) => (
            <th scope="col" key={who}>
              {who}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {doings.map(({ action, words, cells }) => (
          <tr key={action}>
            <th scope="row">{words}</th>
            {cells.map(({ who, may }) => (
              <td key={who} className={may === 'no' ? styles.no : undefined}>
                <span className={styles.who}>{who}: </span>
                {may}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
