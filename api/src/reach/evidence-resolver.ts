import { Store } from '@ambit/store';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Ask } from '../app/ask.js';
import { EvidenceArgs } from './args.js';
import { readEvidence } from './evidence.js';
import { EvidenceResult } from '../schema/evidence.js';

@Resolver()
export class EvidenceResolver {
  constructor(private readonly store: Store) {}

  @Query(() => EvidenceResult, { description: 'The list behind one number.' })
  evidence(@Args() args: EvidenceArgs, @Context() ask: Ask): Promise<typeof EvidenceResult> {
    return readEvidence(this.store, ask, args);
  }
}
