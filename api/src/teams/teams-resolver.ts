import { Store } from '@ambit/store';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Ask } from '../app/ask.js';
import { TeamArgs, TeamsArgs } from './args.js';
import { readTeam, readTeams } from './teams.js';
import { TeamResult, TeamsResult } from './types.js';

@Resolver()
export class TeamsResolver {
  constructor(private readonly store: Store) {}

  @Query(() => TeamsResult, { description: 'Alphabetical.' })
  teams(@Args() { first, after }: TeamsArgs, @Context() ask: Ask): Promise<typeof TeamsResult> {
    return readTeams(this.store, ask, first, after);
  }

  @Query(() => TeamResult)
  team(@Args() { slug }: TeamArgs, @Context() ask: Ask): Promise<typeof TeamResult> {
    return readTeam(this.store, ask, slug);
  }
}
