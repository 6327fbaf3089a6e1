/** Makes a value when it is first asked for, and keeps it. */
export function lazy<T>(make: () => T): () => T {
  let held: { readonly value: T } | undefined;
  return () => (held ??= { value: make() }).value;
}
