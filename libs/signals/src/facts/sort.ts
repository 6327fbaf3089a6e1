/** Orders host ids as numbers where they are numbers, so that the order is GitHub's own and not that of arrival. */
export function compareHostIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
