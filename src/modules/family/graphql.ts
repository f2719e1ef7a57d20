/** The door of the family module for the edges of other modules. */
export { FamilyApiModule } from './api.module.js';
