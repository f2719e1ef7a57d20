import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { DualAuthorization, type ApprovalRequest } from '../../../access/approvals/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { WholeRecord } from '../../../review/disclosure/index.js';
import { RecordStore } from '../../../records/records/index.js';
import {
  DemandInvalid,
  DemandRefuses,
  demandWords,
  MOST_RECORDS,
  type LegalDemand,
} from '../domain/legal-demand.js';
import { DemandRepository } from '../persistence/demand.repository.js';
import { KeepRegister, type DemandVersion } from './keep-register.js';

/**
 * Request to answer, as it is kept while it waits for a second person: this demand, as it stood, and these
 * persons.
 */
interface AskedAnswer {
  readonly demand: DemandVersion;
  readonly recordIds: readonly string[];
  readonly scopeGiven: string;
}

export interface GivenRecord {
  readonly code: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/**
 * Answers to authorities' demands: data are given by two people, bound to one demand, the persons who are
 * named and nobody else. What leaves an institution at no level (who reported, relatives, telephones,
 * samples) is not in it.
 */
@Injectable()
export class AnswerDemand {
  constructor(
    private readonly guarded: Guarded,
    private readonly register: KeepRegister,
    private readonly demands: DemandRepository,
    private readonly records: RecordStore,
    private readonly whole: WholeRecord,
    private readonly dual: DualAuthorization,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @param codes of the institution's own records of the persons who are named */
  async ask(
    actor: Actor,
    version: DemandVersion,
    codes: readonly string[],
    words: string,
  ): Promise<ApprovalRequest> {
    return this.guarded.perform(actor, 'demands.answer', [], async (tx) => {
      const { id, state, country, institutionId } = await this.register.locked(
        tx,
        actor,
        'demands.answer',
        version,
      );
      if (state !== 'open') throw new DemandRefuses('CLOSED');
      const scopeGiven = demandWords(words, 'scopeGiven');
      const recordIds = await this.named(tx, institutionId, codes);
      const payload: AskedAnswer = {
        demand: { id, expectedVersion: version.expectedVersion },
        recordIds,
        scopeGiven,
      };
      const facts = [
        { name: 'demand', value: id },
        { name: 'country', value: country },
        { name: 'records', value: String(recordIds.length) },
        // Whoever approves has to know who is given.
        ...codes.map((value) => ({ name: 'record', value }) as const),
      ] as const;
      const request = await this.dual.ask(tx, actor, { kind: 'legal_demand', payload, facts });
      await this.demands.bind(tx, id, request.id);
      const detail = { demand: id, request: request.id, step: 'asked' };
      await this.audit.record(tx, { actor, action: 'demands.answer', recordIds, detail });
      return request;
    });
  }

  /** Whoever asked takes the records, once, when a second person has approved it. */
  async collect(actor: Actor, requestId: string): Promise<{ demand: LegalDemand; records: GivenRecord[] }> {
    const { id, records } = await this.guarded.perform(actor, 'demands.answer', [], async (tx) => {
      const { payload } = await this.dual.askedFor(tx, actor, requestId, ['legal_demand']);
      await this.dual.perform(tx, actor, requestId, { kind: 'legal_demand', payload });
      const { demand, recordIds, scopeGiven } = payload as AskedAnswer;
      const standing = await this.register.locked(tx, actor, 'demands.answer', demand);
      if (standing.state !== 'open') throw new DemandRefuses('CLOSED');
      if (!standing.deeds.includes(requestId)) throw new NotFound();
      const given: GivenRecord[] = [];
      for (const recordId of recordIds) {
        const record = await this.records.read(tx, actor, 'demands.answer', recordId);
        given.push({ code: record.code, content: this.whole.forAuthority(record).content });
      }
      const by = { actorId: actor.actorId, at: this.clock.now() };
      await this.demands.answer(tx, demand.id, { recordIds, scopeGiven }, by);
      const detail = { demand: demand.id, request: requestId, step: 'given' };
      await this.audit.record(tx, { actor, action: 'demands.answer', recordIds, detail });
      return { id: demand.id, records: given };
    });
    return { demand: await this.register.one(actor, id), records };
  }

  private async named(tx: Tx, institutionId: string, codes: readonly string[]): Promise<string[]> {
    const distinct = [...new Set(codes.map((code) => code.trim()).filter(Boolean))].sort();
    if (distinct.length === 0 || distinct.length > MOST_RECORDS) throw new DemandInvalid('RECORDS', 'codes');
    const ids: string[] = [];
    for (const code of distinct) {
      const record = await this.records.byCode(tx, institutionId, code);
      if (!record) throw new NotFound();
      ids.push(record.id);
    }
    return ids;
  }
}
