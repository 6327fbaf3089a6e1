import { lookup as lookUp } from 'node:dns';
import { readFileSync } from 'node:fs';
import { isIP, type LookupFunction } from 'node:net';
import * as tls from 'node:tls';
import { X509Certificate } from 'node:crypto';
import { Agent, EnvHttpProxyAgent, fetch as ask, type Dispatcher, type RequestInit as AskInit } from 'undici';
import { allowing, isLoopbackHost, type Allowed } from './addresses.js';
import { OutboundRefusal } from './refusal.js';

/** How requests leave this machine, as the environment says. */
export interface OutboundSettings {
  /** Networks and hosts that may be asked although they are private. */
  readonly allowPrivate: readonly string[];
  /** Certificates in PEM that are trusted beside the known ones. */
  readonly caFile: string | null;
  /** Address of the proxy for https. */
  readonly proxy: string | null;
  /** Hosts asked without it, separated by commas. */
  readonly noProxy: string;
}

/** What a caller knows of fetch. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** The one way out. */
export interface Outbound {
  /**
   * A fetch for what is asked on behalf of `address`, an address a person who runs Ambit named: where that is this machine by its own
   * words, other servers of this machine may be asked too. Every connection is checked, also those of redirects.
   */
  to(address: string): Fetch;
  close(): Promise<void>;
}

/** An answer may be this large; the largest honest one is the tree of a large repository. */
const LARGEST = 64 * 1024 * 1024;

/** @throws OutboundRefusal in one sentence when the certificates cannot be read, AllowedError */
export function openOutbound(settings: OutboundSettings, lookup: LookupFunction = lookUp as LookupFunction): Outbound {
  const ca = settings.caFile === null ? undefined : trusted(settings.caFile);
  const ways = new Map<boolean, Dispatcher>();
  const wayFor = (loopback: boolean): Dispatcher => {
    const open = ways.get(loopback) ?? openWay(settings, allowing(settings.allowPrivate, loopback), ca, lookup);
    ways.set(loopback, open);
    return open;
  };
  // Said at the start, not at the first request.
  wayFor(false);
  return {
    to: (address) => {
      const dispatcher = wayFor(isLoopbackHost(new URL(address).hostname));
      return async (url, init) => (await ask(url, { ...(init as unknown as AskInit), dispatcher })) as unknown as Response;
    },
    close: async () => {
      await Promise.all([...ways.values()].map((way) => way.close()));
    },
  };
}

function openWay(settings: OutboundSettings, allowed: Allowed, ca: string[] | undefined, lookup: LookupFunction): Dispatcher {
  const trust = ca === undefined ? {} : { ca };
  const connect = { ...trust, lookup: checkedLookup(allowed, lookup) };
  const options = { connect, maxResponseSize: LARGEST };
  const way =
    settings.proxy === null
      ? new Agent(options)
      : new EnvHttpProxyAgent({
          ...options,
          httpsProxy: settings.proxy,
          httpProxy: '',
          noProxy: settings.noProxy,
          requestTls: trust,
          proxyTls: trust,
        });
  return way.compose((dispatch) => (request, handler) => {
    refuseWritten(new URL(String(request.origin)), allowed);
    return dispatch(request, handler);
  });
}

/** What is written as an address needs no lookup, and a proxy looks names up by itself. */
function refuseWritten({ protocol, hostname }: URL, allowed: Allowed): void {
  if (protocol === 'http:' && !isLoopbackHost(hostname))
    throw new OutboundRefusal(`${hostname} would be asked by plain http, which is not done.`);
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0 && !allowed.may(hostname, bare)) throw refused(hostname);
}

/** Looks a name up for the connection that is being made: what was checked is what is connected to, however often a name changes. */
function checkedLookup(allowed: Allowed, lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const addresses = Array.isArray(found) ? found : [];
      if (error !== null) return callback(error, '', 0);
      const [first] = addresses;
      if (first === undefined || addresses.some(({ address }) => !allowed.may(hostname, address)))
        return callback(refused(hostname), '', 0);
      if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function refused(host: string): OutboundRefusal {
  return new OutboundRefusal(
    `${host} is an address of this machine or of a private network, which is not asked. Name it in AMBIT_ALLOW_PRIVATE to allow it.`,
  );
}

function trusted(file: string): string[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new OutboundRefusal('AMBIT_CA_FILE cannot be read. Name a file of certificates in PEM.');
  }
  const found = text.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  if (found.length === 0 || !found.every(isCertificate))
    throw new OutboundRefusal('AMBIT_CA_FILE holds no certificate in PEM, or a damaged one.');
  return [...known(), ...found];
}

/** Those Node trusts by itself, with what NODE_EXTRA_CA_CERTS adds where Node tells it (22.15). */
function known(): readonly string[] {
  const { getCACertificates } = tls as { readonly getCACertificates?: (kind: string) => readonly string[] };
  return getCACertificates?.('default') ?? tls.rootCertificates;
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}
