/** The door of the forms module for the edges of other modules. */
export { FormsApiModule } from './api.module.js';
