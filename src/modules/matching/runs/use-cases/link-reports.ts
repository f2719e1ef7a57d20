import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { Tasks } from '../../../../platform/queue/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { keyOfPair, LINKED_FROM, pairChanges, type SamePersonPair } from '../domain/report-links.js';
import { CandidateRepository, type StoredList } from '../persistence/candidate.repository.js';
import { ReportPairRepository } from '../persistence/report-pair.repository.js';
import { RunRepository, type MatchRun } from '../persistence/run.repository.js';
import type { BankSnapshot } from '../snapshot/bank-snapshot.js';

/**
 * Links reports of one person, so that what they know is compared together.
 *
 * After a run has compared reports with reports, the pairs that are probably of one person are noted, and the
 * reports that know more or less than before are compared again by a run of their own. Comparing reports with
 * reports never uses what is lent, so that this comes to an end.
 */
@Injectable()
export class LinkReports {
  constructor(
    private readonly pairs: ReportPairRepository,
    private readonly candidates: CandidateRepository,
    private readonly runs: RunRepository,
    private readonly tasks: Tasks,
  ) {}

  /** @param own the sequence numbers of the run's records; undefined for a sweep */
  async after(
    tx: Tx,
    run: MatchRun,
    snapshot: BankSnapshot,
    own: readonly number[] | undefined,
  ): Promise<void> {
    const before = own ? await this.pairs.ofSeqs(tx, own) : await this.pairs.all(tx);
    const lists = own
      ? await this.candidates.ofSeqs(tx, 'duplicate_report', own)
      : await this.candidates.strong(tx, LINKED_FROM, run.id, 'duplicate_report');
    const { added, gone, affected } = pairChanges(before, pairsOf(lists, snapshot));
    await this.pairs.remove(tx, gone);
    await this.pairs.add(tx, added);
    const again = new Set(affected);
    // Those whose partners were changed know something else, though the pairs are the same.
    if (run.scope === 'record' || run.scope === 'import')
      for (const { firstSeq, secondSeq } of before) again.add(firstSeq).add(secondSeq);
    if (own) for (const seq of own) if (!affected.includes(seq)) again.delete(seq);
    const subjectIds = [...again].sort((x, y) => x - y).flatMap((seq) => snapshot.entry(seq)?.recordId ?? []);
    if (subjectIds.length === 0) return;
    const runId = await this.runs.add(tx, { scope: 'linked', subjectIds, requestedBy: PLATFORM.actorId });
    await this.runs.setTask(tx, runId, await this.tasks.add(tx, 'matching.begin-sweep', { runId }));
  }
}

/** Lists the pairs of the lists, each once, whichever of its two lists tells of it. */
function pairsOf(lists: readonly StoredList[], snapshot: BankSnapshot): SamePersonPair[] {
  const found = new Map<string, SamePersonPair>();
  for (const { subjectSeq, list } of lists) {
    for (const [at, seq] of list.seqs.entries()) {
      if ((list.probability[at] ?? 0) < LINKED_FROM) continue;
      const [firstSeq, secondSeq] = [Math.min(subjectSeq, seq), Math.max(subjectSeq, seq)];
      const [first, second] = [snapshot.entry(firstSeq), snapshot.entry(secondSeq)];
      if (!first || !second || !snapshot.mayCompare('duplicate_report', first, second)) continue;
      const pair = {
        firstSeq,
        secondSeq,
        firstId: first.recordId,
        secondId: second.recordId,
      };
      found.set(keyOfPair(pair), pair);
    }
  }
  return [...found.values()];
}
