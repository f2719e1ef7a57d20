import { RoutedOffices1770500000226 } from './1770500000226-routed-offices.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [RoutedOffices1770500000226];
