import { Store } from '@ambit/store';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openAsk } from '../app/ask.js';
import { SETTINGS, type Settings } from '../app/parts.js';
import { ownOf } from '../app/own.js';

/** How often an hour one person may ask: it reads everything that is held of them. */
const AN_HOUR = 6;

const STRANGER = 'Sign in first: the download holds what is kept about you.';
const OFTEN = `You downloaded everything ${String(AN_HOUR)} times in the last hour. Try again later.`;

/** "Download everything": one JSON file, written as it is read. */
@Controller('me/download')
export class Download {
  constructor(
    private readonly store: Store,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  async everything(@Req() request: Request, @Res() response: Response): Promise<void> {
    const ask = await openAsk({ store: this.store, settings: this.settings, now: Date.now }, request, response);
    const own = ownOf(ask, 'manage-own-data');
    response.set({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    if (own === null) return refuse(response, 401, STRANGER);
    if ((await this.store.ownData.downloads(own.personId)) >= AN_HOUR) return refuse(response, 429, OFTEN);
    await this.store.admin.audit('own-data.downloaded', own.personId, {});
    const view = { what: 'download', basis: 'own', purpose: null, detail: {} } as const;
    await this.store.views.add({ ...view, actorId: own.personId, personId: own.personId });
    const day = new Date(ask.now).toISOString().slice(0, 10);
    response.type('application/json').set('content-disposition', `attachment; filename="ambit-about-you-${day}.json"`);
    try {
      await pipeline(Readable.from(this.store.ownData.download(own.personId).open(own.verdict)), response);
    } catch (error) {
      // Half a file is on its way already: it must not look whole. Who went away needs none.
      response.destroy();
      if (!isGone(error)) throw error;
    }
  }
}

function refuse(response: Response, status: number, message: string): void {
  response.status(status).json({ message });
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
