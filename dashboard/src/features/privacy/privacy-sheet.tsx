import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { OwnData } from '../../gql/types-privacy.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { day } from '../../ui/dates.js';
import { useTold } from '../../ui/use-told.js';
import { KeptTable } from './kept-table.js';
import { OwnChoices } from './own-choices.js';
import { Accounts, OwnDisputes, TeamTimeline } from './own-lists.js';
import { useOwnData } from './use-own-data.js';
import styles from './privacy.module.css';

export function PrivacySheet({ data }: { data: OwnData }): ReactElement {
  const edits = useOwnData();
  const { done, refused, busy, undo, withdrawDispute } = edits;
  const told = useTold(refused ?? done);
  return (
    <>
      <h1 className="title">What Ambit holds about you</h1>
      <p className={styles.intro}>
        For you alone.{' '}
        {data.noticeAt === null
          ? 'You were not told yet, so nothing is measured of you.'
          : `You were told on ${day(data.noticeAt)}; before that nothing was measured of you.`}
      </p>
      <ClaimRow word="Accounts" wide>
        <Accounts accounts={data.accounts} />
      </ClaimRow>
      <ClaimRow word="Teams" wide>
        <TeamTimeline teams={data.teams} />
      </ClaimRow>
      <ClaimRow word="Kept" wide>
        <KeptTable kept={data.kept} />
      </ClaimRow>
      <ClaimRow word="Who looked" wide>
        <p>
          <Link to="/me/log">Who looked at your numbers, and why</Link>. Who reads the database itself is in no log of Ambit.
        </p>
      </ClaimRow>
      <ClaimRow word="Signed in" wide>
        <p>
          <Link to="/me/sessions">Where you are signed in</Link>
        </p>
      </ClaimRow>
      <ClaimRow word="Not right" wide>
        <OwnDisputes disputes={data.disputes} busy={busy} onWithdraw={withdrawDispute} />
      </ClaimRow>
      <ClaimRow word="Download" wide>
        <p>
          <a href="/me/download" download>
            Download everything about you
          </a>{' '}
          <span className="small">One JSON file, with who looked at your numbers.</span>
        </p>
      </ClaimRow>
      <p className={`small ${styles.done ?? ''}`} role="status" tabIndex={-1} ref={told}>
        {done !== null && refused === null && (
          <>
            {done}{' '}
            <button type="button" className="link" onClick={() => void undo()} disabled={busy}>
              Undo
            </button>
          </>
        )}
        {refused}
      </p>
      <OwnChoices choices={data.choices} edits={edits} />
      <ClaimRow word="Erase" wide>
        <p>
          Ask whoever runs Ambit here to erase you. They see what goes and what stays first, with <code>npx ambit erase</code>; it cannot be
          undone, and fetching does not bring you back.
        </p>
      </ClaimRow>
    </>
  );
}
