export * from './config.js';
export * from './data-folder.js';
export * from './environment.js';
export * from './secret-key.js';
export * from './sign-in.js';
