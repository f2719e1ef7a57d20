import { Module } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../platform/config/index.js';
import { SmtpMailer } from '../../platform/mail/index.js';
import { WebhookClient } from '../../platform/webhooks/index.js';
import { AccessModule } from '../access/accounts/index.js';
import { AuditModule } from '../access/audit/index.js';
import { FoundCompanionsModule } from '../identification/companions/index.js';
import { DisclosureModule } from '../review/disclosure/index.js';
import { MatchesModule } from '../review/matches/index.js';
import { InstitutionsModule } from '../institutions/index.js';
import { QuestionNewsModule } from '../review/search/index.js';
import { RecordsModule } from '../records/records/index.js';
import { AlertTimeline } from './use-cases/alert-timeline.js';
import { AlertReader } from './persistence/alert.reader.js';
import { AlertRepository } from './persistence/alert.repository.js';
import { DigestChoiceRepository } from './persistence/digest-choice.repository.js';
import { DigestRepository } from './persistence/digest.repository.js';
import { DeliveryRepository } from './persistence/delivery.repository.js';
import { DutyRepository } from './persistence/duty.repository.js';
import { AbsenceRepository } from './persistence/absence.repository.js';
import { AlertOfferRepository } from './persistence/offer.repository.js';
import { EscalationStepRepository } from './persistence/step.repository.js';
import { OverdueRepository } from './persistence/overdue.repository.js';
import { SnoozeRepository } from './persistence/snooze.repository.js';
import { WebhookRepository } from './persistence/webhook.repository.js';
import { Colleagues } from './use-cases/colleagues.js';
import { Absences } from './use-cases/absences.js';
import { AcknowledgeAlert } from './use-cases/acknowledge-alert.js';
import { AlertCourse } from './use-cases/alert-course.js';
import { AlertAccess } from './use-cases/alert-access.js';
import { AlertEndings } from './use-cases/alert-endings.js';
import { AlertInstitutions } from './use-cases/alert-institutions.js';
import { RaiseForSavedSearches } from './use-cases/raise-for-saved-searches.js';
import { AlertOfBandChanges } from './use-cases/alert-of-band-changes.js';
import { AlertOfCompanions } from './use-cases/alert-of-companions.js';
import { RaiseForDuties } from './use-cases/raise-for-duties.js';
import { RaiseForOpenMatches } from './use-cases/raise-for-open-matches.js';
import { RaiseForRecalls } from './use-cases/raise-for-recalls.js';
import { AlertOfReviewed } from './use-cases/alert-of-reviewed.js';
import { AlertOfAmended } from './use-cases/alert-of-amended.js';
import { FollowSettledMatches } from './use-cases/follow-settled-matches.js';
import { AnnounceAlert } from './use-cases/announce-alert.js';
import { AnnounceOverdueMatches } from './use-cases/announce-overdue-matches.js';
import { AnswerAlert } from './use-cases/answer-alert.js';
import { AnswerDelegation } from './use-cases/answer-delegation.js';
import { AssignAlert } from './use-cases/assign-alert.js';
import { BundleTimes } from './use-cases/bundle-times.js';
import { CloseInvisibleAlerts } from './use-cases/close-invisible-alerts.js';
import { CountOverdue } from './use-cases/count-overdue.js';
import { DelegateAlert } from './use-cases/delegate-alert.js';
import { DeliverDigest } from './use-cases/deliver-digest.js';
import { DeliverMail, MAILER } from './use-cases/deliver-mail.js';
import { DeliverWebhook } from './use-cases/deliver-webhook.js';
import { AlertChains } from './use-cases/alert-chains.js';
import { ReadChains } from './use-cases/read-chains.js';
import { DetailAlerts } from './use-cases/detail-alerts.js';
import { DigestChoices } from './use-cases/digest-choices.js';
import { EndFailingWebhooks } from './use-cases/end-failing-webhooks.js';
import { EscalateOverdue } from './use-cases/escalate-overdue.js';
import { EscalationTicker } from './use-cases/escalation-ticker.js';
import { PredecessorNames } from './use-cases/predecessor-names.js';
import { FamilyOfAlerts } from './use-cases/family-of-alerts.js';
import { HandOverRepository } from './persistence/hand-over.repository.js';
import { HandOver } from './use-cases/hand-over.js';
import { Inbox } from './use-cases/inbox.js';
import { ReassignAlert } from './use-cases/reassign-alert.js';
import { ReassignAbsentOwners } from './use-cases/reassign-absent-owners.js';
import { MarkSeen } from './use-cases/mark-seen.js';
import { MarkDelivered } from './use-cases/mark-delivered.js';
import { PlatformWork } from './use-cases/platform-work.js';
import { PostWebhook } from './use-cases/post-webhook.js';
import { PreviewWebhook } from './use-cases/preview-webhook.js';
import { RaiseAlert } from './use-cases/raise-alert.js';
import { WebhookSecrets } from './use-cases/webhook-secrets.js';
import { ReadHandOver } from './use-cases/read-hand-over.js';
import { ReadOverdue } from './use-cases/read-overdue.js';
import { RegisterWebhook } from './use-cases/register-webhook.js';
import { RemindOfConsents } from './use-cases/remind-of-consents.js';
import { RemoveWebhook } from './use-cases/remove-webhook.js';
import { ReplayDelivery } from './use-cases/replay-delivery.js';
import { RotateWebhookSecret } from './use-cases/rotate-webhook-secret.js';
import { Rosters } from './use-cases/roster.js';
import { SnoozeAlert } from './use-cases/snooze-alert.js';
import { StepPlans } from './use-cases/step-plans.js';
import { SettledNews } from './use-cases/settled-news.js';
import { SettleDelivery } from './use-cases/settle-delivery.js';
import { EscalateAlert } from './use-cases/escalate-alert.js';
import { TakeUpWaitingMail } from './use-cases/take-up-waiting-mail.js';
import { TestWebhook } from './use-cases/test-webhook.js';
import { VisibleMatches } from './use-cases/visible-matches.js';
import { OpenSubjects } from './use-cases/open-subjects.js';
import { WebhookAccess } from './use-cases/webhook-access.js';
import { WebhookLog } from './use-cases/webhook-log.js';
import { WeeklyFigures } from './use-cases/weekly-figures.js';
import { WriteDigests } from './use-cases/write-digests.js';
import type { ModuleParts } from '../../platform/module-parts/index.js';
import { notificationsHandlers } from './jobs.js';
import { FollowAgreements } from '../institutions/index.js';
import { notificationsSubscriptions } from './subscriptions.js';

