/** Where a row can be read: the host's own page. */
interface Place {
  /** REST base of the connection: `https://api.github.com`, `https://ghe.example.com/api/v3`. */
  readonly apiUrl: string;
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

/** The address of an activity at its host; of the pull request where the activity has no place of its own on the page. */
export function addressOf(place: Place): string {
  const parts = [place.owner, place.repository, 'pull', String(place.number)].map(encodeURIComponent);
  const anchor = ANCHORS.get(place.kind);
  const onPage = anchor !== undefined && /^\d+$/.test(place.hostId) ? `${anchor}${place.hostId}` : '';
  return `${webOf(place.apiUrl)}/${parts.join('/')}${onPage}`;
}

/**
 * The pages that belong to a REST base, without a slash at the end. GitHub's own api has a name of its own, a server's is a
 * folder of its pages. Links are https, whatever the connection says, save to this machine: its stand-in speaks plain http.
 */
function webOf(apiUrl: string): string {
  const { protocol, hostname, host, pathname } = new URL(apiUrl);
  const scheme = isLoopback(hostname) ? protocol : 'https:';
  const folder = pathname.replace(/\/+$/, '').replace(/\/api\/v3$/, '');
  return `${scheme}//${host.replace(/^api\.(?=github\.com$|[^.]+\.ghe\.com$)/, '')}${folder}`;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
