// The specs of libs/access alone, wherever the checkout was copied to.
import units from '../../jest.config.mjs';

const [project] = units.projects;
export default { ...project, testMatch: ['<rootDir>/libs/access/src/**/*.spec.ts'] };
