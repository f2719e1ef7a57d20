import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { DomainError, NotFound } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { requireOnRecord, type Actor } from '../../access/accounts/index.js';
import {
  DeedRegistry,
  DualAuthorization,
  type ApprovalFact,
  type ApprovalRequest,
} from '../../access/approvals/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { termWarnings } from '../domain/agreement-effect.js';
import { afterSignature } from '../domain/agreement-signature.js';
import { requireRenewal } from '../domain/agreement-term.js';
import { InputRefused } from '../domain/input-refused.js';
import { readInstitutionsFile } from '../domain/institutions-file.js';
import { AGREEMENTS_CHANGED } from '../events.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import type { AgreementRow } from '../persistence/entities.js';
import type { Institution } from '../domain/institution.js';
import { InstitutionRepository } from '../persistence/institution.repository.js';
import { NetworkAgreements, type AskedNetwork } from './network-agreements.js';
import { ProposeTerms, type ProposedTerms } from './propose-terms.js';

/** An agreement names at least two enrolled institutions, and the one that signs is among them. */
export class PartiesUnknown extends DomainError {
  constructor() {
    super('MECHANISMS.PARTIES_UNKNOWN', 'invalid', {}, 'parties');
  }
}

/** Request to sign terms, as it is kept while it waits for a second person. */
type AskedTerms = Omit<ProposedTerms, 'until'> & { readonly until?: string };

export interface SignedAgreement {
  readonly code: string;
  readonly inForce: boolean;
  readonly signedBy: readonly string[];
}

/** Signing of an agreement: who signs, and what is known of the agreement. */
interface Signing {
  readonly own: Institution;
  readonly parties: string[];
  readonly known: AgreementRow | undefined;
}

/**
 * Signs an agreement for one's institution, once a second person of it has approved the terms; in force once all parties have signed the
 * same ones. Of one that has been in force, other terms stand beside those that hold until all have signed them.
 */
@Injectable()
export class SignAgreement {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionRepository,
    private readonly agreements: AgreementRepository,
    private readonly terms: ProposeTerms,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly dual: DualAuthorization,
    network: NetworkAgreements,
    deeds: DeedRegistry,
  ) {
    deeds.register('agreement', async (asker, { id, payload }) => {
      if (isOfNetwork(payload)) return network.approved(asker, payload, id);
      const { until, ...terms } = payload as AskedTerms;
      await this.approved(asker, { ...terms, until: until === undefined ? undefined : new Date(until) }, id);
      return undefined;
    });
  }

  /** @returns the request that waits for a second person */
  async signAgreement(actor: Actor, proposal: ProposedTerms, reason?: string): Promise<ApprovalRequest> {
    return this.guarded.perform(actor, 'agreements.sign', [], async (tx) => {
      const { parties } = await this.find(tx, actor, proposal);
      const facts = factsOf({ ...proposal, parties });
      return this.dual.ask(tx, actor, { kind: 'agreement', payload: payloadOf(proposal), facts, reason });
    });
  }

  /** Signs what a second person has approved. */
  private async approved(actor: Actor, proposal: ProposedTerms, requestId: string): Promise<SignedAgreement> {
    return this.guarded.perform(actor, 'agreements.sign', [], async (tx) => {
      await this.dual.perform(tx, actor, requestId, { kind: 'agreement', payload: payloadOf(proposal) });
      const signing = await this.find(tx, actor, proposal);
      const { own, parties, known } = signing;
      if (known?.inForce) {
        const signed = await this.terms.sign(tx, actor, known, { ...proposal, parties }, own);
        return { code: known.code, ...signed };
      }
      return this.sign(tx, actor, proposal, signing);
    });
  }

  /** @throws where these terms cannot be signed by this actor */
  private async find(tx: Tx, actor: Actor, proposal: ProposedTerms): Promise<Signing> {
    requireOnRecord(actor, 'agreements.sign', actor.institutionId);
    requireTerms(proposal);
    if (proposal.until) requireRenewal(proposal.until, null, this.clock.now());
    const { own, parties } = partiesOf(actor, proposal, await this.institutions.all(tx));
    const known = await this.agreements.lock(tx, { code: proposal.code });
    const open = known && (await this.terms.open(tx, known));
    if (known && !known.parties?.includes(own.code) && !open?.signers.includes(own.code))
      throw new NotFound();
    return { own, parties, known };
  }

  private async sign(
    tx: Tx,
    actor: Actor,
    proposal: ProposedTerms,
    { own, parties, known }: Signing,
  ): Promise<SignedAgreement> {
    const signature = afterSignature(
      { ...proposal, parties },
      known && { ...known, parties: known.parties ?? [] },
      own.code,
    );
    const { code: id, categories, level, purposes } = proposal;
    const terms = {
      ...{ id, parties, except: [], categories: [...categories], level, purposes: [...purposes] },
      until: proposal.until,
    };
    await this.institutions.putAgreement(tx, terms, signature);
    const detail = { agreement: id, inForce: signature.inForce };
    await this.audit.record(tx, { actor, action: 'agreements.sign', detail });
    await this.outbox.put(tx, { name: AGREEMENTS_CHANGED, payload: {} });
    return { code: id, ...signature };
  }
}

