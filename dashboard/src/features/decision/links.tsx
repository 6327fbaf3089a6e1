import { useState, type ReactElement } from 'react';
import { useMutation } from '@apollo/client/react';
import { LINK_PULL, UNLINK_PULL, type LinkResult } from '../../gql/decision-edits.js';
import type { DecisionLink, DecisionPage } from '../../gql/types-decisions.js';
import { day } from '../../ui/dates.js';
import { HOWS, personName } from '../../ui/decision-words.js';
import { DistanceMark } from '../../ui/marks.js';
import { LinkForm } from './link-form.js';
import { OutDoor } from '../../ui/out-door.js';
import { repositoryName } from './journey-of.js';
import styles from './decision.module.css';

/** What was taken back last, so that it can be restored. */
interface Undo {
  readonly address: string;
  readonly words: string;
}

const where = (link: DecisionLink): string => `${repositoryName(link.repository)} #${String(link.number)}`;

/** The pull requests tied to a decision, each with how; links made by hand can be taken back, and that too. */
export function Links({ page, refetch }: { page: DecisionPage; refetch: () => unknown }): ReactElement {
  const { id } = page.decision;
  const [adding, setAdding] = useState(false);
  const [undo, setUndo] = useState<Undo | null>(null);
  const [link, { loading }] = useMutation(LINK_PULL);
  const [unlink] = useMutation(UNLINK_PULL);
  const add = async (pull: string): Promise<LinkResult | undefined> => {
    const { data } = await link({ variables: { decision: id, pull } });
    if (data?.linkPull.__typename === 'Links') {
      setUndo(null);
      await refetch();
    }
    return data?.linkPull;
  };
  const remove = async (one: DecisionLink): Promise<void> => {
    const { data } = await unlink({ variables: { decision: id, link: one.id } });
    if (data?.unlinkPull.__typename !== 'Links') return;
    setUndo({ address: `${one.repository}#${String(one.number)}`, words: where(one) });
    await refetch();
  };
  // The pull request that brought it and those that edit it stand under its versions.
  const shown = page.links.filter((one) => !one.proposes && (one.how !== 'TOUCHES' || one.implements));
  return (
    <section aria-labelledby="links">
      <div className={styles.heading}>
        <h2 className="h" id="links">
          Pull requests that cite it or carry it out
        </h2>
        {!page.decision.hidden && (
          <button type="button" className="link small" aria-expanded={adding} onClick={() => setAdding(!adding)}>
            Link one
          </button>
        )}
      </div>
      {adding && <LinkForm onLink={add} busy={loading} onDone={() => setAdding(false)} />}
      <p className="small" role="status">
        {undo !== null && (
          <>
            {undo.words} is no longer linked.{' '}
            <button type="button" className="link" onClick={() => void add(undo.address)}>
              Undo
            </button>
          </>
        )}
      </p>
      {shown.length === 0 ? (
        <p className={`small ${styles.none ?? ''}`}>
          We found none. A pull request counts when its text names {page.decision.label ?? 'the document'}, or when somebody links it here.
        </p>
      ) : (
        <LinkTable links={shown} onUnlink={(one) => void remove(one)} />
      )}
    </section>
  );
}

function LinkTable({ links, onUnlink }: { links: readonly DecisionLink[]; onUnlink: (link: DecisionLink) => void }): ReactElement {
  return (
    <table className={`table ${styles.narrow ?? ''}`}>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Pull request</th>
          <th scope="col">Team</th>
          <th scope="col">How linked</th>
          <th scope="col">
            <span className="vh">Take back</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {links.map((link) => (
          <tr key={link.id}>
            <td className="small tabular nowrap">{link.at === null ? '' : day(link.at)}</td>
            <td className={styles.long}>
              {link.title === null ? <span className="quiet">Title withheld</span> : <OutDoor url={link.url}>{link.title}</OutDoor>}{' '}
              <span className={`small ${styles.under ?? ''}`}>{where(link)}</span>
            </td>
            <td className={styles.team}>
              {link.teams.length > 0 && (
                <span className="iconed">
                  <DistanceMark distance={link.distance} filled team />
                  {link.teams.map((team) => team.name).join(', ')}
                </span>
              )}
            </td>
            <td>
              {HOWS[link.how]}
              {link.how === 'BY_HAND' && link.by !== null && `, ${personName(link.by)}`}
              {!link.counted && <span className="small">, counted with the next measuring</span>}
            </td>
            <td className="right">
              {link.mayUndo && (
                <button type="button" className="link small" onClick={() => onUnlink(link)}>
                  Unlink<span className="vh"> {where(link)}</span>
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
