/** The door of the reports module for the edges of other modules. */
export {
  ConsentPurposeEnum,
  ConsentStandingType,
  consentStandingOf,
  Report,
  ReportContent,
  reportOf,
} from './api/report.type.js';
