import { Store } from '@ambit/store';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Ask } from '../app/ask.js';
import { EvidenceResult } from '../schema/evidence.js';
import { readAreaEvidence } from './area-evidence.js';
import { listAreas, showArea } from './areas.js';
import { AreaArgs, AreaEvidenceArgs, AreasArgs } from './args.js';
import { AreaResult, AreasResult } from './types.js';

@Resolver()
export class AreasResolver {
  constructor(private readonly store: Store) {}

  @Query(() => AreasResult, { description: 'Areas of repositories in order of repository and name. Nothing in it is about a person.' })
  areas(@Args() args: AreasArgs, @Context() ask: Ask): Promise<typeof AreasResult> {
    return listAreas(this.store, ask, args);
  }

  @Query(() => AreaResult)
  area(@Args() args: AreaArgs, @Context() ask: Ask): Promise<typeof AreaResult> {
    return showArea(this.store, ask, args);
  }

  @Query(() => EvidenceResult, { description: 'The list behind one number of an area.' })
  areaEvidence(@Args() args: AreaEvidenceArgs, @Context() ask: Ask): Promise<typeof EvidenceResult> {
    return readAreaEvidence(this.store, ask, args);
  }
}
