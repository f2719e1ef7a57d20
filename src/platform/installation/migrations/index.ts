import { CreateInstallation1764000000040 } from './1764000000040-create-installation.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [CreateInstallation1764000000040];
