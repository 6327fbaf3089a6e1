/** Strings kept once each and named by small integers from 0, in order of arrival. */
export class Names {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];

  /** The number of a text, made when it is new. */
  put(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  /** The number of a text; -1 where it was never given. */
  find(text: string): number {
    return this.numbers.get(text) ?? -1;
  }

  text(number: number): string {
    return this.texts[number] ?? '';
  }

  get size(): number {
    return this.texts.length;
  }
}

/** Host ids, which are unique within a repository only, as integers that are unique in the log. */
export class HostIds {
  private readonly byRepository = new Map<number, Map<string, number>>();
  private readonly texts: string[] = [];

  put(repositoryId: number, hostId: string): number {
    let ids = this.byRepository.get(repositoryId);
    if (ids === undefined) this.byRepository.set(repositoryId, (ids = new Map()));
    const known = ids.get(hostId);
    if (known !== undefined) return known;
    ids.set(hostId, this.texts.length);
    return this.texts.push(hostId) - 1;
  }

  text(number: number): string {
    return this.texts[number] ?? '';
  }

  get size(): number {
    return this.texts.length;
  }
}