const mailer = {
  provide: MAILER,
  inject: [SETTINGS_TOKEN],
  useFactory: ({ SMTP_URL, MAIL_FROM }: Settings) =>
    SMTP_URL ? new SmtpMailer(SMTP_URL, MAIL_FROM) : undefined,
};

const webhookClient = {
  provide: WebhookClient,
  inject: [SETTINGS_TOKEN],
  useFactory: ({ WEBHOOK_ALLOW_PRIVATE }: Settings) =>
    new WebhookClient({ allowPrivate: WEBHOOK_ALLOW_PRIVATE === 'yes' }),
};

/** Services that other modules may call. */
const OFFERED = [
  Absences,
  Colleagues,
  AcknowledgeAlert,
  AlertInstitutions,
  RaiseForSavedSearches,
  AlertOfBandChanges,
  AlertOfCompanions,
  RaiseForDuties,
  RaiseForOpenMatches,
  RaiseForRecalls,
  AlertOfAmended,
  AlertOfReviewed,
  FollowSettledMatches,
  AlertTimeline,
  AnswerAlert,
  AnswerDelegation,
  AssignAlert,
  CloseInvisibleAlerts,
  CountOverdue,
  DelegateAlert,
  DeliverDigest,
  DeliverMail,
  DeliverWebhook,
  DigestChoices,
  EndFailingWebhooks,
  EscalateOverdue,
  EscalationTicker,
  PredecessorNames,
  FamilyOfAlerts,
  HandOver,
  Inbox,
  ReadChains,
  ReassignAbsentOwners,
  PreviewWebhook,
  ReadHandOver,
  ReadOverdue,
  RegisterWebhook,
  RemindOfConsents,
  RemoveWebhook,
  ReplayDelivery,
  RotateWebhookSecret,
  SnoozeAlert,
  TakeUpWaitingMail,
  TestWebhook,
  WebhookLog,
  WriteDigests,
];

@Module({
  imports: [
    AccessModule,
    AuditModule,
    DisclosureModule,
    FoundCompanionsModule,
    MatchesModule,
    InstitutionsModule,
    QuestionNewsModule,
    RecordsModule,
  ],
  providers: [
    mailer,
    webhookClient,
    AlertRepository,
    AlertReader,
    DeliveryRepository,
    DigestChoiceRepository,
    DigestRepository,
    DutyRepository,
    HandOverRepository,
    AbsenceRepository,
    AlertOfferRepository,
    SnoozeRepository,
    OverdueRepository,
    EscalationStepRepository,
    WebhookRepository,
    AlertCourse,
    AlertEndings,
    AlertAccess,
    AnnounceAlert,
    AnnounceOverdueMatches,
    BundleTimes,
    AlertChains,
    ReadChains,
    DetailAlerts,
    ReassignAlert,
    MarkDelivered,
    MarkSeen,
    PlatformWork,
    PostWebhook,
    WebhookSecrets,
    RaiseAlert,
    Rosters,
    SettledNews,
    SettleDelivery,
    StepPlans,
    EscalateAlert,
    VisibleMatches,
    OpenSubjects,
    WebhookAccess,
    WeeklyFigures,
    ...OFFERED,
  ],
  exports: OFFERED,
})
export class AlertsModule {}

export const NOTIFICATIONS: ModuleParts = {
  module: AlertsModule,
  handlers: (use) =>
    notificationsHandlers({
      alert: use(AlertInstitutions),
      alertOfAnswers: use(RaiseForSavedSearches),
      alertOfBandChanges: use(AlertOfBandChanges),
      alertOfCompanions: use(AlertOfCompanions),
      alertOfDuties: use(RaiseForDuties),
      alertOfOpen: use(RaiseForOpenMatches),
      alertOfRecalls: use(RaiseForRecalls),
      alertOfAmended: use(AlertOfAmended),
      alertOfReviewed: use(AlertOfReviewed),
      alertOfSettled: use(FollowSettledMatches),
      close: use(CloseInvisibleAlerts),
      handOver: use(HandOver),
      keep: use(ReassignAbsentOwners),
      count: use(CountOverdue),
      endFailing: use(EndFailingWebhooks),
      mail: use(DeliverMail),
      webhook: use(DeliverWebhook),
      escalate: use(EscalateOverdue),
      agreements: use(FollowAgreements),
      remind: use(RemindOfConsents),
      takeUp: use(TakeUpWaitingMail),
      digest: use(DeliverDigest),
      digests: use(WriteDigests),
    }),
  subscriptions: notificationsSubscriptions,
  tickers: [EscalationTicker],
};
