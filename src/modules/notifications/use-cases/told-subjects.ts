import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../platform/database/index.js';
import { PLATFORM } from '../../access/index.js';
import { RecallDirectory } from '../../disclosure/index.js';
import { isDuty } from '../domain/alert-subject.js';
import { AlertReader } from '../persistence/alert.reader.js';
import type { AlertSubject } from '../persistence/alert-rows.js';
import { DutyRepository } from '../persistence/duty.repository.js';

type Standing = (subject: AlertSubject) => boolean;

/** What alerts are about that is no match, as far as it stands at this moment. */
@Injectable()
export class ToldSubjects {
  constructor(
    private readonly reader: AlertReader,
    private readonly recalls: RecallDirectory,
    private readonly duties: DutyRepository,
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
      const recallIds = listed.map(({ subjectId }) => subjectId);
      const recalls = new Map((await this.recalls.byIds(tx, recallIds)).map((one) => [one.id, one]));
      const openings = listed.filter(({ kind }) => isDuty(kind)).map(({ mark }) => mark);
      const open = await this.duties.stillOpen(tx, openings);
      return ({ kind, subjectId, mark }) => {
        if (kind === 'recall_asked') return recalls.get(subjectId)?.isAnswered === false;
        if (kind === 'recall_answered') return `${recalls.get(subjectId)?.version}` === mark;
        return open.has(mark);
      };
    });
  }
}
