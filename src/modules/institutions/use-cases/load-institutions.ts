import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { requireOnRecord, type Actor } from '../../access/accounts/index.js';
import type { ApprovalRequest } from '../../access/approvals/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { endFaults, partyWarnings, untoldWarnings } from '../domain/agreement-effect.js';
import {
  readInstitutionsFile,
  type InstitutionsFile,
  type ReadInstitutionsFile,
} from '../domain/institutions-file.js';
import type { ProfileFault } from '../domain/profile/profile-fault.js';
import { InstitutionRepository } from '../persistence/institution.repository.js';
import { AGREEMENTS_CHANGED } from '../events.js';
import { AgreementFounding, type FoundingOutcome } from './agreement-founding.js';
import { NetworkAgreements } from './network-agreements.js';
import { readReach } from './read-untold.js';

/** A file of institutions and agreements that cannot be used; nothing of it was stored. */
export class InstitutionsFileRefused extends DomainError {
  constructor(readonly faults: readonly ProfileFault[]) {
    super('MECHANISMS.FILE_REFUSED', 'invalid', { faults: faults.length }, faults[0]?.path);
  }
}

/** Outcome of a file that was loaded: its agreements, by code. */
export interface LoadedFile {
  readonly institutions: number;
  /** In force now, or as they were. */
  readonly agreements: number;
  /** Agreements that wait until each party has signed them, by two people. */
  readonly proposed: readonly string[];
  /** In force with other terms, which its parties alone change. */
  readonly left: readonly string[];
  /** Of all the network: each waits for a second person of the installation. */
  readonly asked: readonly ApprovalRequest[];
  /** What of the file has no effect, or none yet. */
  readonly warnings: readonly ProfileFault[];
}

/** Outcome that a file would have at the terminal, of which nothing was stored. */
export interface PlannedFile {
  /** What would become of each agreement, by its code. */
  readonly outcomes: ReadonlyMap<string, FoundingOutcome>;
  readonly warnings: readonly ProfileFault[];
}

type FileAgreement = InstitutionsFile['agreements'][number];

/** Enrols institutions and brings in agreements, all of a file or nothing. */
@Injectable()
export class LoadInstitutions {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionRepository,
    private readonly founding: AgreementFounding,
    private readonly network: NetworkAgreements,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Loads a file and puts its agreements in force, as the set-up of an installation does from within; nobody
   * who is signed in comes here with any.
   */
  async loadFile(actor: Actor, content: unknown): Promise<{ institutions: number; agreements: number }> {
    const { institutions, agreements } = await this.load(actor, content, (tx, agreement) =>
      this.putInForce(tx, agreement),
    );
    return { institutions, agreements };
  }

  /**
   * `huella institution load`. Before any of its parties holds a record an agreement is in force at once, which founds a network; afterwards
   * whoever sits at the terminal binds nobody alone.
   */
  async atTerminal(actor: Actor, content: unknown): Promise<LoadedFile> {
    return this.load(actor, content, async (tx, agreement) => {
      const standing = await this.founding.standingOf(tx, agreement);
      if (standing === 'founding') return this.putInForce(tx, agreement);
      if (standing === 'proposed')
        await this.institutions.putAgreement(tx, agreement, { signedBy: [], inForce: false });
      return standing === 'network' ? this.network.ask(tx, actor, agreement) : standing;
    });
  }

  /** Says what `atTerminal` would do with a file, and stores nothing. */
  async planAtTerminal(actor: Actor, content: unknown): Promise<PlannedFile> {
    return this.guarded.perform(actor, 'institutions.enrol', [], async (tx) => {
      const { file, warnings } = await this.read(tx, actor, content);
      const outcomes = new Map<string, FoundingOutcome>();
      for (const agreement of file.agreements)
        outcomes.set(agreement.id, await this.founding.standingOf(tx, agreement));
      const planned = file.institutions.map(({ code }) => ({
        code,
        isClosed: false,
        holds: new Set<never>(),
      }));
      const enrolled = await this.institutions.standing(tx);
      const all = new Map([...planned.map((one) => [one.code, one] as const), ...enrolled]);
      const idle = file.agreements.flatMap((agreement, at) =>
        partyWarnings(agreement, ['agreements', at], all),
      );
      return { outcomes, warnings: [...warnings, ...idle] };
    });
  }

  private async putInForce(tx: Tx, agreement: FileAgreement): Promise<'founding'> {
    const signedBy = agreement.parties === '*' ? [] : agreement.parties;
    await this.institutions.putAgreement(tx, agreement, { signedBy, inForce: true });
    return 'founding';
  }

  private async load(
    actor: Actor,
    content: unknown,
    bringIn: (tx: Tx, agreement: FileAgreement) => Promise<FoundingOutcome | ApprovalRequest>,
  ): Promise<LoadedFile> {
    return this.guarded.perform(actor, 'institutions.enrol', [], async (tx) => {
      const read = await this.read(tx, actor, content);
      for (const { focalPoints, deliversOnly, ...institution } of read.file.institutions) {
        const row = await this.institutions.put(tx, { ...institution, deliversOnly: deliversOnly ?? false });
        if (focalPoints) await this.institutions.putFocalPoints(tx, row.id, focalPoints);
      }
      const [proposed, left, asked]: [string[], string[], ApprovalRequest[]] = [[], [], []];
      for (const agreement of read.file.agreements) {
        const became = await bringIn(tx, agreement);
        if (typeof became === 'object') asked.push(became);
        else if (became === 'proposed') proposed.push(agreement.id);
        else if (became === 'left') left.push(agreement.id);
      }
      const agreements = read.file.agreements.length - proposed.length - left.length - asked.length;
      const counts = { institutions: read.file.institutions.length, agreements };
      await this.audit.record(tx, { actor, action: 'institutions.enrol', detail: { ...counts, proposed } });
      await this.outbox.put(tx, { name: AGREEMENTS_CHANGED, payload: {} });
      const warnings = [...read.warnings, ...(await this.partyWarnings(tx, read.file))];
      return { ...counts, proposed, left, asked, warnings };
    });
  }

  /** Reads a file that may be loaded. Throws `InstitutionsFileRefused`. */
  private async read(tx: Tx, actor: Actor, content: unknown): Promise<ReadInstitutionsFile> {
    requireOnRecord(actor, 'institutions.enrol', undefined);
    const read = readInstitutionsFile(content);
    if ('faults' in read) throw new InstitutionsFileRefused(read.faults);
    // One that stands may be ended so.
    const standing = new Set((await this.institutions.agreements(tx)).map(({ code }) => code));
    const over = read.file.agreements.flatMap((agreement, at) =>
      standing.has(agreement.id) ? [] : endFaults(agreement, ['agreements', at], this.clock.now()),
    );
    if (over.length > 0) throw new InstitutionsFileRefused(over);
    return read;
  }

  private async partyWarnings(tx: Tx, { agreements }: InstitutionsFile): Promise<ProfileFault[]> {
    if (agreements.length === 0) return [];
    const enrolled = await this.institutions.standing(tx);
    const { unreached } = await readReach(tx);
    return agreements.flatMap((agreement, at) => [
      ...partyWarnings(agreement, ['agreements', at], enrolled),
      ...untoldWarnings(agreement, ['agreements', at], unreached),
    ]);
  }
}
