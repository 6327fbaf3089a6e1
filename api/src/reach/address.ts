/** Where a row can be read: the host's own page. */
interface Place {
  readonly host: string;
  readonly owner: string;
  readonly repository: string;
  readonly number: number;
  readonly kind: string;
  readonly hostId: string;
}

/** The part of a pull request's page that shows one activity, by its kind. */
const ANCHORS = new Map([
  ['review.submitted', '#pullrequestreview-'],
  ['review.commented', '#discussion_r'],
  ['thread.outdated', '#discussion_r'],
  ['pull.commented', '#issuecomment-'],
]);

/**
 * The address of an activity at its host; of the pull request where the activity has no place of its own on the page.
 * A host is kept by the name of its api: `api.github.com` is `github.com` to people.
 */
export function addressOf(place: Place): string {
  const host = place.host === 'api.github.com' ? 'github.com' : place.host;
  const parts = [place.owner, place.repository, 'pull', String(place.number)].map(encodeURIComponent);
  const anchor = ANCHORS.get(place.kind);
  const onPage = anchor !== undefined && /^\d+$/.test(place.hostId) ? `${anchor}${place.hostId}` : '';
  return `https://${host}/${parts.join('/')}${onPage}`;
}
