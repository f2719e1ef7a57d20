import { AuditBaseline1770490000100 } from './1770490000100-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [AuditBaseline1770490000100];
