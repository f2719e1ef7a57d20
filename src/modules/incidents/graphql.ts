/** The door of the incidents module for the edges of other modules. */
export { IncidentsApiModule } from './incidents.api.module.js';
