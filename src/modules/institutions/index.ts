export { InstitutionsModule } from './module.js';
export { AGREEMENTS_CHANGED, INSTITUTION_CLOSED } from './events.js';
export {
  agreementsBetween,
  agreedTerms,
  AGREEMENT_CATEGORIES,
  INSTITUTION_KINDS,
  type Agreement,
  type AgreementCategory,
  type Institution,
  type InstitutionKind,
} from './domain/institution.js';
export { agreementEntry, institutionEntry, readInstitutionsFile } from './domain/institutions-file.js';
export {
  sampleAdmissibility,
  type Admissibility,
  type AdmissibilityReason,
  type SampleOrigin,
  type SampleRule,
} from './domain/sample-rule.js';
export type { PublicContact } from './domain/public-contact.js';
export { InstitutionDirectory } from './use-cases/institution-directory.js';
export { LoadInstitutions, InstitutionsFileRefused, type LoadedFile } from './use-cases/load-institutions.js';
export { LetInAgain } from './use-cases/let-in-again.js';
export { EnrolUser } from './use-cases/enrol-user.js';
export type { NewColleague } from './domain/colleague.js';
export { SignAgreement, PartiesUnknown } from './use-cases/sign-agreement.js';
export { FollowAgreements } from './use-cases/follow-agreements.js';
export { AddMechanism, checkMechanism, MechanismRefused } from './use-cases/add-mechanism.js';
export { ConfirmSteps } from './use-cases/confirm-steps.js';
export { CloseInstitution } from './use-cases/close-institution.js';
export { Escalations } from './use-cases/escalations.js';
export { ALERT_SCREENS, type AlertScreen, type StillOpen } from './domain/alert-kind-facts.js';
export { ALERT_KINDS, alertKindFacts, type AlertKind } from './domain/alert-kinds.js';
export {
  DUTY_KINDS,
  KINDS_THAT_REST,
  MATCH_ALERT_KINDS,
  SUBJECT_KINDS,
  type BalanceKind,
  type DutyKind,
  type KindThatRests,
  type MatchAlertKind,
  type SubjectKind,
} from './domain/alert-kind-lists.js';
export type { EscalationStep } from './domain/profile/escalation.js';
export type { EscalationTerms } from './domain/profile/profile-shape.js';
export { Calendars } from './use-cases/calendars.js';
export { Closings } from './use-cases/closings.js';
export type { Closing } from './persistence/closing.repository.js';
export { ProtocolDeeds } from './use-cases/protocol-deeds.js';
export { EndReferenceUnasked, EndRules, type StandingEndRules } from './use-cases/end-rules.js';
export type { DocumentReference } from './domain/document-reference.js';
export { ProtocolLimits, type DeedEvents, type LawfulLimit } from './use-cases/protocol-limits.js';
export type { NoDate } from './domain/profile/protocol-dates.js';
export { Routing } from './use-cases/routing.js';
export type { Route, RouteReason } from './domain/routing/route.js';
export { hearingBar, type HeardRecord, type Hearing, type HearingBar } from './domain/routing/hearing-bar.js';
export type { RouteBasis } from './domain/routing/route-basis.js';
export type { OfficeDuty, RouteRole } from './domain/profile/route-roles.js';
export { WorkForClosed } from './use-cases/work-for-closed.js';
export { successorOf } from './domain/successor.js';
export { ReachedInstitutions } from './use-cases/reached-institutions.js';
export { readUntold, type UntoldInstitutions } from './use-cases/read-untold.js';
export { ReadMechanisms } from './use-cases/read-mechanisms.js';
export { choices, faultAt, nearest, type FaultCode, type FileFault } from './domain/profile/profile-fault.js';
export { shapeFaults } from './domain/profile/shape-faults.js';
export { repeated } from './domain/profile/reference-faults.js';
export { circlesIn } from './domain/profile/protocol-order.js';
export { DEEDS, type MechanismProfile } from './domain/profile/profile-shape.js';
export type { StoredProfile } from './persistence/profile.repository.js';
export { protocolPlan } from './use-cases/protocol-plan.js';
export { limitOf, type Span, type StepLimit } from './domain/profile/limit-shape.js';
export { shippedProfiles } from './profiles/shipped-profiles.js';
export { isTimelineDeed, TIMELINE_DEEDS, type TimelineDeed, type TimelineEntry } from './timeline.js';
export {
  DUTY_CLOSED,
  DUTY_OPENED,
  ESCALATION_STEPS,
  SNOOZE_REASONS,
  type Duty,
  type SnoozeReason,
} from './duty.js';
export {
  calendarOf,
  workingCalendar,
  workingDaysAfter,
  type CalendarBasis,
  type WorkingCalendar,
} from './calendar/working-days.js';
export { NameApprover } from './use-cases/name-approver.js';
