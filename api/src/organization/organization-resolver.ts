import { Store } from '@ambit/store';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Ask } from '../app/ask.js';
import { Period } from '../schema/period.js';
import { OrganizationArgs, TeamReadingsArgs } from './args.js';
import { readOrganization, readPeriods, readTeamReadings } from './organization.js';
import { GroupReadingsResult } from './types.js';

@Resolver()
export class OrganizationResolver {
  constructor(private readonly store: Store) {}

  @Query(() => GroupReadingsResult, { description: 'What is measured of everybody together: nothing of one person is in it.' })
  organization(@Args() { period }: OrganizationArgs, @Context() ask: Ask): Promise<typeof GroupReadingsResult> {
    return readOrganization(this.store, ask, period);
  }

  @Query(() => GroupReadingsResult, { description: 'What is measured of a team together: nothing of one person is in it.' })
  teamReadings(@Args() { slug, period }: TeamReadingsArgs, @Context() ask: Ask): Promise<typeof GroupReadingsResult> {
    return readTeamReadings(this.store, ask, slug, period);
  }

  @Query(() => [Period], { description: 'The periods kept now: the standard ones, then those asked for.' })
  periods(@Context() ask: Ask): Promise<Period[]> {
    return readPeriods(this.store, ask);
  }
}
