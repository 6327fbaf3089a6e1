import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Ask } from '../app/ask.js';
import { DecisionRef } from '../schema/decision-ref.js';
import { Group } from '../schema/reading.js';

@Resolver(() => Group)
export class GroupFields {
  @ResolveField(() => DecisionRef, { nullable: true, description: 'Of a group that is a document.' })
  decision(@Parent() { key }: Group, @Context() ask: Ask): Promise<DecisionRef | null> | null {
    const id = /^document:(\d{1,9})$/.exec(key)?.[1];
    return id === undefined ? null : ask.loaders.decisions.load(Number(id));
  }
}
