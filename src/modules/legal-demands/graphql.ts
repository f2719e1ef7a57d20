/** The door of the legal demands module for the edges of other modules. */
export { LegalDemandsApiModule } from './api.module.js';
