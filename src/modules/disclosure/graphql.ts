/** The door of the disclosure module for the edges of other modules. */
export { DisclosureApiModule } from './api.module.js';
