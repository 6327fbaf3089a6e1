import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { TeamConnection, TeamLine } from '../../gql/types-places.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { counted, figure } from '../../ui/counts.js';
import { useHere } from '../../ui/viewer.js';
import { divisions } from './divisions.js';
import styles from './teams.module.css';

export function TeamsSheet({ teams, onMore }: { teams: TeamConnection; onMore: (after: string | null) => void }): ReactElement {
  const { instance, viewer } = useHere();
  if (teams.totalCount === 0) return <NoTeams />;
  const lines = teams.edges.map((edge) => edge.node);
  const own = new Set(viewer.person.teams.map((team) => team.slug));
  const assumed = lines.filter((line) => line.assumed).length;
  return (
    <>
      <h1 className="title">
        {instance.name} works in {counted(teams.totalCount, 'team')}.
      </h1>
      <p className={`small ${styles.intro ?? ''}`}>
        A to Z. Work counts for the team somebody was in at the time, so membership has dates.{' '}
        {assumed > 0 && `For ${counted(assumed, 'team')} some dates are assumed: GitHub says who is in a team, not since when.`}
      </p>
      {divisions(lines).map(({ head, children }) => (
        <ClaimRow key={head.slug} word={head.name} wide>
          <ul className={styles.list}>
            <Line line={head} words={children.length > 0 ? `${head.name}, all of it` : head.name} own={own.has(head.slug)} />
            {children.map((line) => (
              <Line key={line.slug} line={line} words={line.name} own={own.has(line.slug)} inner />
            ))}
          </ul>
        </ClaimRow>
      ))}
      {teams.pageInfo.hasNextPage && (
        <p>
          <button type="button" className="link" onClick={() => onMore(teams.pageInfo.endCursor)}>
            Show more
          </button>{' '}
          <span className="small">
            {figure(lines.length)} of {figure(teams.totalCount)}
          </span>
        </p>
      )}
    </>
  );
}

function Line({ line, words, own, inner = false }: { line: TeamLine; words: string; own: boolean; inner?: boolean }): ReactElement {
  return (
    <li className={inner ? styles.inner : styles.outer}>
      <Link to={`/teams/${encodeURIComponent(line.slug)}`}>{words}</Link>
      {own && <span className="small">your team</span>}
      <span className={`small tabular ${styles.size ?? ''}`}>{counted(line.memberCount, 'person', 'people')}</span>
    </li>
  );
}

function NoTeams(): ReactElement {
  return (
    <>
      <h1 className="title">No team is known yet.</h1>
      <p className={`quiet ${styles.intro ?? ''}`}>
        Teams come from GitHub once an organization is fetched, or from a file with dates. Without them Ambit counts people, but cannot say
        whose work was another team’s.
      </p>
      <p>
        <Link to="/settings/sync">See what is fetched</Link>
      </p>
    </>
  );
}
