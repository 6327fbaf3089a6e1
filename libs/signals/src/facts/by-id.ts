/** Ids are held in an array up to so many times as many places as there are ids; nearly all lie closer. */
const WIDE = 4;

/**
 * Something by id, any integer. The ids of a whole log lie close together and are looked up by the million: an array needs
 * no hashing. Those of a small part of a log may lie far apart, and are held in a map.
 */
export class ById<T> {
  private readonly near: (T | undefined)[];
  private readonly far = new Map<number, T>();

  /** @param ids those that will be asked for most, repeats included; others may be given all the same */
  constructor(ids: Int32Array | readonly number[]) {
    let most = -1;
    for (const id of ids) if (id > most) most = id;
    this.near = new Array<T | undefined>(most < WIDE * ids.length + WIDE ? most + 1 : 0);
  }

  get(id: number): T | undefined {
    return id >= 0 && id < this.near.length ? this.near[id] : this.far.get(id);
  }

  set(id: number, value: T): T {
    if (id >= 0 && id < this.near.length) this.near[id] = value;
    else this.far.set(id, value);
    return value;
  }
}
