/** The door of the located-persons module for the edges of other modules. */
export { LocatedPersonsApiModule } from './located-persons.api.module.js';