function isOfNetwork(payload: unknown): payload is AskedNetwork {
  return typeof payload === 'object' && payload !== null && 'network' in payload;
}

function payloadOf({ code, parties, categories, level, purposes, until }: ProposedTerms): AskedTerms {
  return { code, parties, categories, level, purposes, ...(until && { until: until.toISOString() }) };
}

function factsOf({ code, parties, categories, level, purposes, until }: ProposedTerms): ApprovalFact[] {
  return [
    { name: 'agreement', value: code },
    { name: 'parties', value: parties.join(', ') },
    { name: 'level', value: String(level) },
    { name: 'categories', value: categories.join(', ') },
    ...(purposes.length > 0 ? [{ name: 'purposes', value: purposes.join(', ') } as const] : []),
    ...(until ? [{ name: 'until', value: until.toISOString() } as const] : []),
    ...effectsOf({ code, parties, categories, level, purposes }),
  ];
}

/** What the terms leave without effect: whoever signs them, and whoever approves it, is told before. */
function effectsOf({ parties, categories, level, purposes }: ProposedTerms): ApprovalFact[] {
  const warnings = termWarnings({ parties, except: [], categories, level, purposes }, []);
  return warnings.flatMap(({ code }): ApprovalFact[] => {
    if (code === 'PROFILES.AGREEMENT_COMPARES_NOTHING')
      return [{ name: 'effect', value: 'compares_nothing' }];
    if (code === 'PROFILES.AGREEMENT_TELLS_NOTHING') return [{ name: 'effect', value: 'tells_nothing' }];
    return [];
  });
}

/**
 * Returns the institution that signs and those that are to sign.
 * @throws NotFound, or PartiesUnknown where one is not enrolled or the signer is none of them
 */
function partiesOf(
  actor: Actor,
  proposal: ProposedTerms,
  enrolled: readonly Institution[],
): { readonly own: Institution; readonly parties: string[] } {
  const own = enrolled.find((one) => one.id === actor.institutionId);
  if (!own) throw new NotFound();
  const parties = [...new Set(proposal.parties)];
  const allKnown = parties.every((code) => enrolled.some((one) => one.code === code));
  if (parties.length < 2 || !allKnown || !parties.includes(own.code)) throw new PartiesUnknown();
  return { own, parties };
}

/** An agreement signed here obeys the rules of one that comes in a file. */
function requireTerms({ code: id, until: _, ...terms }: ProposedTerms): void {
  const read = readInstitutionsFile({ agreements: [{ id, ...terms }] });
  if ('faults' in read) throw new InputRefused(read.faults, 'agreements[0].');
}
