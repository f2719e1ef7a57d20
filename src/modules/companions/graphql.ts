/** The door of the companions module for the edges of other modules. */
export { CompanionsApiModule } from './api.module.js';
