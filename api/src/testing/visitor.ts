import type { SpecApi } from './api.js';

/** Where a request ended. */
export interface Landing {
  readonly status: number;
  /** Where it sends the browser on; empty where it does not. */
  readonly location: string;
  readonly headers: Headers;
}

/** A browser of its own, as far as signing in needs one: keeps cookies by host and name, and goes where it is sent, a step at a time. */
export class Visitor {
  private readonly jar = new Map<string, Map<string, string>>();

  /** @param account as whom this person says yes at the provider of the specs; empty: says no */
  constructor(
    private readonly api: SpecApi,
    private readonly address: string,
    public account = '',
    private readonly more: Readonly<Record<string, string>> = {},
  ) {}

  /** A page of the instance, or of a provider where an address is given. */
  async open(address: string): Promise<Landing> {
    const own = address.startsWith('/') ? address : address.replace(this.address, '');
    const url = new URL(own, this.api.url);
    const headers = { ...this.more, cookie: this.cookiesOf(url), ...(this.account === '' ? {} : { 'x-spec-account': this.account }) };
    const response = await fetch(url, { redirect: 'manual', headers });
    await response.arrayBuffer();
    for (const cookie of response.headers.getSetCookie()) this.keep(url, cookie);
    return { status: response.status, location: response.headers.get('location') ?? '', headers: response.headers };
  }

  /** On to a provider, from our button or its own address, through its pages, to where it sends back: the callback, not yet opened. */
  async through(begin: string): Promise<string> {
    let location = begin.startsWith('/') ? (await this.open(begin)).location : begin;
    for (let step = 0; step < 8 && location !== '' && !this.isOwn(location); step += 1) {
      const before = location;
      location = (await this.open(before)).location;
      if (location !== '') location = new URL(location, before).href;
    }
    return location;
  }

  /** All the way, from the button to the page that follows. */
  async signIn(begin: string): Promise<Landing> {
    return this.open(await this.through(begin));
  }

  /** What it would send to the instance. */
  get cookie(): string {
    return this.cookiesOf(new URL(this.api.url));
  }

  private isOwn(location: string): boolean {
    return location.startsWith('/') || location.startsWith(this.address);
  }

  private cookiesOf({ host }: URL): string {
    return [...(this.jar.get(host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep({ host }: URL, cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    const held = this.jar.get(host) ?? new Map<string, string>();
    if (value === '') held.delete(name);
    else held.set(name, value);
    this.jar.set(host, held);
  }
}
