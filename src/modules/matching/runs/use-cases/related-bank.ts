import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { FieldEvidence, EvidenceReason, RelatedReports } from '../../../../kernel/linkage/index.js';
import { TenantDb, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { RELATED_FROM, type RelatedPair } from '../domain/related-pairs.js';
import { CandidateRepository } from '../persistence/candidate.repository.js';
import { RunRepository, type MatchRun } from '../persistence/run.repository.js';
import type { BankSnapshot, SnapshotEntry } from '../snapshot/bank-snapshot.js';
import { SnapshotManager } from '../snapshot/snapshot-manager.js';
import { EvidenceSource } from './evidence-source.js';
import { ComparisonPolicy } from './comparison-policy.js';
import { RunSubjects } from './run-subjects.js';

/** Reports whose lists are in memory together; between two such pieces others of the process get a turn. */
const AT_ONCE = 200;
/** Most related reports that are kept of one report: these hold a group together many times over. */
const MOST_KEPT = 12;
/**
 * Groups of fields that companions and relatives have in common by nature, which is all that is said of them.
 */
const SHARED_GROUPS: ReadonlySet<string> = new Set(['time', 'place', 'life', 'event', 'kin']);
const SURNAMES: readonly EvidenceReason[] = [
  'NAME.SURNAMES_SAME',
  'NAME.SURNAMES_CLOSE',
  'NAME.SURNAMES_SWAPPED',
];

/** A pair of reports that are probably related; the first was registered first. */
export interface FoundRelated extends RelatedPair {
  readonly firstId: string;
  readonly secondId: string;
  readonly isWithinInstitution: boolean;
  /** True where one of the two, of one institution, names the other as that of a companion or relative. */
  readonly isRecorded: boolean;
}

/** Related pairs of reports that a run has found. */
export interface RelatedOfRun {
  readonly backgroundId: string;
  readonly isSweep: boolean;
  /** The reports that were asked about; empty of a sweep, which asks about all. */
  readonly subjects: ReadonlySet<string>;
  readonly pairs: readonly FoundRelated[];
}

/** A pair that somebody wants reasons for. */
export interface RelatedIds {
  readonly firstId: string;
  readonly secondId: string;
}

/**
 * Finds the reports that are probably of companions of one journey or of relatives: by the bank that a run
 * was measured on, from what each report says itself. What one report lends another counts for nothing here.
 *
 * Weighed are those that lie beside a report in days and place, and those in its list of candidates: some
 * hundreds for each.
 */
@Injectable()
export class RelatedBank {
  constructor(
    private readonly db: TenantDb,
    private readonly runs: RunRepository,
    private readonly candidates: CandidateRepository,
    private readonly snapshotManager: SnapshotManager,
    private readonly subjects: RunSubjects,
    private readonly records: RecordStore,
    private readonly comparisonPolicy: ComparisonPolicy,
    private readonly evidence: EvidenceSource,
  ) {}

  /** Undefined where the run is not done. */
  async ofRun(runId: string): Promise<RelatedOfRun | undefined> {
    const begun = await this.db.transact(PLATFORM, async (tx) => {
      const run = await this.runs.byId(tx, runId);
      return run && { run, seqs: await this.subjects.seqs(tx, run) };
    });
    const { backgroundId } = begun?.run ?? {};
    if (!begun || begun.run.state !== 'done' || !backgroundId) return undefined;
    const isSweep = begun.run.scope === 'all';
    // The bank of a sweep is given back with its last list: who came meanwhile is asked about with the
    // others.
    const run: Pick<MatchRun, 'id' | 'scope' | 'backgroundId'> = { id: runId, scope: 'linked', backgroundId };
    return this.snapshotManager.with(run, async (snapshot) => {
      const asked = this.subjects.queries(snapshot, 'report', begun.seqs);
      const subjects = new Set(isSweep ? [] : asked.map(({ recordId }) => recordId));
      return { backgroundId, isSweep, subjects, pairs: await this.find(snapshot, asked) };
    });
  }

  /**
   * Returns, of each pair, the groups in which its two reports agree, strongest first: codes, and nothing
   * that stands in a record.
   */
  async reasons(
    tx: Tx,
    backgroundId: string,
    pairs: readonly RelatedIds[],
  ): Promise<(readonly EvidenceReason[])[]> {
    const ids = [...new Set(pairs.flatMap(({ firstId, secondId }) => [firstId, secondId]))];
    const records = new Map((await this.records.forComparison(tx, ids)).map((one) => [one.id, one]));
    const rules = await this.comparisonPolicy.open(tx);
    const found: (readonly EvidenceReason[])[] = [];
    for (const { firstId, secondId } of pairs) {
      const [a, b] = [records.get(firstId), records.get(secondId)];
      const pair = { kind: 'duplicate_report', backgroundId } as const;
      found.push(a && b ? sharedIn(await this.evidence.of(tx, pair, { a, b, rules })) : []);
    }
    return found;
  }

  private async find(snapshot: BankSnapshot, asked: readonly SnapshotEntry[]): Promise<FoundRelated[]> {
    const related = snapshot.relatedReports();
    const found = new Map<string, FoundRelated>();
    for (let from = 0; from < asked.length; from += AT_ONCE) {
      const piece = asked.slice(from, from + AT_ONCE);
      const listed = await this.listed(piece);
      for (const entry of piece)
        for (const pair of relatedOf(snapshot, related, entry, listed.get(entry.seq)))
          found.set(`${pair.firstSeq} ${pair.secondSeq}`, pair);
      await nextTurn();
    }
    return [...found.values()];
  }

  /** Reads the reports in each report's list, and the probability that either is of the same person. */
  private async listed(
    piece: readonly SnapshotEntry[],
  ): Promise<ReadonlyMap<number, ReadonlyMap<number, number>>> {
    const seqs = piece.map(({ seq }) => seq);
    const lists = await this.db.transact(PLATFORM, (tx) =>
      this.candidates.ofSeqs(tx, 'duplicate_report', seqs),
    );
    return new Map(
      lists.map(({ subjectSeq, list }) => [
        subjectSeq,
        new Map(Array.from(list.seqs, (seq, at) => [seq, list.probability[at] ?? 0])),
      ]),
    );
  }
}

function relatedOf(
  snapshot: BankSnapshot,
  related: RelatedReports,
  own: SnapshotEntry,
  samePerson: ReadonlyMap<number, number> = new Map(),
): FoundRelated[] {
  const named = new Set(snapshot.apart.partnersOf(own.seq));
  const beside = related.beside(own.slot).flatMap((slot) => snapshot.entryAt('report', slot)?.seq ?? []);
  const others = [...new Set([...beside, ...samePerson.keys(), ...named])].flatMap((seq) => {
    const entry = snapshot.entry(seq);
    if (!entry || entry.seq === own.seq) return [];
    const [first, second] = own.seq < entry.seq ? [own, entry] : [entry, own];
    return snapshot.mayBeRelated(first, second) ? [entry] : [];
  });
  const chances = related.chances(
    own.slot,
    others.map(({ slot }) => slot),
  );
  return others
    .map((other, at): FoundRelated => {
      const [first, second] = own.seq < other.seq ? [own, other] : [other, own];
      const isWithinInstitution = own.institutionId === other.institutionId;
      // Of another institution's report nobody learns by naming it: what both say decides.
      const isRecorded = isWithinInstitution && named.has(other.seq);
      const two = 1 - (samePerson.get(other.seq) ?? 0);
      return {
        ...{ firstSeq: first.seq, secondSeq: second.seq, firstId: first.recordId, secondId: second.recordId },
        ...{ isWithinInstitution, isRecorded, chance: isRecorded ? 1 : two * (chances[at] ?? 0) },
      };
    })
    .filter(({ chance }) => chance >= RELATED_FROM)
    .sort((x, y) => y.chance - x.chance || x.firstSeq - y.firstSeq || x.secondSeq - y.secondSeq)
    .slice(0, MOST_KEPT);
}

function sharedIn(evidence: readonly FieldEvidence[]): EvidenceReason[] {
  const shared = evidence.filter(
    ({ group, log10LR, reason }) => log10LR > 0 && (SHARED_GROUPS.has(group) || SURNAMES.includes(reason)),
  );
  const byWeight = [...shared].sort((x, y) => y.log10LR - x.log10LR);
  return [...new Set(byWeight.map(({ reason }) => reason))];
}
