/** Where to go after signing in: a page of this very site, or one's own. */
export function nextPage(wanted: string | null): string {
  if (wanted === null || !/^\/(?![/\\])/.test(wanted) || wanted.startsWith('/sign-in')) return '/me';
  return wanted;
}
