import { Store } from '@ambit/store';
import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Ask } from '../app/ask.js';
import { QUEUE, SETTINGS, type Errands, type Settings } from '../app/parts.js';
import { SignInArgs, SignInAsArgs } from './args.js';
import { readInstance } from './instance.js';
import { signIn, signInAs, signOut } from './sign-in.js';
import { Instance, SignInResult, Viewer } from './types.js';
import { readViewer } from './viewer.js';

@Resolver()
export class SessionsResolver {
  constructor(
    private readonly store: Store,
    @Inject(QUEUE) private readonly queue: Errands,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Query(() => Viewer, { nullable: true, description: 'Who is signed in; null for a stranger.' })
  viewer(@Context() ask: Ask): Promise<Viewer | null> {
    return readViewer(this.store, ask);
  }

  @Query(() => Instance, { description: 'What may be said to anyone.' })
  instance(@Context() ask: Ask): Promise<Instance> {
    return readInstance(this.store, this.settings, ask);
  }

  @Mutation(() => SignInResult, { description: 'Redeems a one-time link.' })
  signIn(@Args() { token }: SignInArgs, @Context() ask: Ask): Promise<typeof SignInResult> {
    return signIn(this.store, this.queue, ask, token);
  }

  @Mutation(() => SignInResult, { description: 'Demo mode only: sign in as one of three people.' })
  async signInAs(@Args() { role }: SignInAsArgs, @Context() ask: Ask): Promise<typeof SignInResult> {
    return signInAs(this.store, this.queue, this.settings, ask, role);
  }

  @Mutation(() => Boolean)
  signOut(@Context() ask: Ask): Promise<boolean> {
    return signOut(this.store, ask);
  }
}
