import { CreateLegalDemands1770500000036 } from './1770500000036-create-legal-demands.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [CreateLegalDemands1770500000036];
