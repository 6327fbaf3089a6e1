/** An answer of a schema type: unions tell their members by class. */
export function make<T extends object>(type: new () => T, fields: T): T {
  return Object.assign(new type(), fields);
}
