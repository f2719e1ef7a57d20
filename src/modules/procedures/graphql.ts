/** The door of the procedures module for the edge. */
export { ProceduresApiModule } from './api.module.js';
