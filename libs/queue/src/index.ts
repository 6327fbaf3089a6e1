export * from './catalogue.js';
export * from './failures.js';
export * from './handlers.js';
export * from './queue.js';
