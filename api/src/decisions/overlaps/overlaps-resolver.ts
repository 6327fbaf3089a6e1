import { Store } from '@ambit/store';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Ask } from '../../app/ask.js';
import { OverlapResult } from '../types/answers.js';
import { OverlapsResult } from '../types/overlap.js';
import { JudgeArgs, OverlapsArgs } from './args.js';
import { judgeOverlap } from './judge.js';
import { readOverlaps } from './overlaps.js';

@Resolver()
export class OverlapsResolver {
  constructor(private readonly store: Store) {}

  @Query(() => OverlapsResult, { description: 'Pairs that nobody said are no duplicates.' })
  overlaps(@Args() args: OverlapsArgs, @Context() ask: Ask): Promise<typeof OverlapsResult> {
    return readOverlaps(this.store, ask, args);
  }

  @Mutation(() => OverlapResult, { description: 'It holds for later measurings too.' })
  judgeOverlap(@Args() args: JudgeArgs, @Context() ask: Ask): Promise<typeof OverlapResult> {
    return judgeOverlap(this.store, ask, args);
  }
}
