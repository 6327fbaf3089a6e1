/** What numbered documents are called, and cited by. */
export const FAMILIES = [
  ...['rfc', 'rfd', 'adr', 'kep', 'pep', 'eip', 'erc', 'bip', 'otep', 'se', 'dep', 'jep', 'cip', 'sip', 'nep', 'bep', 'tep', 'sep'],
  ...['simd', 'slip', 'zip', 'tip', 'lip', 'aip', 'rip', 'hip', 'fip', 'kip', 'keep', 'madr', 'edr', 'pdr', 'ddr', 'tdr'],
];

const FAMILY = FAMILIES.join('|');
const NAMED = new RegExp(`^(?:(?:${FAMILY})s?[-_ ]?)?(\\d{1,5})(?=[-_. ]|$)`, 'i');
const CITED = new RegExp(`^\\W{0,4}(?:(?:${FAMILY}|[A-Z]{2,6})[-_ ]?)?#?(\\d{1,5})(?![\\d.]*\\d)`, 'i');
const DATED = /^\d{4}-\d{2}(?:-|$)/;

/** The number a field names: `12`, `0012`, `[SE-0400](...)`, `RFC 12`. Null for none, and for a template's 0000. */
export function numberIn(text: string): number | null {
  return DATED.test(text) ? null : positive(CITED.exec(text.slice(0, 40))?.[1]);
}

/** The number a file or folder is named by: `0012-title`, `rfc-12`, `adr001-title`; a day (`2024-05-01-title`) is none. */
export function numberInName(stem: string): number | null {
  return DATED.test(stem) ? null : positive(NAMED.exec(stem.slice(0, 40))?.[1]);
}

/** A name without its number and without the family before it. */
export function nameWithoutNumber(stem: string): string {
  if (DATED.test(stem)) return stem.replace(/^\d{4}-\d{2}(?:-\d{2})?[-_]?/, '');
  const rest = stem.replace(NAMED, '').replace(new RegExp(`^(?:${FAMILY})[-_]`, 'i'), '');
  return rest.replace(/^[-_. ]+/, '');
}

function positive(digits: string | undefined): number | null {
  const number = Number(digits);
  return Number.isInteger(number) && number > 0 ? number : null;
}
