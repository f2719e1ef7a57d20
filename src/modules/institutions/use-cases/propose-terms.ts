import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { isSameTerms, signersOf, type AgreementProposal } from '../domain/agreement-signature.js';
import { RENEWAL_WORKING_DAYS, requireRenewal } from '../domain/agreement-term.js';
import type { Institution } from '../domain/institution.js';
import { AGREEMENTS_CHANGED } from '../events.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import type { AgreementRow } from '../persistence/entities.js';
import { InstitutionRepository } from '../persistence/institution.repository.js';
import { ProposalRepository, type StoredProposal } from '../persistence/proposal.repository.js';
import { AgreementAccess } from './agreement-access.js';
import { Calendars } from './calendars.js';

/** Terms, and until when they are to hold; without that as long as the terms before them. */
export type ProposedTerms = AgreementProposal & { readonly until?: Date | undefined };

/**
 * Other terms of an agreement that has been in force: they stand beside those that hold, which go on until the last signature. Whoever is a
 * party now or is to be one signs.
 */
@Injectable()
export class ProposeTerms {
  constructor(
    private readonly agreementAccess: AgreementAccess,
    private readonly agreements: AgreementRepository,
    private readonly proposals: ProposalRepository,
    private readonly institutions: InstitutionRepository,
    private readonly calendars: Calendars,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Returns the open proposal of an agreement. */
  async open(tx: Tx, row: AgreementRow): Promise<StoredProposal | undefined> {
    return (await this.proposals.of(tx, row)).find(({ state }) => state === 'open');
  }

  /** @param row locked by the caller, and once in force */
  async sign(
    tx: Tx,
    actor: Actor,
    row: AgreementRow,
    terms: ProposedTerms,
    own: Institution,
  ): Promise<{ signedBy: readonly string[]; inForce: boolean }> {
    const now = this.clock.now();
    const open = await this.open(tx, row);
    if (open && isSameTerms({ ...open, code: row.code }, terms))
      return this.add(tx, actor, row, { open, own });
    const holds = { ...row, parties: row.parties ?? [], until: undefined };
    if (!open && !row.endedAt && !row.endingAt && isSameTerms(holds, terms))
      return { signedBy: row.signedBy, inForce: true };
    if (terms.until) requireRenewal(terms.until, null, now);
    if (open) await this.settle(tx, actor, row, open, { state: 'superseded', own });
    const begun = await this.begin(tx, row, terms, own, now);
    await this.agreementAccess.note(tx, actor, row, this.step('terms_proposed', begun, own));
    return this.add(tx, actor, row, { open: begun, own, isNew: true });
  }

  /** Takes terms off the table; any one who has to sign may, for without it they never hold. */
  async settle(
    tx: Tx,
    actor: Actor,
    row: AgreementRow,
    open: StoredProposal,
    end: { readonly state: 'withdrawn' | 'superseded'; readonly own: Institution; readonly reason?: string },
  ): Promise<void> {
    const { signedBy } = open;
    await this.proposals.change(tx, open, { signedBy, state: end.state, settledAt: this.clock.now() });
    const step = this.step(`terms_${end.state}`, open, end.own);
    await this.agreementAccess.note(tx, actor, row, { ...step, reason: end.reason ?? null });
    await this.agreementAccess.settle(tx, row, await this.named(tx, open.signers));
  }

  private async begin(
    tx: Tx,
    row: AgreementRow,
    { parties, categories, level, purposes, until }: ProposedTerms,
    own: Institution,
    now: Date,
  ): Promise<StoredProposal> {
    const [last] = await this.proposals.of(tx, row);
    const proposal: StoredProposal = {
      ...{ agreementId: row.id, version: (last?.version ?? 0) + 1, parties, categories, level, purposes },
      ...{ until: until ?? null, signers: signersOf(row.parties ?? [], parties), signedBy: [] },
      ...{ state: 'open', proposedBy: own.code, proposedAt: now, settledAt: null },
    };
    await this.proposals.add(tx, proposal);
    return proposal;
  }

  private async add(
    tx: Tx,
    actor: Actor,
    row: AgreementRow,
    { open, own, isNew = false }: { open: StoredProposal; own: Institution; isNew?: boolean },
  ): Promise<{ signedBy: readonly string[]; inForce: boolean }> {
    const now = this.clock.now();
    const signedBy = [...new Set([...open.signedBy, own.code])].sort();
    const missing = open.signers.filter((code) => !signedBy.includes(code));
    if (!isNew) await this.agreementAccess.note(tx, actor, row, this.step('terms_signed', open, own));
    if (missing.length > 0) {
      await this.proposals.change(tx, open, { signedBy, state: 'open', settledAt: null });
      await this.agreementAccess.settle(tx, row, [own]);
      if (isNew) await this.ask(tx, row, missing, now);
      return { signedBy, inForce: false };
    }
    await this.proposals.change(tx, open, { signedBy, state: 'agreed', settledAt: now });
    await this.agree(tx, row, { ...open, signedBy }, now);
    await this.agreementAccess.note(tx, actor, row, this.step('terms_agreed', open, own));
    await this.agreementAccess.settle(tx, row, await this.named(tx, open.signers));
    await this.outbox.put(tx, { name: AGREEMENTS_CHANGED, payload: {} });
    return { signedBy, inForce: true };
  }

  /** The terms hold from now on, and an end that was announced, or has come, is taken back with them. */
  private async agree(tx: Tx, row: AgreementRow, terms: StoredProposal, now: Date): Promise<void> {
    const stands = row.endsOn && row.endsOn > now ? row.endsOn : null;
    await this.agreements.change(tx, row, {
      ...{ parties: [...terms.parties], categories: [...terms.categories], level: terms.level },
      ...{ purposes: [...terms.purposes], signedBy: [...terms.signedBy], inForce: true, updatedAt: now },
      ...{ endsOn: terms.until ?? stands, endedAt: null, endingAt: null, endingBy: null },
      ...{ renewalUntil: null, renewalSignedBy: [], reminded: null },
    });
  }

  private async ask(tx: Tx, row: AgreementRow, codes: readonly string[], now: Date): Promise<void> {
    for (const party of await this.named(tx, codes)) {
      const dueAt = await this.calendars.workingDaysAfter(tx, party.country, now, RENEWAL_WORKING_DAYS);
      await this.agreementAccess.owe(tx, row, [party], dueAt);
    }
  }

  private async named(tx: Tx, codes: readonly string[]): Promise<Institution[]> {
    return (await this.institutions.all(tx)).filter(({ code }) => codes.includes(code));
  }

  private step<T extends string>(what: T, { until }: StoredProposal, { code: party }: Institution) {
    return { what, party, until };
  }
}
