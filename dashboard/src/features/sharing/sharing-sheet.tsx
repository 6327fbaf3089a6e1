import { useState, type ReactElement } from 'react';
import { useMutation } from '@apollo/client/react';
import { DECLINE_REQUEST, REVOKE_SHARE, type Share, type Sharing } from '../../gql/sharing.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { counted, listed } from '../../ui/counts.js';
import { day } from '../../ui/dates.js';
import { PURPOSES, SECTION_WORDS } from '../../ui/sharing-words.js';
import { ShareForm } from './share-form.js';
import styles from './sharing.module.css';

/** Who sees one's page, who asks to, and the form that opens it. */
export function SharingSheet({ sharing }: { sharing: Sharing }): ReactElement {
  const [now] = useState(() => Date.now());
  const [asker, setAsker] = useState('');
  const open = sharing.shares.filter((share) => share.revokedAt === null && Date.parse(share.expiresAt) > now);
  const ended = sharing.shares.filter((share) => !open.includes(share));
  return (
    <>
      <h1 className="title">
        {open.length === 0 ? 'You share your page with nobody.' : `You share your page with ${counted(open.length, 'reader')}.`}
      </h1>
      <p className="quiet" style={{ margin: '12px 0', maxWidth: 640 }}>
        A reader sees the sections you choose, as you see them, until the day you name. What is told to you alone stays yours: notes beside
        your numbers, following through, and where your help stays needed.
      </p>
      {sharing.managers.length > 0 && (
        <p className="quiet" style={{ margin: '12px 0', maxWidth: 640 }}>
          {listed(
            sharing.managers.map(({ name }) => name),
            3,
          )}{' '}
          leads you here and may open your page too, as the policy says; you read each time that it was opened.
        </p>
      )}
      {sharing.requests.length > 0 && (
        <ClaimRow word="Asked to see it" wide>
          <Requests sharing={sharing} onShare={setAsker} />
        </ClaimRow>
      )}
      {open.length > 0 && (
        <ClaimRow word="Shared with" wide>
          <Shares shares={open} now={now} />
        </ClaimRow>
      )}
      <ClaimRow word="Share" wide>
        <ShareForm key={asker} sharing={sharing} reader={asker} />
      </ClaimRow>
      {ended.length > 0 && (
        <ClaimRow word="Ended" wide>
          <Shares shares={ended} now={now} />
        </ClaimRow>
      )}
    </>
  );
}

function Requests({ sharing, onShare }: { sharing: Sharing; onShare: (login: string) => void }): ReactElement {
  const [decline, { loading }] = useMutation(DECLINE_REQUEST);
  return (
    <ul className={styles.list}>
      {sharing.requests.map(({ requester, purpose, askedAt }) => (
        <li key={`${requester.host}/${requester.id}`} className={styles.row}>
          <span>
            {requester.name}{' '}
            <span className="small">
              for {PURPOSES[purpose] ?? purpose}, {day(askedAt)}
            </span>
          </span>
          <span className={styles.doing}>
            <button type="button" className="link small" onClick={() => onShare(requester.login)}>
              Share with {requester.name}
            </button>
            <button
              type="button"
              className="link small"
              disabled={loading}
              aria-label={`Take the request of ${requester.name} off this list`}
              onClick={() => void decline({ variables: { host: requester.host, id: requester.id } })}
            >
              Not now
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Shares({ shares, now }: { shares: readonly Share[]; now: number }): ReactElement {
  const [revoke, { loading }] = useMutation(REVOKE_SHARE);
  return (
    <ul className={styles.list}>
      {shares.map((share) => {
        const whom = share.reader?.name ?? `the calibrators of ${share.cycle ?? ''}`;
        const open = share.revokedAt === null && Date.parse(share.expiresAt) > now;
        const words = open ? `until ${day(share.expiresAt)}` : `ended ${day(share.revokedAt ?? share.expiresAt)}`;
        return (
          <li key={share.id} className={styles.row}>
            <span>
              {whom}{' '}
              <span className="small">
                for {PURPOSES[share.purpose] ?? share.purpose}, {words}
              </span>
              <span className={`small ${styles.sections ?? ''}`}>
                {share.sections.map((section) => SECTION_WORDS[section]).join(' · ')}
              </span>
            </span>
            {open && (
              <button
                type="button"
                className="link small"
                disabled={loading}
                aria-label={`End sharing with ${whom}`}
                onClick={() => void revoke({ variables: { id: share.id } })}
              >
                End now
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
