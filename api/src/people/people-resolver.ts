import { Store } from '@ambit/store';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Ask } from '../app/ask.js';
import { OpenPageResult, PersonResult } from '../schema/person-page.js';
import { PersonArgs } from '../schema/person-args.js';
import { LoginArgs, OpenPageArgs } from './args.js';
import { openPage, readPage } from './page.js';

const WHO = "One person's page. A stranger, a person who may not, and a page that does not exist get the same answer.";

@Resolver()
export class PeopleResolver {
  constructor(private readonly store: Store) {}

  @Query(() => PersonResult, { description: WHO })
  person(@Args() { host, id }: PersonArgs, @Context() ask: Ask): Promise<typeof PersonResult> {
    return readPage(this.store, ask, { host, id });
  }

  @Query(() => PersonResult, { description: 'The same by login, through the login history.' })
  personByLogin(@Args() { login }: LoginArgs, @Context() ask: Ask): Promise<typeof PersonResult> {
    return readPage(this.store, ask, { login });
  }

  @Mutation(() => OpenPageResult, { description: 'Says why one looks at another\u2019s page, for some hours. The person reads it.' })
  openPage(@Args() { host, id, purpose }: OpenPageArgs, @Context() ask: Ask): Promise<typeof OpenPageResult> {
    return openPage(this.store, ask, { host, id }, purpose);
  }
}
