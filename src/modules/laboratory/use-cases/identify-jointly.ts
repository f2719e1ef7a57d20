import { Injectable } from '@nestjs/common';
import { answerDvi, type FamilySample } from '../../../kernel/genetics/index.js';
import { TenantDb, type Tx } from '../../../platform/database/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { PLATFORM } from '../../access/accounts/index.js';
import { AuditTrail } from '../../access/audit/index.js';
import { KinshipSettings, type KinshipReference } from '../../records/forensic-bank/index.js';
import { basisOf } from '../../matching/kinship/index.js';
import { jointProblem, missingKey, victimKey, type EventPeople } from '../domain/joint-problem.js';
import type { JointOutcome, JointPrior } from '../domain/joint-result.js';
import { explained, NothingToIdentify } from '../domain/laboratory.errors.js';
import { ownSamples } from '../../matching/kinship/index.js';
import {
  JointResultRepository,
  type JointInput,
  type StoredJointResult,
} from '../persistence/joint-result.repository.js';
import { EvidencePrior, type VictimFamilyPrior } from './evidence-prior.js';
import { GatherEvent, type GatheredEvent } from './gather-event.js';

type Progress = (done: number, total: number) => Promise<void>;

/** Steps of the work: who takes part, what they weigh before the DNA, the reckoning. */
const STEPS = 3;

/**
 * The worker's part of a joint identification. Killed, it begins anew: nothing is kept before all of it is.
 */
@Injectable()
export class IdentifyJointly {
  constructor(
    private readonly db: TenantDb,
    private readonly results: JointResultRepository,
    private readonly settings: KinshipSettings,
    private readonly gather: GatherEvent,
    private readonly priors: EvidencePrior,
    private readonly audit: AuditTrail,
  ) {}

  async identify(resultId: string, progress: Progress): Promise<void> {
    const asked = await this.db.transact(PLATFORM, (tx) => this.begin(tx, resultId));
    if (!asked) return;
    const { result, reference } = asked;
    const event = await this.db.transact(PLATFORM, (tx) =>
      this.gather.gather(tx, result.eventCode, result.institutionId),
    );
    await progress(1, STEPS);
    const priors =
      result.prior === 'evidence'
        ? await this.db.transact(PLATFORM, (tx) => this.priors.of(tx, event))
        : undefined;
    await progress(2, STEPS);
    try {
      const outcome = explained(() => outcomeOf(event, reference, { threshold: result.threshold, priors }));
      await this.db.transact(PLATFORM, (tx) => this.keep(tx, result, event, outcome));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { code, parameters } = error;
      await this.db.transact(PLATFORM, (tx) => this.results.refuse(tx, resultId, { code, parameters }));
    }
    await progress(STEPS, STEPS);
  }

  private async begin(tx: Tx, resultId: string) {
    const result = await this.results.byId(tx, resultId);
    if (!result || result.state === 'done' || result.state === 'refused') return undefined;
    const reference = await this.settings.byId(tx, result.settingId);
    if (!reference) return undefined;
    await this.results.begin(tx, resultId);
    return { result, reference };
  }

  private async keep(
    tx: Tx,
    result: StoredJointResult,
    { records }: GatheredEvent,
    outcome: JointOutcome,
  ): Promise<void> {
    const recordIds = [...outcome.victims, ...outcome.missing].flatMap((one) => one.recordIds);
    const inputs = [...new Set(recordIds)].map((id): JointInput => [id, records.get(id)?.contentHash ?? '']);
    await this.results.finish(tx, result.id, inputs, outcome);
    await this.audit.record(tx, {
      ...{ actor: PLATFORM, action: 'laboratory.identify', recordIds: inputs.map(([id]) => id) },
      detail: { resultId: result.id, prior: outcome.priorUsed },
    });
  }
}

/** Throws `NothingToIdentify`. */
export function outcomeOf(
  event: EventPeople & Pick<GatheredEvent, 'notIncluded'>,
  reference: KinshipReference,
  { threshold, priors }: { readonly threshold: number; readonly priors: VictimFamilyPrior | undefined },
): JointOutcome {
  const { families, victims, notIncluded } = event;
  if (families.length === 0 || victims.length === 0) throw new NothingToIdentify();
  const relatives = families.flatMap(({ family }) =>
    family.relatives.map(({ profile }: FamilySample) => profile),
  );
  const basis = basisOf(reference, [...relatives, ...victims.flatMap(({ record }) => ownSamples(record))]);
  const { problem, missing } = jointProblem(event, basis, threshold);
  const lnPrior = (victim: number, number: number): number => {
    const [one, family] = [victims[victim], families[missing[number]?.family ?? -1]];
    return priors && one && family ? priors(one, family) : 0;
  };
  const priorUsed: JointPrior = priors ? 'evidence' : 'flat';
  const { theta, silent } = reference.model;
  return {
    answer: answerDvi(problem, priors ? { lnPrior } : {}),
    ...{ priorUsed, notIncluded, isModelReduced: theta > 0 || silent > 0 },
    victims: victims.map(({ recordId }, at) => ({
      key: victimKey(at),
      recordIds: [recordId],
      member: undefined,
    })),
    missing: missing.map(({ family, member }, at) => ({
      ...{ key: missingKey(at), member, recordIds: families[family]?.recordIds ?? [] },
    })),
    ownSamplesLeftOut: families.reduce((sum, { family }) => sum + family.own.length, 0),
  };
}
