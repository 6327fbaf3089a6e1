export type * from './archive/archive.js';
export { CorruptArchiveError } from './archive/files.js';
export { readArchives } from './archive/read.js';
export { writeArchive } from './archive/write.js';
export { generateCompany } from './company/generate.js';
export type { CompanyOptions } from './company/generate.js';
export type { Company, Door, Doors, Story } from './company/model.js';
export { startStandIn } from './server/stand-in.js';
export type { StandIn, StandInOptions } from './server/stand-in.js';
