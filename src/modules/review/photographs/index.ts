/** The door of the photographs module. */
export { PhotographsModule } from './module.js';
