/** The door of the imports module for the edges of other modules. */
export { ImportsApiModule } from './imports.api.module.js';
