import { Injectable } from '@nestjs/common';
import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { Actor, Operation } from '../../../access/accounts/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { needsIn } from '../domain/needs.js';
import type { ReintegrationPlan } from '../domain/plan.js';
import { NotAgreed } from '../domain/reintegration.errors.js';
import { tradesIn } from '../domain/trades.js';
import { PlanRepository } from '../persistence/plan.repository.js';

export type LivingContent = Extract<ExchangeRecord, { recordType: 'living' }>;

/** A person found alive who wants help, by the own word. */
export interface AgreedPerson {
  readonly record: StoredRecord;
  readonly living: LivingContent;
  readonly plan: ReintegrationPlan;
}

/** Finds people found alive for whoever may help them. */
@Injectable()
export class HelpedPersonAccess {
  constructor(
    private readonly records: RecordStore,
    private readonly plans: PlanRepository,
  ) {}

  /** Throws `NotFound` for a record that is none of a person found alive, was taken back, or is another institution's. */
  async living(
    tx: Tx,
    actor: Actor,
    operation: Operation,
    recordId: string,
  ): Promise<{ readonly record: StoredRecord; readonly living: LivingContent }> {
    const record = await this.records.read(tx, actor, operation, recordId);
    const { content } = record;
    if (content.recordType !== 'living' || record.withdrawn) throw new NotFound();
    return { record, living: content };
  }

  /** Finds a person who has agreed. Throws `NotAgreed`. */
  async agreed(tx: Tx, actor: Actor, operation: Operation, recordId: string): Promise<AgreedPerson> {
    const found = await this.living(tx, actor, operation, recordId);
    const plan = await this.plans.byRecord(tx, recordId);
    if (plan?.state !== 'agreed') throw new NotAgreed();
    return { ...found, plan };
  }

  /** A record as it stands, for the platform's own work; undefined where it is gone. */
  async stored(tx: Tx, recordId: string): Promise<StoredRecord | undefined> {
    const [record] = await this.records.asTheyStand(tx, [recordId]);
    return record;
  }
}

/** Returns what somebody brings and needs, by a record's own words. */
export function broughtBy({ reintegration }: LivingContent): Pick<ReintegrationPlan, 'trades' | 'needs'> {
  const { occupation, skills = [], needs = [] } = reintegration ?? {};
  return { trades: tradesIn([...(occupation ? [occupation] : []), ...skills]), needs: needsIn(needs) };
}
