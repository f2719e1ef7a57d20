import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { isAllowed, requireOnRecord, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { AgreementEnding, AgreementNotInForce, type AgreementStepName } from '../domain/agreement-term.js';
import type { Institution } from '../domain/institution.js';
import { DUTY_CLOSED, DUTY_OPENED } from '../duty.js';
import { AgreementRepository, type AgreementStep } from '../persistence/agreement.repository.js';
import type { AgreementRow } from '../persistence/entities.js';
import { InstitutionRepository } from '../persistence/institution.repository.js';

/** An agreement in the hands of one of its parties. */
export interface HeldAgreement {
  readonly row: AgreementRow;
  readonly own: Institution;
  readonly parties: readonly Institution[];
}

/** Whatever a party does with an agreement in force: found, allowed, locked, written down. */
@Injectable()
export class AgreementAccess {
  constructor(
    private readonly guarded: Guarded,
    private readonly agreements: AgreementRepository,
    private readonly institutions: InstitutionRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @param forAll what the operator does with an agreement of all the network, which nobody else renews or ends */
  async change<T>(
    actor: Actor,
    code: string,
    work: (tx: Tx, held: HeldAgreement, now: Date) => Promise<T>,
    forAll: (tx: Tx, held: Omit<HeldAgreement, 'own'>, now: Date) => Promise<T>,
  ): Promise<T> {
    return this.guarded.perform(actor, 'agreements.sign', [], async (tx) => {
      requireOnRecord(actor, 'agreements.sign', actor.institutionId);
      const row = await this.agreements.lock(tx, { code });
      const own = (await this.institutions.all(tx)).find(({ id }) => id === actor.institutionId);
      const isOperators = row?.parties === null && isAllowed(actor, 'agreements.sign', 'foreign');
      if (!row || !(isOperators || (own && row.parties?.includes(own.code)))) throw new NotFound();
      if (!row.inForce || row.endedAt) throw new AgreementNotInForce();
      if (row.endingAt) throw new AgreementEnding();
      const held = { row, parties: await this.partiesOf(tx, row) };
      const now = this.clock.now();
      return isOperators || !own ? forAll(tx, held, now) : work(tx, { ...held, own }, now);
    });
  }

  /** Of an agreement of all the network everybody who is open and takes part. */
  async partiesOf(tx: Tx, { parties }: AgreementRow): Promise<Institution[]> {
    return (await this.institutions.all(tx)).filter(
      ({ code, closedAt, deliversOnly }) => parties?.includes(code) ?? (!closedAt && !deliversOnly),
    );
  }

  /** Writes a step down, in the history and in the audit log. */
  async note(
    tx: Tx,
    actor: Actor,
    row: AgreementRow,
    step: { readonly what: AgreementStepName } & Partial<Omit<AgreementStep, 'what' | 'doneAt'>>,
  ): Promise<void> {
    const { what, party = null, until = null, reason = null } = step;
    const done = { what, party, until, reason, doneAt: this.clock.now(), doneBy: actor.actorId };
    await this.agreements.addStep(tx, row, done);
    const action = party === null ? 'agreements.follow' : 'agreements.sign';
    await this.audit.record(tx, { actor, action, detail: { agreement: row.code, step: what } });
  }

  /**
   * Announces the agreement as a duty of institutions: it waits for them, or they are to know of it, until
   * the due date.
   */
  async owe(tx: Tx, { id }: AgreementRow, who: readonly Institution[], dueAt: Date): Promise<void> {
    const payload = { kind: 'agreement', subjectId: id, dueAt: dueAt.toISOString() } as const;
    for (const one of who) await this.outbox.put(tx, { name: DUTY_OPENED, payload, institutionId: one.id });
  }

  async settle(tx: Tx, { id }: AgreementRow, who: readonly Institution[]): Promise<void> {
    const payload = { kind: 'agreement', subjectId: id } as const;
    for (const one of who) await this.outbox.put(tx, { name: DUTY_CLOSED, payload, institutionId: one.id });
  }
}
