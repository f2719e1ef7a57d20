import { CreateReintegration1767400000000 } from './1767400000000-create-reintegration.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [CreateReintegration1767400000000];
