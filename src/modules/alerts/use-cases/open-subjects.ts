import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../platform/database/index.js';
import { PLATFORM } from '../../access/accounts/index.js';
import { FoundCompanions } from '../../identification/companions/index.js';
import { RecallDirectory } from '../../review/disclosure/index.js';
import { BandChanges, MatchDirectory } from '../../review/matches/index.js';
import { ALERT_KINDS, type StillOpen } from '../../institutions/index.js';
import { EndingConsents } from '../../records/records/index.js';
import { QuestionNews } from '../../review/search/index.js';
import { reminderStands } from '../domain/consent-reminder.js';
import { AlertReader } from '../persistence/alert.reader.js';
import type { AlertSubject } from '../persistence/alert-rows.js';
import { DutyRepository } from '../persistence/duty.repository.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';

type Standing = (subject: AlertSubject) => boolean;

/** Reads what is needed to say of these subjects, all of one sort, which still ask for attention. */
type LookUp = (tx: Tx, subjects: readonly AlertSubject[]) => Promise<Standing>;

/** Subjects of alerts that are no matches, as far as they stand at this moment. */
@Injectable()
export class OpenSubjects {
  constructor(
    private readonly reader: AlertReader,
    private readonly recalls: RecallDirectory,
    private readonly duties: DutyRepository,
    private readonly webhooks: WebhookRepository,
    private readonly consents: EndingConsents,
    private readonly matches: MatchDirectory,
    private readonly bands: BandChanges,
    private readonly companions: FoundCompanions,
    private readonly news: QuestionNews,
    private readonly clock: Clock,
  ) {}

  /** Adding a look-up to `StillOpen` asks for it here. */
  private readonly lookUps: Readonly<Record<Exclude<StillOpen, 'match'>, LookUp>> = {
    duty: async (tx, subjects) => {
      const open = await this.duties.stillOpen(
        tx,
        subjects.map(({ mark }) => mark),
      );
      return ({ mark }) => open.has(mark);
    },
    recall_asked: async (tx, subjects) => {
      const recalls = await this.recallsOf(tx, subjects);
      return ({ subjectId }) => recalls.get(subjectId)?.isAnswered === false;
    },
    recall_answered: async (tx, subjects) => {
      const recalls = await this.recallsOf(tx, subjects);
      return ({ subjectId, mark }) => `${recalls.get(subjectId)?.version}` === mark;
    },
    match_settled: async (tx, subjects) => {
      const settled = await this.matches.settledAmong(tx, idsOf(subjects));
      return ({ subjectId }) => settled.has(subjectId);
    },
    identified: async (tx, subjects) => {
      const identified = await this.matches.identifiedAmong(tx, idsOf(subjects));
      return ({ subjectId }) => identified.has(subjectId);
    },
    sample_reviewed: async (tx, subjects) => {
      const open = await this.matches.openAmong(tx, idsOf(subjects));
      return ({ subjectId }) => open.has(subjectId);
    },
    consent_ending: async (tx, subjects) => {
      const ends = await this.consents.endsOf(tx, idsOf(subjects));
      const now = this.clock.now();
      return ({ subjectId, mark }) => reminderStands(mark, ends.get(subjectId), now);
    },
    webhook_ended: async (tx, subjects) => {
      const failed = await this.webhooks.stillGivenUp(tx, idsOf(subjects));
      return ({ subjectId }) => failed.has(subjectId);
    },
    band_changed: async (tx, subjects) => {
      const standing = await this.bands.standingAmong(
        tx,
        subjects.map(({ mark }) => mark),
      );
      return ({ mark }) => standing.has(mark);
    },
    companion_found: async (tx, subjects) => {
      const marks = [...new Set(subjects.map(({ mark }) => mark))];
      const news = await this.companions.ofIdentifications(tx, marks);
      const standing = new Set(
        news.map(({ identificationId, reportId }) => `${reportId} ${identificationId}`),
      );
      return ({ subjectId, mark }) => standing.has(`${subjectId} ${mark}`);
    },
    companion_revoked: async (tx, subjects) => {
      const revoked = await this.companions.revokedAmong(
        tx,
        subjects.map(({ mark }) => mark),
      );
      return ({ mark }) => revoked.has(mark);
    },
    question_answered: async (tx, subjects) => {
      const answered = await this.news.among(tx, idsOf(subjects));
      const withNews = new Set(answered.map(({ id }) => id));
      return ({ subjectId }) => withNews.has(subjectId);
    },
  };

  /** By alert. */
  async open(tx: Tx, alertIds: readonly string[]): Promise<ReadonlyMap<string, readonly AlertSubject[]>> {
    const listed = await this.reader.subjectsOf(tx, alertIds);
    const byAlert = new Map<string, AlertSubject[]>();
    if (listed.length === 0) return byAlert;
    const stands = await this.standing(tx, listed);
    for (const subject of listed)
      if (stands(subject)) byAlert.set(subject.alertId, [...(byAlert.get(subject.alertId) ?? []), subject]);
    return byAlert;
  }

  /** Whoever answers for another institution sees its alerts, not what they are about: the platform asks. */
  private standing(tx: Tx, listed: readonly AlertSubject[]): Promise<Standing> {
    return actingAs(tx, PLATFORM, async () => {
      const stands = new Map<StillOpen, Standing>();
      for (const sort of new Set(listed.map(sortOf)))
        stands.set(
          sort,
          await this.lookUps[sort](
            tx,
            listed.filter((one) => sortOf(one) === sort),
          ),
        );
      return (subject) => stands.get(sortOf(subject))?.(subject) === true;
    });
  }

  private async recallsOf(tx: Tx, subjects: readonly AlertSubject[]) {
    const recalls = await this.recalls.byIds(tx, idsOf(subjects));
    return new Map(recalls.map((one) => [one.id, one]));
  }
}

const sortOf = ({ kind }: AlertSubject) => ALERT_KINDS[kind].stillOpen;

const idsOf = (subjects: readonly AlertSubject[]) => subjects.map(({ subjectId }) => subjectId);
