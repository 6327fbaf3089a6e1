import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the provider answers when a code is changed for tokens; `claims` are laid over honest ones. */
export interface Lie {
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Signed with another key than the one it shows. */
  readonly forged?: boolean;
  readonly alg?: string;
  readonly status?: number;
  readonly body?: string;
  /** Drops the connection. */
  readonly silent?: boolean;
}

/** A provider that speaks OpenID Connect and says whatever it is told to, truth included. */
export interface Liar {
  readonly issuer: string;
  /** Bodies of the requests for tokens, in order. */
  readonly asked: URLSearchParams[];
  say(lie: Lie & { readonly nonce: string }): void;
  close(): Promise<void>;
}

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

/** @param clientId whom its answers are for */
export async function startLiar(clientId: string, about: Readonly<Record<string, unknown>> = {}): Promise<Liar> {
  const [own, other] = [pair(), pair()];
  const asked: URLSearchParams[] = [];
  let lie: Lie & { nonce: string } = { nonce: '' };
  let issuer = '';
  const server = createServer((request, response) => {
    const json = (body: unknown, status = 200): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(typeof body === 'string' ? body : JSON.stringify(body));
    };
    switch (request.url) {
      case '/.well-known/openid-configuration':
        json({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          userinfo_endpoint: `${issuer}/me`,
          authorization_response_iss_parameter_supported: true,
          ...about,
        });
        return;
      case '/keys':
        json({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] });
        return;
      default: {
        let body = '';
        request.on('data', (part: Buffer) => (body += part.toString()));
        request.on('end', () => {
          asked.push(new URLSearchParams(body));
          if (lie.silent === true) response.destroy();
          else if (lie.body !== undefined || lie.status !== undefined) json(lie.body ?? '{}', lie.status);
          else
            json({
              access_token: 'at-secret',
              token_type: 'Bearer',
              id_token: tokenFor(lie, issuer, clientId, lie.forged ? other.privateKey : own.privateKey),
            });
        });
      }
    }
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    issuer,
    asked,
    say: (next) => {
      lie = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function tokenFor({ claims = {}, alg = 'RS256', nonce }: Lie & { nonce: string }, iss: string, aud: string, key: KeyObject): string {
  const now = Math.floor(Date.now() / 1000);
  const honest = { iss, aud, sub: 'sub-ada', nonce, iat: now, exp: now + 300 };
  const text = [
    { alg, kid: 'one' },
    { ...honest, ...claims },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${text}.${alg === 'none' ? '' : createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`;
}
