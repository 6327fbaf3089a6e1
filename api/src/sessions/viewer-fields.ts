import { Store } from '@ambit/store';
import { Inject } from '@nestjs/common';
import { Context, ResolveField, Resolver } from '@nestjs/graphql';
import type { Ask } from '../app/ask.js';
import { SETTINGS, type Settings } from '../app/parts.js';
import { ownOf } from '../app/own.js';
import { readLinks, readSessions } from './own/own.js';
import { ProviderLink, Session } from './own/types.js';
import { Viewer } from './types.js';

@Resolver(() => Viewer)
export class ViewerFields {
  constructor(
    private readonly store: Store,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @ResolveField(() => [Session], { description: 'Where one is signed in, the latest used first.' })
  async sessions(@Context() ask: Ask): Promise<Session[]> {
    const own = ownOf(ask, 'manage-own-sessions');
    return own === null ? [] : readSessions(this.store, ask, own);
  }

  @ResolveField(() => [ProviderLink], { description: 'The providers whose account one links by oneself.' })
  async links(@Context() ask: Ask): Promise<ProviderLink[]> {
    const own = ownOf(ask, 'manage-own-sessions');
    return own === null ? [] : readLinks(this.store, this.settings, own);
  }
}
