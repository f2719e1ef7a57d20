import { ACCESS_TEXTS } from './texts/access.js';
import { ALERT_CARE_TEXTS } from './texts/alert-care.js';
import { API_TEXTS } from './texts/api.js';
import { APPROVALS_TEXTS } from './texts/approvals.js';
import { ASK_DNA_TEXTS } from './texts/ask-dna.js';
import { ASK_FAMILY_TEXTS } from './texts/ask-family.js';
import { ASK_OTHERS_TEXTS } from './texts/ask-others.js';
import { CASE_WORDS_TEXTS } from './texts/case-words.js';
import { CASEWORK_TEXTS } from './texts/casework.js';
import { CLI_TEXTS } from './texts/cli.js';
import { CLOSING_TEXTS } from './texts/closing.js';
import { COMPANIONS_TEXTS } from './texts/companions.js';
import { COMPLETENESS_TEXTS } from './texts/completeness.js';
import { DISCLOSURE_TEXTS } from './texts/disclosure.js';
import { EVALUATION_TEXTS } from './texts/evaluation.js';
import { EVENTS_TEXTS } from './texts/events.js';
import { INCIDENTS_TEXTS } from './texts/incidents.js';
import { EVIDENCE_TEXTS } from './texts/evidence.js';
import { EXCHANGE_TEXTS } from './texts/exchange.js';
import { EXCHANGE_READINGS_TEXTS } from './texts/exchange-readings.js';
import { EXCHANGE_RULES_TEXTS } from './texts/exchange-rules.js';
import { EXPLANATION_TEXTS } from './texts/explanation.js';
import { FAMILY_TEXTS } from './texts/family.js';
import { FAMILY_ITEMS_TEXTS } from './texts/family-items.js';
import { FORM_ENTRIES_TEXTS } from './texts/form-entries.js';
import { FORMS_TEXTS } from './texts/forms.js';
import { FREQUENCIES_TEXTS } from './texts/frequencies.js';
import { GENETICS_TEXTS } from './texts/genetics.js';
import { GENETICS_JOINT_TEXTS } from './texts/genetics-joint.js';
import { HAPLOTYPES_TEXTS } from './texts/haplotypes.js';
import { IDENTIFICATION_REPORT_TEXTS } from './texts/identification-report.js';
import { IDENTIFICATIONS_TEXTS } from './texts/identifications.js';
import { IMPORTS_TEXTS } from './texts/imports.js';
import { IMPORTS_LINES_TEXTS } from './texts/imports-lines.js';
import { KINSHIP_TEXTS } from './texts/kinship.js';
import { LABORATORY_KIN_TEXTS } from './texts/laboratory-kin.js';
import { DNA_EXCHANGE_TEXTS } from './texts/dna-exchange.js';
import { DNA_WORD_TEXTS } from './texts/dna-word.js';
import { LABORATORY_TEXTS } from './texts/laboratory.js';
import { LABORATORY_QUALITY_TEXTS } from './texts/laboratory-quality.js';
import { LETTER_TEXTS } from './texts/letter.js';
import { LINK_TEXTS } from './texts/link.js';
import { LIVING_TEXTS } from './texts/living.js';
import { MATCHES_TEXTS } from './texts/matches.js';
import { MECHANISM_PROFILE_VALUE_TEXTS } from './texts/mechanism-profile-values.js';
import { MECHANISM_PROFILE_TEXTS } from './texts/mechanism-profiles.js';
import { MECHANISMS_TEXTS } from './texts/mechanisms.js';
import { NAMES_TEXTS } from './texts/names.js';
import { NOTIFICATIONS_TEXTS } from './texts/notifications.js';
import { OVERSIGHT_TEXTS } from './texts/oversight.js';
import { PLATFORM_TEXTS } from './texts/platform.js';
import { PROFILES_TEXTS } from './texts/profiles.js';
import { RECORDS_TEXTS } from './texts/records.js';
import { PROCEDURE_KINDS_TEXTS } from './texts/procedure-kinds.js';
import { PHOTOGRAPHS_TEXTS } from './texts/photographs.js';
import { PROCEDURES_TEXTS } from './texts/procedures.js';
import { REFERRALS_TEXTS } from './texts/referrals.js';
import { REINTEGRATION_TEXTS } from './texts/reintegration.js';
import { REPORTS_TEXTS } from './texts/reports.js';
import { REVIEW_TEXTS } from './texts/review.js';
import { ROUTES_TEXTS } from './texts/routes.js';
import { SAMPLES_TEXTS } from './texts/samples.js';
import { BREAK_GLASS_TEXTS } from './texts/break-glass.js';
import { DEMANDS_TEXTS } from './texts/demands.js';
import { MISUSE_TEXTS } from './texts/misuse.js';
import { SEARCH_TEXTS } from './texts/search.js';
import { STATISTICS_TEXTS } from './texts/statistics.js';
import { VERBAL_SCALE_TEXTS } from './texts/verbal-scale.js';
import { TELLINGS_TEXTS } from './texts/tellings.js';
import { TIMELINE_PROCEDURES_TEXTS } from './texts/timeline-procedures.js';
import { TIMELINE_TEXTS } from './texts/timeline.js';
import { TIMELINE_WORK_TEXTS } from './texts/timeline-work.js';
import { TELLINGS_WORDS_TEXTS } from './texts/tellings-words.js';
import { TABLES_TEXTS } from './texts/tables.js';
import type { Text } from './text.js';

