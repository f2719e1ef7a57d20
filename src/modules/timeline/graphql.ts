/** The door of the timeline module for the edges of other modules. */
export { TimelineApiModule } from './api.module.js';
