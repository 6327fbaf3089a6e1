import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { openAsk } from '../../app/ask.js';
import { PARTS, type Parts } from '../../app/parts.js';
import { SignInProblem } from '../../app/provider.js';
import { beginWith, providerCalled } from './begin.js';
import { finishWith, takeBack } from './finish.js';
import { HOME, returnPath } from './return-path.js';

/** Where people see and link what they sign in with. */
const OWN_SESSIONS = '/me/sessions';

/** The way to a provider and back. Every end of it is a page of the dashboard: a person is looking. */
@Controller('sign-in')
export class ProviderController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get(':provider')
  async begin(@Req() request: Request, @Res() response: Response): Promise<void> {
    const next = returnPath(request.query['next']);
    await this.orProblem(request, response, { next, links: false }, async () => {
      const provider = providerCalled(this.parts.settings, request.params['provider']);
      const ask = await openAsk(this.parts, request, response);
      return (await beginWith(this.parts, provider, ask, { next, personId: null })).href;
    });
  }

  @Get(':provider/callback')
  async finish(@Req() request: Request, @Res() response: Response): Promise<void> {
    const where = { next: HOME, links: false };
    await this.orProblem(request, response, where, async () => {
      const provider = providerCalled(this.parts.settings, request.params['provider']);
      const ask = await openAsk(this.parts, request, response);
      const { state } = request.query;
      const back = { state: typeof state === 'string' ? state : null, search: new URL(request.originalUrl, 'http://ambit.invalid').search };
      const attempt = await takeBack(this.parts.store, provider, ask, back, (next, links) => {
        Object.assign(where, { next, links });
      });
      await finishWith(this.parts, provider, ask, { ...back, attempt });
      return where.next;
    });
  }

  /** Sends the browser on; where that fails, to the page that says why, with where to return kept. */
  private async orProblem(
    request: Request,
    response: Response,
    where: { readonly next: string; readonly links: boolean },
    way: () => Promise<string>,
  ): Promise<void> {
    // The address holds a code and a state: no page is told where its visitor came from, and no cache keeps it.
    response.set({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
    try {
      response.redirect(303, await way());
    } catch (error) {
      const { problem } = this.noted(request, error);
      const page = where.links ? OWN_SESSIONS : '/sign-in';
      const words = new URLSearchParams({ problem, ...(where.links || where.next === HOME ? {} : { next: where.next }) });
      response.redirect(303, `${page}?${words.toString()}`);
    }
  }

  private noted(request: Request, error: unknown): SignInProblem {
    const provider = this.parts.settings.providers.find(({ id }) => id === request.params['provider'])?.id ?? null;
    if (error instanceof SignInProblem) {
      this.parts.log.info({ provider, problem: error.problem, reason: error.reason }, 'nobody was signed in');
      return error;
    }
    this.parts.log.error({ provider, err: error }, 'unexpected error while signing in');
    return new SignInProblem('failed');
  }
}
