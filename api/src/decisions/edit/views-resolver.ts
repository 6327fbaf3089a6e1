import { Store } from '@ambit/store';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Ask } from '../../app/ask.js';
import { SavedView, SavedViewResult } from '../types/answers.js';
import { IdArgs, ViewArgs } from './args.js';
import { readViews, removeView, saveView } from './views.js';

@Resolver()
export class ViewsResolver {
  constructor(private readonly store: Store) {}

  @Query(() => [SavedView], { description: "The viewer's own, by name; none for a stranger." })
  savedViews(@Context() ask: Ask): Promise<SavedView[]> {
    return readViews(this.store, ask);
  }

  @Mutation(() => SavedViewResult, { description: 'Under a name that is taken it replaces what stood there.' })
  saveView(@Args() args: ViewArgs, @Context() ask: Ask): Promise<typeof SavedViewResult> {
    return saveView(this.store, ask, args);
  }

  @Mutation(() => SavedViewResult)
  removeView(@Args() { id }: IdArgs, @Context() ask: Ask): Promise<typeof SavedViewResult> {
    return removeView(this.store, ask, id);
  }
}
