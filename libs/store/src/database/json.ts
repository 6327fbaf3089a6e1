/**
 * Text as Postgres can hold it, as JSON: U+0000 is taken out, half of a surrogate pair (a text cut in the middle of
 * an emoji) becomes U+FFFD. Postgres refuses both in `text` and `jsonb`.
 */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value);
  // JSON.stringify writes both as an escape; nothing else needs the slow way.
  return json.includes('\\u') && /\\u(0000|d[89a-f])/i.test(json) ? JSON.stringify(storable(value)) : json;
}

/** The same for one text. */
export function toText(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD');
}

function storable(value: unknown): unknown {
  if (typeof value === 'string') return toText(value);
  if (Array.isArray(value)) return value.map(storable);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [toText(key), storable(inner)]));
}
