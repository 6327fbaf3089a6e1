import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';

/** What may be reached although it is not public. */
export interface Allowed {
  /** Whether this address may be reached under the name `host`. */
  may(host: string, address: string): boolean;
}

/** Addresses within a company, which a name may mean: private, carrier-grade, unique local, benchmarks. */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '198.18.0.0/15', 'fc00::/7'];
/** Addresses that no server of a company has: this machine, the link (and the metadata of clouds on it), nobody, many, the reserved. */
const NEVER = [
  '0.0.0.0/8',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/96',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
  '100::/64',
  '2001::/32',
  '2001:db8::/32',
  '2002::/16',
];
const LOOPBACK = ['127.0.0.0/8', '::1/128'];

const isPrivate = listOf(PRIVATE);
const isNever = listOf(NEVER);
const isLoopbackAddress = listOf(LOOPBACK);

/** Something in AMBIT_ALLOW_PRIVATE is neither a network nor a host. The message is one sentence. */
export class AllowedError extends Error {
  override readonly name = 'AllowedError';
}

/**
 * Public addresses, and besides them: `allowed` networks, whatever they are; private addresses of `allowed` hosts; loopback where
 * `loopback`. An IPv4 address inside an IPv6 one is judged as itself.
 * @throws AllowedError
 */
export function allowing(allowed: readonly string[], loopback: boolean): Allowed {
  const hosts = new Set(allowed.filter((one) => !isNetwork(one)).map(hostName));
  const isAllowed = listOf(allowed.filter(isNetwork));
  return {
    may: (host, address) => {
      const bare = bareAddress(address);
      if (isIP(bare) === 0) return false;
      if (isAllowed(bare) || (loopback && isLoopbackAddress(bare))) return true;
      if (isNever(bare)) return false;
      return !isPrivate(bare) || hosts.has(host.toLowerCase());
    },
  };
}

/** Whether a host, as an address has it, is this machine by its own words: a name that only resolves to it is not. */
export function isLoopbackHost(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  return bare === 'localhost' || (isIP(bare) !== 0 && isLoopbackAddress(bareAddress(bare)));
}

function isNetwork(text: string): boolean {
  const [address = '', length, ...more] = text.split('/');
  const most = isIPv4(address) ? 32 : isIPv6(address) ? 128 : null;
  return most !== null && more.length === 0 && (length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= most));
}

function hostName(text: string): string {
  if (/^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i.test(text) && !/^[\d.]+$/.test(text)) return text.toLowerCase();
  throw new AllowedError(
    `AMBIT_ALLOW_PRIVATE holds "${text}", which is neither a network like 10.0.0.0/8 nor a host like ghe.example.com.`,
  );
}

function listOf(networks: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', length] = network.split('/');
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    list.addSubnet(address, Number(length ?? (family === 'ipv4' ? 32 : 128)), family);
  }
  return (address) => list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
}

/** The IPv4 address that an IPv6 one carries (mapped, or through NAT64), else the address itself, without zone and brackets. */
function bareAddress(address: string): string {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (!isIPv6(bare)) return bare;
  // The address in one spelling: an address of the web has it, as eight groups with the longest run of zeros left out.
  const spelled = new URL(`http://[${bare}]`).hostname.slice(1, -1);
  const inner = /^(?:::ffff:|64:ff9b::)([\da-f]{1,4}):([\da-f]{1,4})$/.exec(spelled);
  if (inner === null) return spelled;
  const bits = inner.slice(1).map((group) => Number.parseInt(group, 16));
  return bits.flatMap((group) => [group >> 8, group & 255]).join('.');
}
