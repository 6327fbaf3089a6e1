import { createUnionType } from '@nestjs/graphql';
import { Refused } from '../schema/failures.js';
import { Measuring, NotMeasured } from '../schema/reading.js';
import { Readings } from '../schema/readings.js';
import { Withheld } from '../schema/reading.js';

export const ReadingsResult = createUnionType({
  name: 'ReadingsResult',
  types: () => [Readings, Measuring, NotMeasured, Withheld, Refused] as const,
});
export const MeasureResult = createUnionType({ name: 'MeasureResult', types: () => [Measuring, Refused] as const });
