import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import type { TimelineEntry } from '../../../institutions/index.js';
import { RunRepository } from '../persistence/run.repository.js';

/**
 * Timeline of a record's comparisons: when it was compared for itself, in the timeline of its case; sweeps
 * over everything are nobody's deed.
 */
@Injectable()
export class ComparedTimeline {
  constructor(private readonly runs: RunRepository) {}

  /** Returns the entries of a record that the caller may read. */
  async of(tx: Tx, recordId: string): Promise<TimelineEntry[]> {
    const done = await actingAs(tx, PLATFORM, () => this.runs.finishedOf(tx, recordId));
    return done.map((at) => ({ at, what: 'compared', subjectId: recordId }));
  }
}
