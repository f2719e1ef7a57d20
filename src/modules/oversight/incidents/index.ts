export { IncidentsModule } from './module.js';
export { IncidentsRefused, LIST_REFUSALS } from './domain/incident.errors.js';
export type { IncidentFinding } from './domain/read-incidents.js';
export { LoadIncidents, type LoadedIncidents } from './use-cases/load-incidents.js';
export { ReadIncidents } from './use-cases/read-incidents.js';
