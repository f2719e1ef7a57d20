import { Injectable } from '@nestjs/common';
import { MODEL_VERSION, type Kind } from '../../../../kernel/linkage/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM, requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { KnownPairs } from '../../matches/index.js';
import { PairFacts } from '../../../matching/runs/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { calibrationOfJudged, type JudgedCalibration, type CalibrationPair } from '../domain/calibration.js';
import { completenessOf } from '../domain/fairness.js';

export interface CalibrationOfModel {
  /**
   * Version of the model as written: a fitted one has learnt from these same pairs, and tells its cost on
   * left-out ones itself.
   */
  readonly modelVersion: string;
  readonly rows: readonly JudgedCalibration[];
}

/**
 * Reads whether the likelihood ratios mean what they say, on pairs that people have settled: figures without
 * a record in them.
 */
@Injectable()
export class ReadCalibration {
  constructor(
    private readonly guarded: Guarded,
    private readonly known: KnownPairs,
    private readonly facts: PairFacts,
    private readonly institutions: InstitutionDirectory,
    private readonly audit: AuditTrail,
  ) {}

  async read(actor: Actor, kind: Kind): Promise<CalibrationOfModel> {
    return this.guarded.perform(actor, 'calibration.read', [], async (tx) => {
      requireOnRecord(actor, 'calibration.read', undefined);
      const judged = await actingAs(tx, PLATFORM, () => this.judged(tx, kind));
      const detail = { kind, pairs: judged.length };
      await this.audit.record(tx, { actor, action: 'calibration.read', detail });
      return { modelVersion: MODEL_VERSION, rows: calibrationOfJudged(judged) };
    });
  }

  /** Over everybody's records; none of them is told of. */
  private async judged(tx: Tx, kind: Kind): Promise<CalibrationPair[]> {
    const settled = (await this.known.settled(tx)).filter(({ pair }) => pair.kind === kind);
    const answers = new Map(settled.map(({ pair, same }) => [pair, same]));
    const countries = new Map((await this.institutions.all(tx)).map(({ id, country }) => [id, country]));
    const countryOf = (institutionId: string): string => countries.get(institutionId) ?? '?';
    const judged: CalibrationPair[] = [];
    for await (const { pair, a, b, evidence } of this.facts.weighed(tx, [...answers.keys()])) {
      judged.push({
        log10LR: evidence.reduce((sum, item) => sum + item.log10LR, 0),
        same: answers.get(pair) ?? false,
        countries: [countryOf(a.institutionId), countryOf(b.institutionId)].sort().join('-'),
        completeness: completenessOf(evidence),
      });
    }
    return judged;
  }
}
