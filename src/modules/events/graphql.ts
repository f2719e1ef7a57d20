/** The door of the events module for the edges of other modules. */
export { EventsApiModule } from './api.module.js';
