/** The door of the procedures module for the edge. */
export { ProceduresApiModule } from './procedures.api.module.js';
