import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { definitionOf } from '../schema/definitions.js';
import { Definition } from '../schema/definition.js';
import { Evidence } from '../schema/evidence.js';
import { Reading } from '../schema/reading.js';

@Resolver(() => Reading)
export class ReadingFields {
  @ResolveField(() => Definition)
  definition(@Parent() reading: Reading): Definition {
    return definitionOf(reading.signal);
  }
}

@Resolver(() => Evidence)
export class EvidenceFields {
  @ResolveField(() => Definition)
  definition(@Parent() evidence: Evidence): Definition {
    return definitionOf(evidence.signal);
  }
}
