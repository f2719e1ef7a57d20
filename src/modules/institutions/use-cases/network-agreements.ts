import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { requireOnRecord, type Actor } from '../../access/accounts/index.js';
import {
  DualAuthorization,
  type ApprovalRequest,
  type ApprovedAction,
} from '../../access/approvals/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import type { InstitutionsFile } from '../domain/institutions-file.js';
import { AGREEMENTS_CHANGED } from '../events.js';
import { InstitutionRepository } from '../persistence/institution.repository.js';

type NetworkAgreement = InstitutionsFile['agreements'][number];

/** Request for an agreement of the network, as it is kept while it waits for a second person. */
export interface AskedNetwork {
  readonly network: Omit<NetworkAgreement, 'until'> & { readonly until?: string };
}

/** An agreement of all the network binds whoever takes part, so that two people of the installation put it in force. */
@Injectable()
export class NetworkAgreements {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionRepository,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly dual: DualAuthorization,
  ) {}

  async ask(tx: Tx, actor: Actor, { until, ...terms }: NetworkAgreement): Promise<ApprovalRequest> {
    const payload: AskedNetwork = { network: { ...terms, ...(until && { until: until.toISOString() }) } };
    const facts: ApprovedAction['facts'] = [
      { name: 'agreement', value: terms.id },
      { name: 'parties', value: terms.parties === '*' ? '*' : terms.parties.join(', ') },
      { name: 'level', value: String(terms.level) },
      { name: 'categories', value: terms.categories.join(', ') },
    ];
    return this.dual.ask(tx, actor, { kind: 'agreement', payload, facts });
  }

  /** Puts in force what a second person has approved. */
  async approved(actor: Actor, payload: AskedNetwork, requestId: string): Promise<void> {
    await this.guarded.perform(actor, 'agreements.sign', [], async (tx) => {
      requireOnRecord(actor, 'agreements.sign', undefined);
      await this.dual.perform(tx, actor, requestId, { kind: 'agreement', payload });
      const { until, ...terms } = payload.network;
      const agreement = { ...terms, until: until === undefined ? undefined : new Date(until) };
      const signedBy = terms.parties === '*' ? [] : terms.parties;
      await this.institutions.putAgreement(tx, agreement, { signedBy, inForce: true });
      await this.audit.record(tx, { actor, action: 'agreements.sign', detail: { agreement: terms.id } });
      await this.outbox.put(tx, { name: AGREEMENTS_CHANGED, payload: {} });
    });
  }
}