/** Every text of the catalogue, by code. A code stands in one file only; a test holds them apart. */
export const TEXT_FILES: readonly Readonly<Record<string, Text>>[] = [
  ACCESS_TEXTS,
  APPROVALS_TEXTS,
  ALERT_CARE_TEXTS,
  API_TEXTS,
  ASK_DNA_TEXTS,
  ASK_FAMILY_TEXTS,
  ASK_OTHERS_TEXTS,
  CASE_WORDS_TEXTS,
  CASEWORK_TEXTS,
  CLI_TEXTS,
  CLOSING_TEXTS,
  COMPANIONS_TEXTS,
  COMPLETENESS_TEXTS,
  DISCLOSURE_TEXTS,
  EVALUATION_TEXTS,
  EVENTS_TEXTS,
  INCIDENTS_TEXTS,
  EVIDENCE_TEXTS,
  EXCHANGE_TEXTS,
  EXCHANGE_READINGS_TEXTS,
  EXCHANGE_RULES_TEXTS,
  EXPLANATION_TEXTS,
  FAMILY_TEXTS,
  FAMILY_ITEMS_TEXTS,
  FORM_ENTRIES_TEXTS,
  FORMS_TEXTS,
  FREQUENCIES_TEXTS,
  GENETICS_TEXTS,
  GENETICS_JOINT_TEXTS,
  HAPLOTYPES_TEXTS,
  IDENTIFICATION_REPORT_TEXTS,
  IDENTIFICATIONS_TEXTS,
  IMPORTS_TEXTS,
  IMPORTS_LINES_TEXTS,
  KINSHIP_TEXTS,
  DNA_EXCHANGE_TEXTS,
  DNA_WORD_TEXTS,
  LABORATORY_TEXTS,
  LABORATORY_KIN_TEXTS,
  LABORATORY_QUALITY_TEXTS,
  LETTER_TEXTS,
  LINK_TEXTS,
  LIVING_TEXTS,
  MATCHES_TEXTS,
  MECHANISM_PROFILE_TEXTS,
  MECHANISM_PROFILE_VALUE_TEXTS,
  MECHANISMS_TEXTS,
  NAMES_TEXTS,
  NOTIFICATIONS_TEXTS,
  OVERSIGHT_TEXTS,
  PLATFORM_TEXTS,
  PROFILES_TEXTS,
  RECORDS_TEXTS,
  PROCEDURE_KINDS_TEXTS,
  PHOTOGRAPHS_TEXTS,
  PROCEDURES_TEXTS,
  REFERRALS_TEXTS,
  REINTEGRATION_TEXTS,
  REPORTS_TEXTS,
  REVIEW_TEXTS,
  ROUTES_TEXTS,
  SAMPLES_TEXTS,
  SEARCH_TEXTS,
  BREAK_GLASS_TEXTS,
  DEMANDS_TEXTS,
  MISUSE_TEXTS,
  STATISTICS_TEXTS,
  VERBAL_SCALE_TEXTS,
  TABLES_TEXTS,
  TELLINGS_TEXTS,
  TELLINGS_WORDS_TEXTS,
  TIMELINE_PROCEDURES_TEXTS,
  TIMELINE_TEXTS,
  TIMELINE_WORK_TEXTS,
];

export const TEXTS: Readonly<Record<string, Text>> = Object.assign({}, ...TEXT_FILES) as Record<string, Text>;
