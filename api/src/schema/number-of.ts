/** A store's number as it stands in an address or an argument; null for what cannot be one. */
export function numberOf(id: string): number | null {
  return /^\d{1,9}$/.test(id) ? Number(id) : null;
}
