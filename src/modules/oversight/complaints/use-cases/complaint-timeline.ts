import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { isAllowed, type Actor } from '../../../access/accounts/index.js';
import type { TimelineEntry } from '../../../institutions/index.js';
import type { Complaint } from '../domain/complaint.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';

/** Complaints in the timeline of a case: those that the viewer's own institution has made over the report. A family's are not among them. */
@Injectable()
export class ComplaintTimeline {
  constructor(private readonly complaints: ComplaintRepository) {}

  /** Of a report that the caller may read. */
  async of(tx: Tx, actor: Actor, reportId: string): Promise<TimelineEntry[]> {
    const { institutionId } = actor;
    if (institutionId === undefined || !isAllowed(actor, 'complaints.read', 'party')) return [];
    return (await this.complaints.overReport(tx, institutionId, reportId)).flatMap(deedsOf);
  }
}

function deedsOf(complaint: Complaint): TimelineEntry[] {
  const {
    id: subjectId,
    complainantId,
    institutionId,
    kind,
    openedAt,
    dueAt,
    finding,
    answeredAt,
  } = complaint;
  const opened: TimelineEntry = {
    ...{ at: openedAt, what: 'complaint_opened', subjectId, dueAt, word: kind },
    institutionId: complainantId ?? undefined,
  };
  if (!answeredAt) return [opened];
  const answered = { at: answeredAt, subjectId, institutionId, word: finding ?? undefined };
  return [opened, { ...answered, what: 'complaint_answered' }];
}
