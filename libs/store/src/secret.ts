import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** A sealed value was made with another secret key, or was changed. */
export class SecretKeyError extends Error {
  override readonly name = 'SecretKeyError';
}

const VERSION = 'v1';
const CIPHER = 'aes-256-gcm';
const OTHER_KEY =
  'A stored token was sealed with another AMBIT_SECRET_KEY. Start with the key used when it was stored, or connect the organization again.';

/** Where a sealed value stands; it opens nowhere else. */
export interface SealedPlace {
  readonly table: string;
  readonly column: string;
  readonly row: number | string;
}

/** Seals and opens stored secrets: AES-256-GCM, written `v1.kid.nonce.ciphertext.tag` in base64url. */
export class Seal {
  private readonly key: Buffer;
  /** Names the key without telling it, so that a wrong one is told from a damaged value. */
  private readonly kid: string;

  constructor(secretKey: string) {
    this.key = Buffer.from(hkdfSync('sha256', secretKey, '', 'ambit seal', 32));
    this.kid = createHash('sha256').update('ambit kid').update(this.key).digest('hex').slice(0, 8);
  }

  close(text: string, place: SealedPlace): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv(CIPHER, this.key, nonce).setAAD(aad(place));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return [VERSION, this.kid, ...[nonce, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join('.');
  }

  /** @throws SecretKeyError when the key is another one, or the value was changed or moved */
  open(sealed: string, place: SealedPlace): string {
    const [version, kid, nonce, body, tag] = sealed.split('.');
    if (version !== VERSION || kid !== this.kid || nonce === undefined || body === undefined || tag === undefined) {
      throw new SecretKeyError(OTHER_KEY);
    }
    try {
      const decipher = createDecipheriv(CIPHER, this.key, Buffer.from(nonce, 'base64url'), { authTagLength: 16 });
      decipher.setAAD(aad(place)).setAuthTag(Buffer.from(tag, 'base64url'));
      return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8');
    } catch {
      throw new SecretKeyError(OTHER_KEY);
    }
  }
}

function aad(place: SealedPlace): Buffer {
  return Buffer.from(`${place.table}|${place.column}|${String(place.row)}`, 'utf8');
}

/** A person's name in an export: the same for one secret key, meaningless without it. `p_` and 20 hex digits. */
export function pseudonym(secretKey: string, host: string, hostId: number): string {
  return `p_${createHmac('sha256', secretKey)
    .update(`${host}|${String(hostId)}`)
    .digest('hex')
    .slice(0, 20)}`;
}

/** A token to hand out once: 32 random bytes. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
