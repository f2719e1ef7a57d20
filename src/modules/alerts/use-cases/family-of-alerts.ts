import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../platform/database/index.js';
import { PLATFORM } from '../../access/accounts/index.js';
import { alertKindFacts } from '../../institutions/index.js';
import type { ContactStatus } from '../../access/consent/index.js';
import { FamilyContacts } from '../../records/records/index.js';
import type { AlertSubject } from '../persistence/alert-rows.js';
import { DutyRepository } from '../persistence/duty.repository.js';

/** From what is least safe to what is. */
const WORST_FIRST: readonly ContactStatus[] = ['not_safe', 'not_asked', 'safe'];

/** Of alerts that lead to a family, whether it may be contacted: of several families the one for which it is least safe. */
@Injectable()
export class FamilyOfAlerts {
  constructor(
    private readonly duties: DutyRepository,
    private readonly contacts: FamilyContacts,
  ) {}

  /** @returns by alert; those that lead to no family are left out */
  async of(tx: Tx, subjects: readonly AlertSubject[]): Promise<ReadonlyMap<string, ContactStatus>> {
    if (subjects.length === 0) return new Map();
    return actingAs(tx, PLATFORM, async () => {
      const openings = subjects
        .filter(({ kind }) => alertKindFacts(kind).stillOpen === 'duty')
        .map(({ mark }) => mark);
      const ofDuty = await this.duties.reportsOf(tx, openings);
      const reportOf = ({ kind, subjectId, mark }: AlertSubject) =>
        kind === 'consent_ending' ? subjectId : ofDuty.get(mark);
      const asked = subjects.flatMap((subject) => reportOf(subject) ?? []);
      const contacts = await this.contacts.of(tx, asked);
      const byAlert = new Map<string, ContactStatus>();
      for (const subject of subjects) {
        const standing = contacts.get(reportOf(subject) ?? '')?.standing;
        const before = byAlert.get(subject.alertId);
        if (standing && (before === undefined || isWorse(standing, before)))
          byAlert.set(subject.alertId, standing);
      }
      return byAlert;
    });
  }
}

const isWorse = (one: ContactStatus, other: ContactStatus): boolean =>
  WORST_FIRST.indexOf(one) < WORST_FIRST.indexOf(other);
