import { Store } from '@ambit/store';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Ask } from '../../app/ask.js';
import { SETTINGS, type Settings } from '../../app/parts.js';
import { endOtherSessions, endSession, linkProvider } from './change.js';
import { ProviderLinkResult, OwnSessionsResult } from './types.js';

@Resolver()
export class OwnSessionsResolver {
  constructor(
    private readonly store: Store,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Mutation(() => OwnSessionsResult, {
    description: 'Ends one of one\u2019s own sessions; what is not there, or another\u2019s, gets the same answer.',
  })
  endSession(@Args('id', { type: () => ID }) id: string, @Context() ask: Ask): Promise<typeof OwnSessionsResult> {
    return endSession(this.store, ask, id);
  }

  @Mutation(() => OwnSessionsResult, { description: 'Ends all of one\u2019s own sessions but the one that asks.' })
  endOtherSessions(@Context() ask: Ask): Promise<typeof OwnSessionsResult> {
    return endOtherSessions(this.store, ask);
  }

  @Mutation(() => ProviderLinkResult, { description: 'Begins to link one\u2019s account at a provider.' })
  linkProvider(@Args('id', { type: () => ID }) id: string, @Context() ask: Ask): Promise<typeof ProviderLinkResult> {
    return linkProvider(this.store, this.settings, ask, id);
  }
}
