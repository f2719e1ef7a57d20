import { RoutedOffices1770500000226 } from './1770500000226-routed-offices.js';
import { OfficesBySide1770500000236 } from './1770500000236-offices-by-side.js';
import { OfficesByTelling1770500000260 } from './1770500000260-offices-by-telling.js';
import { OfficeQuestions1770500000261 } from './1770500000261-office-questions.js';
import { OfficeToldFacts1770500000293 } from './1770500000293-office-told-facts.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  RoutedOffices1770500000226,
  OfficesBySide1770500000236,
  OfficesByTelling1770500000260,
  OfficeQuestions1770500000261,
  OfficeToldFacts1770500000293,
];
