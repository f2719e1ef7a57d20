import { CreateIncidents1766900000000 } from './1766900000000-create-incidents.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [CreateIncidents1766900000000];
