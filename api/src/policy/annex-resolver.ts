import { Store } from '@ambit/store';
import { Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Ask } from '../app/ask.js';
import { AnnexResult } from './annex-types.js';
import { readAnnex, signAnnex } from './annex.js';

@Resolver()
export class AnnexResolver {
  constructor(private readonly store: Store) {}

  @Query(() => AnnexResult, { description: 'What is held, who may see it, and until when, to be printed and signed.' })
  annex(@Context() ask: Ask): Promise<typeof AnnexResult> {
    return readAnnex(this.store, ask);
  }

  @Mutation(() => AnnexResult, { description: 'Notes that the annex as it is now was signed on paper.' })
  signAnnex(@Context() ask: Ask): Promise<typeof AnnexResult> {
    return signAnnex(this.store, ask);
  }
}
