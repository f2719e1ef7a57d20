import { CreateCompanionFindings1769600000010 } from './1769600000010-create-companion-findings.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [CreateCompanionFindings1769600000010];
