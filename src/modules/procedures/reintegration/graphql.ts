/** The door of the reintegration module for the edges of other modules. */
export { MunicipalityInput } from './api/municipality.input.js';
