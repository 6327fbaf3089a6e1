import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { SHARING, type Sharing } from '../../gql/sharing.js';
import type { PersonPage } from '../../gql/types-readings.js';
import { counted } from '../../ui/counts.js';
import { BASES, PURPOSES } from '../../ui/sharing-words.js';

/** Who sees the page. A reader is told why it is open to them, and that the person reads that they looked. */
export function WhoSees({ page }: { page: PersonPage }): ReactElement {
  if (page.yours) return <Own />;
  const purpose = PURPOSES[page.purpose ?? ''] ?? page.purpose ?? '';
  return (
    <span>
      {BASES[page.basis] ?? 'It is open to you'}. {page.person.name} sees the same page, and that you opened it for {purpose}.
    </span>
  );
}

function Own(): ReactElement {
  const { data } = useQuery(SHARING);
  return <Link to="/me/sharing">{wordsOf(data?.sharing)}</Link>;
}

/** Until it is known it is not claimed. */
function wordsOf(sharing: { __typename: string } | Sharing | undefined): string {
  if (sharing === undefined) return 'Who sees this page';
  if (!('shares' in sharing)) return 'Only you see this page';
  const now = Date.now();
  const open = sharing.shares.filter(({ revokedAt, expiresAt }) => revokedAt === null && Date.parse(expiresAt) > now);
  const others = open.length + sharing.managers.length;
  return others === 0 ? 'Only you see this page' : `You and ${counted(others, 'reader')} see this page`;
}
