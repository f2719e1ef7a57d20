import { Injectable } from '@nestjs/common';
import { Outbox } from '../../../../platform/outbox/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { RecallOfBarred } from '../../disclosure/index.js';
import { HYPOTHESES_OPENED } from '../events.js';
import { LapseDisallowed } from './lapse-disallowed.js';
import { MatchesOfRun } from './matches-of-run.js';
import { NoticeBandChanges } from './notice-band-changes.js';
import { OpenPairs } from './open-pairs.js';
import { RescoreMatches } from './rescore-matches.js';

/**
 * Opens, as hop 5, a match for each strong pair of a run, and brings the ones that are there up to date.
 *
 * Matches survive re-runs: those that are open are weighed anew in each as their candidates are, and a pair
 * that scores lower now stays open, for closing it is the two sides' affair. An excluded pair stays excluded
 * until one of its records changes in what is material to the exclusion. A pair that may no longer be
 * compared lapses, and is taken up again when it may (a consent is given anew, a record imported again) and
 * there is room for it. Runs twice without harm.
 */
@Injectable()
export class OpenMatches {
  constructor(
    private readonly guarded: Guarded,
    private readonly ofRun: MatchesOfRun,
    private readonly lapseDisallowed: LapseDisallowed,
    private readonly recalls: RecallOfBarred,
    private readonly rescoring: RescoreMatches,
    private readonly opening: OpenPairs,
    private readonly bands: NoticeBandChanges,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  async openMatches(runId: string): Promise<void> {
    await this.guarded.perform(PLATFORM, 'matches.open', [], async (tx) => {
      const run = await this.ofRun.lock(tx, runId);
      const { pairs, subjectIds, involved, touched, isSweep, modelVersion } = run;
      const lapsed = new Set(await this.lapseDisallowed.lapseAll(tx, touched));
      // A sweep is about all records: what ended in it is nobody's withdrawal.
      if (!isSweep) await this.lapseDisallowed.note(tx, [...lapsed], subjectIds);
      const recalled = await this.recalls.ask(tx, isSweep ? undefined : involved);
      const known = touched.filter((one) => !lapsed.has(one));
      const told = await this.rescoring.rescore(tx, runId, known);
      const opened = await this.opening.open(tx, runId, pairs, known);
      await this.bands.notice(tx, { runId, isSweep, modelVersion }, known);
      const ids = [...told, ...opened.map((row) => row.id)];
      await this.audit.record(tx, {
        actor: PLATFORM,
        action: 'matches.open',
        recordIds: opened.flatMap((row) => [row.recordA, row.recordB]),
        detail: { runId, opened: opened.length, lapsed: lapsed.size, recalled },
      });
      if (ids.length > 0)
        await this.outbox.put(tx, { name: HYPOTHESES_OPENED, payload: { hypothesisIds: ids } });
    });
  }
}
