/** The door of the oversight module for the edges of other modules. */
export { OversightApiModule } from './oversight.api.module.js';
