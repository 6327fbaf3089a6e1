/** One's own page. */
export const HOME = '/me';
const LONGEST = 2_000;
/** Only to have something before the path. */
const BASE = 'http://ambit.invalid';

/** Where to return after signing in: a page of this very site, written out, or one's own. No address of another site gets through. */
export function returnPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > LONGEST || !/^\/(?!\/)[^\\\p{C}]*$/u.test(wanted) || !URL.canParse(wanted, BASE))
    return HOME;
  const { origin, pathname, search, hash } = new URL(wanted, BASE);
  // `/./` and `/../` go away as it is written out, and what is left may begin with two slashes, which names a host.
  if (origin !== BASE || pathname.startsWith('//') || /^\/(?:sign-in|graphql)(?:\/|$)/.test(pathname)) return HOME;
  return pathname + search + hash;
}
