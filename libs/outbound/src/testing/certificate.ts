import { generateKeyPairSync, sign } from 'node:crypto';

/** A certificate that signs itself, for the specs: Node reads such, and makes none. In PEM. */
export interface SelfSigned {
  readonly key: string;
  readonly cert: string;
}

const SEQUENCE = 0x30;
const SET = 0x31;
/** ecdsa-with-SHA256, commonName, subjectAltName. */
const OIDS = { signature: '06082a8648ce3d040302', name: '0603550403', names: '0603551d11' };

/** Distinguished encoding: a tag, a length, what is inside. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const inside = Buffer.concat(parts);
  const { length } = inside;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), inside]);
}

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const time = (at: Date): Buffer => der(0x18, Buffer.from(`${at.toISOString().replace(/\D/g, '').slice(0, 14)}Z`));

/** Valid for a day around now, for one name and for 127.0.0.1. */
export function selfSigned(name: string): SelfSigned {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const algorithm = der(SEQUENCE, hex(OIDS.signature));
  const subject = der(SEQUENCE, der(SET, der(SEQUENCE, hex(OIDS.name), der(0x0c, Buffer.from(name)))));
  const day = 86_400_000;
  const names = der(SEQUENCE, der(0x82, Buffer.from(name)), der(0x87, Buffer.from([127, 0, 0, 1])));
  const body = der(
    SEQUENCE,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    subject,
    der(SEQUENCE, time(new Date(Date.now() - day)), time(new Date(Date.now() + day))),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(SEQUENCE, der(SEQUENCE, hex(OIDS.names), der(0x04, names)))),
  );
  const signed = der(SEQUENCE, body, algorithm, der(0x03, Buffer.from([0]), sign('sha256', body, privateKey)));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${signed.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}
