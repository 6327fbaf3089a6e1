import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { LogHead } from '@ambit/store';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { specStore, type SpecStore } from '../../../libs/store/src/testing/store.js';
import { headDue, NEVER_SENT, placesDue, readSent } from './head-due.js';
import { mailHead } from './head-mail.js';
import { sendLogHeadHandler } from './send-log-head.js';
import { headParts, isHeadDue } from './sending.js';

const HOUR = 3_600_000;
const RUN = { attempt: 1 };
const noon = new Date('2026-11-22T12:00:00.000Z');
const HEAD: LogHead = { count: 3, hash: 'ab'.repeat(32), at: noon.toISOString() };

interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
}

/** A mail server on this machine that keeps what it gets. */
async function mailServer(options: SMTPServerOptions = {}): Promise<{ url: string; mails: Mail[]; close: () => Promise<void> }> {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        // As a reader of mail joins long lines.
        const joined = text.replace(/=\r\n/g, '');
        mails.push({ from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address), text: joined });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${String(port)}`, mails, close: () => new Promise<void>((closed) => server.close(() => closed())) };
}

describe('when a head is due', () => {
  it('is once a day for each place that is named', () => {
    expect(placesDue(['file', 'mail'], NEVER_SENT, noon)).toEqual(['file', 'mail']);
    expect(placesDue(['mail'], { ...NEVER_SENT, mail: '2026-11-22T00:00:02.000Z' }, noon)).toEqual([]);
    expect(placesDue(['mail'], { ...NEVER_SENT, mail: '2026-11-21T23:59:59.999Z' }, noon)).toEqual(['mail']);
    expect(placesDue([], NEVER_SENT, noon)).toEqual([]);
  });

  it('waits a while after a try, unless the clock was put back', () => {
    const tried = (at: string) => headDue(['file'], { ...NEVER_SENT, tried: at }, noon, HOUR);
    expect([tried('2026-11-22T11:00:00.001Z'), tried('2026-11-22T11:00:00.000Z'), tried('2026-11-23T00:00:00.000Z')]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('takes what it cannot read for never', () => {
    for (const kept of [null, 'x', 3, [], { file: 'soon', mail: 4 }]) expect(readSent(kept)).toEqual(NEVER_SENT);
  });
});

describe('the head of the log', () => {
  let spec: SpecStore;
  let folder: string;
  let file: string;
  beforeEach(async () => {
    spec = await specStore();
    folder = mkdtempSync(join(tmpdir(), 'ambit-heads-'));
    file = join(folder, 'heads.jsonl');
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await spec.close();
  });
  const lines = (): unknown[] =>
    readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);

  it('goes to a file and by mail once a day, and can be checked against the log', async () => {
    const server = await mailServer();
    const mail = { url: server.url, from: 'ambit@example.com', to: ['council@example.com', 'security@example.com'] };
    let now = noon;
    const parts = headParts(spec.store, { file, mail }, () => now);
    const send = sendLogHeadHandler(parts);
    await spec.store.views.addExport('an inquiry');
    expect(await isHeadDue(parts, HOUR)).toBe(true);
    await send({}, RUN);
    await send({}, RUN);
    expect(await isHeadDue(parts, HOUR)).toBe(false);
    now = new Date(noon.getTime() + 24 * HOUR);
    expect(await isHeadDue(parts, HOUR)).toBe(true);
    await send({}, RUN);
    await server.close();

    expect(lines()).toHaveLength(2);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(server.mails.map(({ from, to }) => ({ from, to }))).toEqual([
      { from: mail.from, to: mail.to },
      { from: mail.from, to: mail.to },
    ]);
    expect(server.mails[0]?.text).toContain('Subject: Ambit, log of views up to row 1, 20');
    expect(server.mails[0]?.text).toMatch(/^1 [0-9a-f]{64} 20\S+Z\r?$/m);
    expect(await spec.store.views.verify(lines() as LogHead[])).toMatchObject({ fault: null, heads: { fit: 2 } });
  });

  it('reaches the file where the mail server is gone, and tries the mail again an hour later', async () => {
    const gone = await mailServer();
    await gone.close();
    let now = noon;
    const mail = { url: gone.url, from: 'ambit@example.com', to: ['council@example.com'] };
    const parts = headParts(spec.store, { file, mail }, () => now);
    const send = sendLogHeadHandler(parts);
    await expect(send({}, RUN)).rejects.toThrow(/ECONNREFUSED/);
    expect(lines()).toHaveLength(1);
    expect(await isHeadDue(parts, HOUR)).toBe(false);
    now = new Date(noon.getTime() + HOUR);
    expect(await isHeadDue(parts, HOUR)).toBe(true);
    await expect(send({}, RUN)).rejects.toThrow(/ECONNREFUSED/);
    expect(lines()).toHaveLength(1);
  });

  it('goes nowhere where no place is named', async () => {
    const parts = headParts(spec.store, { file: null, mail: null }, () => noon);
    expect(await isHeadDue(parts, HOUR)).toBe(false);
    await sendLogHeadHandler(parts)({}, RUN);
    expect(await parts.sent()).toEqual(NEVER_SENT);
  });

  it('says which place cannot be reached', async () => {
    const parts = headParts(spec.store, { file: join(folder, 'no', 'heads.jsonl'), mail: null }, () => noon);
    await expect(sendLogHeadHandler(parts)({}, RUN)).rejects.toThrow(/ENOENT/);
    expect((await parts.sent()).file).toBeNull();
  });
});

describe('a password for the mail server', () => {
  it('is not sent in the clear', async () => {
    const seen: string[] = [];
    const server = await mailServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ username }, _session, done) => {
        seen.push(username ?? '');
        done(null, { user: username });
      },
    });
    const url = server.url.replace('smtp://', 'smtp://ambit:word@');
    await expect(mailHead({ url, from: 'ambit@example.com', to: ['council@example.com'] }, HEAD)).rejects.toThrow();
    await server.close();
    expect(seen).toEqual([]);
    expect(server.mails).toEqual([]);
  });
});
