import { CreatePhotographs1768700000000 } from './1768700000000-create-photographs.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [CreatePhotographs1768700000000];
