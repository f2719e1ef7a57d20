/** The door of the incidents module for the edges of other modules. */
export { IncidentsApiModule } from './api.module.js';
