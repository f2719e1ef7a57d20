/** The door of the photographs module for the edge. */
export { PhotographsApiModule } from './api.module.js';
