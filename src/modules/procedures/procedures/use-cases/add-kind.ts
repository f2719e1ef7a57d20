import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { DomainError } from '../../../../platform/errors/index.js';
import { requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { readProcedureKind } from '../domain/kind/check-kind.js';
import type { KindFault } from '../domain/kind/kind-fault.js';
import { KindRepository } from '../persistence/kind.repository.js';
import { currentOf, hashOf } from './procedure-kinds.js';

/** A kind that cannot be used; nothing of it was stored. */
export class KindRefused extends DomainError {
  constructor(readonly faults: readonly KindFault[]) {
    super('PROCEDURES.KIND_REFUSED', 'invalid', { faults: faults.length }, faults[0]?.path);
  }
}

export interface AddedKind {
  readonly kind: string;
  /** Stays as it was where nothing has changed. */
  readonly version: number;
  readonly changed: boolean;
}

/** `huella procedure add`: a new kind of procedure, or a known one anew. What runs already goes on by the version it began with. */
@Injectable()
export class AddKind {
  constructor(
    private readonly guarded: Guarded,
    private readonly kinds: KindRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @param dryRun say what would change, and store nothing */
  async add(actor: Actor, content: unknown, dryRun = false): Promise<AddedKind> {
    return this.guarded.perform(actor, 'procedures.addKind', [], async (tx) => {
      requireOnRecord(actor, 'procedures.addKind', undefined);
      const read = readProcedureKind(content);
      if ('faults' in read) throw new KindRefused(read.faults);
      const { kind } = read.kind;
      await this.kinds.lock(tx, kind);
      const known = await this.kinds.ofKind(tx, kind);
      const [before, hash] = [currentOf(kind, known), hashOf(read.kind)];
      if (before?.hash === hash) return { kind, version: before.version, changed: false };
      const version = (known.at(-1)?.version ?? 0) + 1;
      if (dryRun) return { kind, version, changed: true };
      const added = { kind, version, hash, shipped: false, content: read.kind };
      await this.kinds.put(tx, added, actor.actorId, this.clock.now());
      await this.audit.record(tx, { actor, action: 'procedures.addKind', detail: { kind, version, hash } });
      return { kind, version, changed: true };
    });
  }
}
