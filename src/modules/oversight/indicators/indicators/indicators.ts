import type { Indicator } from '../domain/indicator.js';
import { CASES_WITH_FEEDBACK } from './cases-with-feedback.js';
import { IDENTIFICATIONS_BY_METHOD } from './identifications-by-method.js';
import { LEADS_CONFIRMED } from './leads-confirmed.js';
import { NEEDS_OF_RETURNED } from './needs-of-returned.js';
import { OFFICE_ALERTS_CONFIRMED } from './office-alerts-confirmed.js';
import { OPEN_CASES } from './open-cases.js';
import { PLACES_OFFERED } from './places-offered.js';
import { PROCEDURES_ENDED } from './procedures-ended.js';
import { RETURNED_PERSONS_PLACED } from './returned-persons-placed.js';
import { RETURNED_PERSONS_REACHED } from './returned-persons-reached.js';
import { RETURNED_PERSONS_SEEKING } from './returned-persons-seeking.js';
import { SKILLS_OF_RETURNED } from './skills-of-returned.js';
import { TIME_TO_ACKNOWLEDGE_MATCH } from './time-to-acknowledge-match.js';
import { TIME_TO_ACKNOWLEDGE_REPORT } from './time-to-acknowledge-report.js';
import { TIME_TO_DECIDE } from './time-to-decide.js';
import { TIME_TO_TELL_FAMILY } from './time-to-tell-family.js';

/**
 * All indicators, in the order in which they are read. No two may add up to a third by the same headings: then a hidden count could be worked
 * out from the other two.
 */
export const INDICATORS: readonly Indicator[] = [
  OPEN_CASES,
  TIME_TO_ACKNOWLEDGE_REPORT,
  TIME_TO_ACKNOWLEDGE_MATCH,
  TIME_TO_DECIDE,
  LEADS_CONFIRMED,
  OFFICE_ALERTS_CONFIRMED,
  IDENTIFICATIONS_BY_METHOD,
  TIME_TO_TELL_FAMILY,
  CASES_WITH_FEEDBACK,
  PROCEDURES_ENDED,
  RETURNED_PERSONS_REACHED,
  RETURNED_PERSONS_SEEKING,
  SKILLS_OF_RETURNED,
  NEEDS_OF_RETURNED,
  PLACES_OFFERED,
  RETURNED_PERSONS_PLACED,
];
