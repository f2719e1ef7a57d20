/** The door of the photographs module. */
export { PhotographsModule } from './photographs.module.js';
