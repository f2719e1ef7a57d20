import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../platform/database/index.js';
import { PLATFORM } from '../../access/index.js';
import { RecallDirectory } from '../../disclosure/index.js';
import { MatchDirectory } from '../../matches/index.js';
import { EndingConsents } from '../../records/index.js';
import { QuestionNews } from '../../search/index.js';
import { isDuty, type SubjectKind } from '../domain/alert-subject.js';
import { reminderStands } from '../domain/consent-reminder.js';
import { AlertReader } from '../persistence/alert.reader.js';
import type { AlertSubject } from '../persistence/alert-rows.js';
import { DutyRepository } from '../persistence/duty.repository.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';

type Standing = (subject: AlertSubject) => boolean;

/** What alerts are about that is no match, as far as it stands at this moment. */
@Injectable()
export class ToldSubjects {
  constructor(
    private readonly reader: AlertReader,
    private readonly recalls: RecallDirectory,
    private readonly duties: DutyRepository,
    private readonly webhooks: WebhookRepository,
    private readonly consents: EndingConsents,
    private readonly matches: MatchDirectory,
    private readonly news: QuestionNews,
    private readonly clock: Clock,
  ) {}

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
      const idsOf = (...kinds: readonly SubjectKind[]) =>
        listed.filter(({ kind }) => kinds.includes(kind)).map(({ subjectId }) => subjectId);
      const asked = await this.recalls.byIds(tx, idsOf('recall_asked', 'recall_answered'));
      const recalls = new Map(asked.map((one) => [one.id, one]));
      const ends = await this.consents.endsOf(tx, idsOf('consent_ending'));
      const stillSettled = await this.matches.settledAmong(tx, idsOf('match_settled'));
      const openings = listed.filter(({ kind }) => isDuty(kind)).map(({ mark }) => mark);
      const open = await this.duties.stillOpen(tx, openings);
      const failed = await this.webhooks.stillGivenUp(tx, idsOf('webhook_ended'));
      const answered = await this.news.among(tx, idsOf('question_answered'));
      const withNews = new Set(answered.map(({ id }) => id));
      const now = this.clock.now();
      return ({ kind, subjectId, mark }) => {
        if (kind === 'recall_asked') return recalls.get(subjectId)?.isAnswered === false;
        if (kind === 'recall_answered') return `${recalls.get(subjectId)?.version}` === mark;
        if (kind === 'match_settled') return stillSettled.has(subjectId);
        if (kind === 'consent_ending') return reminderStands(mark, ends.get(subjectId), now);
        if (kind === 'webhook_ended') return failed.has(subjectId);
        if (kind === 'question_answered') return withNews.has(subjectId);
        return open.has(mark);
      };
    });
  }
}
