/** The door of the imports module for the edges of other modules. */
export { ImportsApiModule } from './api.module.js';
