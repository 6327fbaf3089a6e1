import type { ReactElement, ReactNode } from 'react';
import type { Annex } from '../../gql/types-policy.js';
import { dayAndClock, longDay } from '../../ui/dates.js';
import { MayTable } from './may-table.js';
import styles from './annex.module.css';

/** What an agreement about Ambit needs to say. Everything but the headings comes from the program and the database. */
export function AnnexSheet({ annex }: { annex: Annex }): ReactElement {
  const { policy, signature } = annex;
  const mode = annex.modes.find((one) => one.mode === policy?.mode);
  return (
    <>
      <h1 className="title">Annex: what Ambit holds at {annex.company}, and who may see it</h1>
      <p className="small">
        As of {dayAndClock(annex.at)}.{' '}
        {policy === null || policy.adoptedAt === null
          ? 'No policy is adopted yet.'
          : `Version ${policy.id} of the policy, adopted ${longDay(policy.adoptedAt)}${policy.proposedBy ? ` by ${policy.proposedBy.name}` : ''}${policy.confirmedBy ? `, confirmed by ${policy.confirmedBy.name}` : ''}.`}
      </p>
      <Part heading="1. Changes since it was signed">
        <Changes signature={signature} />
      </Part>
      <Part heading="2. Who sees a person’s numbers: the mode">
        <dl className={styles.terms}>
          {annex.modes.map(({ mode: one, name, what }) => (
            <div key={one}>
              <dt className="strong">
                {name}
                {one === mode?.mode && ' (holds)'}
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part heading="3. Purposes">
        <p>
          Whoever opens another’s page chooses one of these; it is written down, and the person reads it. Any other use is outside of this
          agreement.
        </p>
        <Items words={annex.purposes.map(({ what }) => what)} />
      </Part>
      <Part heading="4. Roles, and what each may do">
        <p>Asked of the program one by one, in the mode that holds{mode === undefined ? '' : `: ${mode.name}`}.</p>
        <MayTable doings={annex.doings[0]?.doings ?? []} caption="Who may do what" />
        {annex.doings.slice(1).map((other) => (
          <div key={other.mode} className={styles.other}>
            <h3 className="h">What would differ under {annex.modes.find((one) => one.mode === other.mode)?.name}</h3>
            {other.doings.length === 0 ? <p>Nothing.</p> : <MayTable doings={other.doings} caption={`What differs under ${other.mode}`} />}
          </div>
        ))}
      </Part>
      <Part heading="5. What is held">
        <Held annex={annex} />
      </Part>
      <Part heading="6. How long it is kept">
        <Items words={annex.retention} />
      </Part>
      <Part heading="7. Thresholds">
        <Thresholds annex={annex} />
      </Part>
      <Part heading="8. The log of who looked, and what it cannot see">
        <p>Every opening of another’s page is written down with who, when, what for and why it was open. The person reads it.</p>
        <Items words={annex.logCannotSee} />
      </Part>
      <Part heading="9. Signatures">
        <div className={styles.signatures}>
          {['For the employer', 'For the works council'].map((who) => (
            <p key={who}>
              <span className={styles.line} />
              {who}, place and date
            </p>
          ))}
        </div>
      </Part>
    </>
  );
}

function Part({ heading, children }: { heading: string; children: ReactNode }): ReactElement {
  return (
    <section className={styles.part}>
      <h2 className="lead">{heading}</h2>
      {children}
    </section>
  );
}

function Items({ words }: { words: readonly string[] }): ReactElement {
  return (
    <ul className={styles.items}>
      {words.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

function Changes({ signature }: { signature: Annex['signature'] }): ReactElement {
  if (signature === null) return <p>It has not been marked as signed yet.</p>;
  const since = `Marked as signed ${dayAndClock(signature.at)}${signature.markedBy === null ? '' : ` by ${signature.markedBy.name}`}.`;
  if (signature.changes.length === 0) return <p>{since} Nothing has changed since.</p>;
  return (
    <>
      <p>{since} Since then:</p>
      <Items words={signature.changes} />
    </>
  );
}

function Held({ annex }: { annex: Annex }): ReactElement {
  return (
    <>
      <table className="table">
        <caption className="vh">Data about people, by table</caption>
        <thead>
          <tr>
            <th scope="col">Table</th>
            <th scope="col">What it holds of people</th>
            <th scope="col">From</th>
            <th scope="col">Until</th>
          </tr>
        </thead>
        <tbody>
          {annex.held.map(({ table, holds, from, until }) => (
            <tr key={table}>
              <th scope="row">{table}</th>
              <td>{holds}</td>
              <td>{from}</td>
              <td>{until}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small">Tables that hold nothing about anyone: {annex.others.join(', ')}.</p>
    </>
  );
}

function Thresholds({ annex }: { annex: Annex }): ReactElement {
  return (
    <>
      {annex.policy !== null && <p>A number about a group stands on at least {annex.policy.terms.minGroup} people.</p>}
      <p>Under its floor a signal says the count and the list, and no rate:</p>
      <table className="table">
        <caption className="vh">Floors of signals</caption>
        <thead>
          <tr>
            <th scope="col">Signal</th>
            <th scope="col">Definition</th>
            <th scope="col">Measured of</th>
            <th scope="col">Floor</th>
          </tr>
        </thead>
        <tbody>
          {annex.floors.map(({ signal, name, version, floor, unit, of }) => (
            <tr key={signal}>
              <th scope="row">{name}</th>
              <td>version {version}</td>
              <td>{of.join(', ')}</td>
              <td>
                {floor} of: {unit}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
