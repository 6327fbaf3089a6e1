/** Where to go after signing in or after the notice: a page of this very site, or one's own. */
export function nextPage(wanted: string | null): string {
  if (wanted === null || !/^\/(?![/\\])/.test(wanted) || /^\/(sign-in|welcome|setup)\b/.test(wanted)) return '/me';
  return wanted;
}
