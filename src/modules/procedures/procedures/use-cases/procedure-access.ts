import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { NotFound, VersionConflict } from '../../../../platform/errors/index.js';
import { once } from '../../../../platform/idempotency/index.js';
import {
  PLATFORM,
  requireInRelation,
  type Actor,
  type Operation,
  type ActorRelation,
} from '../../../access/accounts/index.js';
import { AuditTrail, Guarded, type AuditDetail } from '../../../access/audit/index.js';
import { ReadIdentificationStates } from '../../../identification/identifications/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { RecordStore } from '../../../records/records/index.js';
import type { ProcedureKind } from '../domain/kind/kind-shape.js';
import { hasGone, relationToProcedure, type Procedure } from '../domain/procedure.js';
import { IdentificationMissing } from '../domain/procedure.errors.js';
import { ProcedureRepository } from '../persistence/procedure.repository.js';
import { ProcedureKinds } from './procedure-kinds.js';
import { WayThere, type Matter } from './way-there.js';

/** A procedure that the actor may touch, with its kind as it was when it began. */
export interface FoundProcedure {
  readonly one: Procedure;
  readonly kind: ProcedureKind;
  readonly relation: ActorRelation;
}

/** A procedure that is to be changed. */
interface ChangedProcedure {
  readonly id: string;
  readonly expectedVersion?: number | undefined;
  /** What was sent, with the key of the client where it has sent one. */
  readonly sent?: { readonly key: string | undefined; readonly request: unknown };
}

export interface ProcedureVersion {
  readonly id: string;
  readonly expectedVersion: number;
}

const STANDING = ['confirmed', 'notified_to_family', 'reaffirmed'];

/** Whatever is done in a procedure: found, allowed, locked, written down. */
@Injectable()
export class ProcedureAccess {
  constructor(
    private readonly guarded: Guarded,
    private readonly procedures: ProcedureRepository,
    private readonly kinds: ProcedureKinds,
    private readonly records: RecordStore,
    private readonly institutions: InstitutionDirectory,
    private readonly identifications: ReadIdentificationStates,
    private readonly way: WayThere,
    private readonly audit: AuditTrail,
  ) {}

  /** A procedure that the actor may read. Throws `NotFound` for any other, as for one that is not there. */
  async read<T>(actor: Actor, id: string, work: (tx: Tx, found: FoundProcedure) => Promise<T>): Promise<T> {
    return this.guarded.perform(actor, 'procedures.read', [], async (tx) => {
      const one = await this.procedures.byId(tx, id);
      const found = await this.allowed(tx, actor, 'procedures.read', one);
      const result = await work(tx, found);
      await this.note(tx, actor, 'procedures.read', found.one, {});
      return result;
    });
  }

  /**
   * Finds a procedure to change something in it; one change of a procedure waits for the other.
   *
   * @returns what the work has made, also where it was done before under the same key
   */
  async change<T>(
    actor: Actor,
    operation: Operation,
    { id, expectedVersion, sent }: ChangedProcedure,
    work: (tx: Tx, found: FoundProcedure) => Promise<{ readonly done: AuditDetail; readonly result: T }>,
  ): Promise<T> {
    return this.guarded.perform(actor, operation, [], async (tx) => {
      // A lock is a change to the rules of rows, and who may change it is asked next.
      const one = await actingAs(tx, PLATFORM, () => this.procedures.lock(tx, id));
      const found = await this.allowed(tx, actor, operation, one);
      const scope = actor.institutionId ?? actor.actorId;
      return once(tx, { scope, operation, key: sent?.key, request: sent?.request }, async () => {
        if (expectedVersion !== undefined && found.one.version !== expectedVersion)
          throw new VersionConflict(expectedVersion, found.one.version);
        const { done, result } = await work(tx, found);
        await this.note(tx, actor, operation, found.one, done);
        return result;
      });
    });
  }

  /** Throws `NotFound`. A confidential one asks for a right of its own; of one that has gone abroad it is asked anew whether it may be there. */
  async allowed(
    tx: Tx,
    actor: Actor,
    operation: Operation,
    one: Procedure | undefined,
  ): Promise<FoundProcedure> {
    const relation = one ? relationToProcedure(actor, one) : 'foreign';
    if (!one || relation === 'foreign') throw new NotFound();
    requireInRelation(actor, operation, relation);
    if (one.confidential) requireInRelation(actor, 'procedures.confide', relation);
    const kind = await this.kinds.ofProcedure(tx, one);
    if (relation === 'party' && !(await this.way.stands(tx, one, kind, actor.institutionId ?? '')))
      throw new NotFound();
    return { one, kind, relation };
  }

  /** Returns the facts that decide where a procedure may go. */
  async matterOf(tx: Tx, { one, kind }: Pick<FoundProcedure, 'one' | 'kind'>): Promise<Matter> {
    const [record] = await this.records.asTheyStand(tx, [one.recordId]);
    const owner = await this.institutions.byId(tx, one.institutionId);
    if (!record || hasGone(record, one) || !owner) throw new NotFound();
    return { record, kind, owner, barredIds: one.barredIds, agreed: one.agreed };
  }

  /**
   * The identification that a procedure rests on, where its kind needs one: that which is named, else the one of the record that stands.
   * Throws `IdentificationMissing` where none stands: a contested one does not, until it is reaffirmed.
   */
  async identificationFor(
    tx: Tx,
    kind: Pick<ProcedureKind, 'needsIdentification'>,
    { recordId, identificationId }: { readonly recordId: string; readonly identificationId: string | null },
  ): Promise<{ readonly id: string | null; readonly otherId: string | null }> {
    const known = await actingAs(tx, PLATFORM, () => this.identifications.ofRecords(tx, [recordId]));
    // What does not rest on it goes on whatever becomes of it: care for a family, above all.
    const fitting = kind.needsIdentification
      ? known.filter(({ state }) => STANDING.includes(state))
      : known.filter(({ id }) => id === identificationId);
    const found = fitting.find(({ id }) => identificationId === null || id === identificationId);
    if (!found) {
      if (kind.needsIdentification || identificationId !== null) throw new IdentificationMissing();
      return { id: null, otherId: null };
    }
    const otherId = found.recordA === recordId ? found.institutionB : found.institutionA;
    return { id: found.id, otherId };
  }

  async note(
    tx: Tx,
    actor: Actor,
    action: Operation,
    { id, recordId }: Pick<Procedure, 'id' | 'recordId'>,
    detail: AuditDetail,
  ): Promise<void> {
    await this.audit.record(tx, {
      actor,
      action,
      recordIds: [recordId],
      detail: { procedure: id, ...detail },
    });
  }
}
