export { openLog, type LogDestination, type Logger } from './log.js';
export { openMeasures, type Figures, type Known, type Measures } from './measures.js';
export { serveMeasures } from './serve.js';
export { inSpan, openSpan, openTraces, spanOver, tracedFetch } from './traces.js';
