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
        <Link to="/organization">Who reviews for whom</Link>{' '}
        {assumed > 0 && `For ${counted(assumed, 'team')} some dates are assumed: GitHub says who is in a team, not since when.`}
      </p>
      {divisions(lines).map(({ head, children }) => (
        <ClaimRow key={head.slug} word={head.name} wide>
          <ul className={styles.list}>
            <Line line={head} under={children.length} own={own.has(head.slug)} />
            {children.map((line) => (
              <Line key={line.slug} line={line} own={own.has(line.slug)} inner />
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

interface LineProps {
  line: TeamLine;
  own: boolean;
  /** How many teams it is made of: then its people are mostly in them. */
  under?: number;
  inner?: boolean;
}

function Line({ line, own, under = 0, inner = false }: LineProps): ReactElement {
  const people = counted(line.memberCount, 'person', 'people');
  const size = under === 0 ? people : `${counted(under, 'team')}${line.memberCount === 0 ? '' : `, and ${people}`}`;
  return (
    <li className={inner ? styles.inner : styles.outer}>
      <Link to={`/teams/${encodeURIComponent(line.slug)}`}>{line.name}</Link>
      {own && <span className="small">your team</span>}
      <span className={`small tabular ${styles.size ?? ''}`}>{size}</span>
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
