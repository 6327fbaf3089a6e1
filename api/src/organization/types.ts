import { createUnionType } from '@nestjs/graphql';
import { NotShared, Refused } from '../schema/failures.js';
import { Measuring, NotMeasured } from '../schema/reading.js';
import { Readings } from '../schema/readings.js';

export const GroupReadingsResult = createUnionType({
  name: 'GroupReadingsResult',
  types: () => [Readings, Measuring, NotMeasured, NotShared, Refused] as const,
});
