/** The door of the search module for the edges of other modules. */
export { SearchApiModule } from './api.module.js';
