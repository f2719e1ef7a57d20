import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { once } from '../../../../platform/idempotency/index.js';
import { isAllowed, requireInRelation, type Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory, type Institution } from '../../../institutions/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { ReadReferralStatus } from '../../../identification/referrals/index.js';
import type { KindStep, ProcedureKind } from '../domain/kind/kind-shape.js';
import { isEnded, type ProcedureCancelReason, type Procedure } from '../domain/procedure.js';
import {
  AgreementMissing,
  AlreadyOpen,
  ByReferralOnly,
  IndicatorsUnfit,
  ProcedureNotOpen,
  RecordUnfit,
  SuspectedUnfit,
  TakesNoWork,
  WouldTellSuspected,
} from '../domain/procedure.errors.js';
import { ProcedureRepository } from '../persistence/procedure.repository.js';
import { ProcedureKinds } from './procedure-kinds.js';
import { Mandates } from './mandates.js';
import { ProcedureAccess, type ProcedureVersion } from './procedure-access.js';
import { StepFlow } from './step-flow.js';

/** Terms that are stated when a procedure begins. */
export interface ProcedureTerms {
  /** ISO 3166-1 alpha-2: the country where it is done, if not the owner's own. */
  readonly otherCountry?: string | undefined;
  readonly agreed: boolean;
  readonly indicators: readonly string[];
  /** Codes of authorities that nothing of it may reach. */
  readonly suspected: readonly string[];
  /** Codes of institutions for steps, where competence would lead elsewhere. */
  readonly assign: readonly { readonly step: string; readonly institution: string }[];
}

export interface ProcedureOrder extends ProcedureTerms {
  readonly kind: string;
  readonly recordId: string;
  readonly identificationId?: string | undefined;
}

/** A procedure begins: by hand, or because people take up what was proposed. */
@Injectable()
export class OpenProcedure {
  constructor(
    private readonly guarded: Guarded,
    private readonly procedureAccess: ProcedureAccess,
    private readonly kinds: ProcedureKinds,
    private readonly procedures: ProcedureRepository,
    private readonly flow: StepFlow,
    private readonly records: RecordStore,
    private readonly institutions: InstitutionDirectory,
    private readonly referrals: ReadReferralStatus,
    private readonly mandates: Mandates,
    private readonly clock: Clock,
  ) {}

  /**
   * @param key made by the client; the same order with the same key is answered and not done twice
   * @returns the id of the procedure
   */
  async open(actor: Actor, order: ProcedureOrder, key?: string): Promise<string> {
    return this.guarded.perform(actor, 'procedures.open', [order.recordId], async (tx) => {
      const past = await this.passedBy(tx, actor, order);
      const record = past?.record ?? (await this.records.read(tx, actor, 'procedures.open', order.recordId));
      // A suspected owner does not end by its withdrawal what the family has brought before a body.
      if (record.withdrawn && !past?.hasMandate) throw new NotFound();
      const holderId = past ? (actor.institutionId ?? '') : record.institutionId;
      const request = { scope: holderId, operation: 'procedures.open', key, request: order };
      return once(tx, request, () => this.openOnce(tx, actor, order, { record, holderId }));
    });
  }

  /**
   * Opens a procedure in the transaction of whoever refers somebody to an offer, and has asked the person.
   * @returns the id of the procedure
   */
  async openForOffer(tx: Tx, actor: Actor, order: ProcedureOrder): Promise<string> {
    const record = await this.records.read(tx, actor, 'procedures.open', order.recordId);
    if (record.withdrawn) throw new NotFound();
    return this.openOnce(tx, actor, order, { record, holderId: record.institutionId }, true);
  }

  /**
   * The report of a referral that passes its owner by: whoever it was passed on to, or the body to which the family has turned, opens it, holds it
   * in the owner's place, and names the owner among the suspected. Undefined where it is not one: then it is for the owner alone.
   */
  private async passedBy(tx: Tx, actor: Actor, order: ProcedureOrder): Promise<PassedBy | undefined> {
    const { recordId, suspected } = order;
    const { institutionId } = actor;
    if (suspected.length === 0 || institutionId === undefined) return undefined;
    if (!isAllowed(actor, 'procedures.refer', 'party')) return undefined;
    const [record] = await this.records.asTheyStand(tx, [recordId]);
    const owner = record && (await this.institutions.byId(tx, record.institutionId));
    if (!owner || !suspected.includes(owner.code)) return undefined;
    const mandate = { bodyId: institutionId, recordId, ownerId: owner.id };
    if (await this.mandates.covers(tx, mandate)) return { record, hasMandate: true };
    return (await this.referrals.isWith(tx, recordId, institutionId))
      ? { record, hasMandate: false }
      : undefined;
  }

  /** Takes up what was proposed. The owner does so, who says what a machine cannot know. */
  async takeUp(actor: Actor, version: ProcedureVersion, terms: ProcedureTerms): Promise<void> {
    await this.procedureAccess.change(actor, 'procedures.open', version, async (tx, { one, kind }) => {
      if (one.state !== 'proposed') throw new ProcedureNotOpen();
      const [record] = await this.records.asTheyStand(tx, [one.recordId]);
      if (!record || record.withdrawn) throw new NotFound();
      const order = { ...terms, identificationId: one.identificationId ?? undefined };
      const begun = await this.prepared(tx, kind, order, { record, holderId: one.institutionId });
      await this.procedures.settle(tx, one.id, begun.said);
      await this.begin(tx, { ...one, ...begun.said }, kind, begun, record);
      return { done: { what: 'taken_up', kind: one.kind }, result: undefined };
    });
  }

  /** Declines what was proposed. */
  async decline(actor: Actor, version: ProcedureVersion, reason: ProcedureCancelReason): Promise<void> {
    await this.procedureAccess.change(actor, 'procedures.open', version, async (tx, { one }) => {
      if (one.state !== 'proposed' || isEnded(one)) throw new ProcedureNotOpen();
      await this.flow.end(tx, one, { state: 'declined', reason });
      return { done: { what: 'declined', reason }, result: undefined };
    });
  }

  private async openOnce(
    tx: Tx,
    actor: Actor,
    order: ProcedureOrder,
    held: Held,
    isForOffer = false,
  ): Promise<string> {
    const { record, holderId } = held;
    const stored = await this.kinds.toBegin(tx, order.kind);
    const kind = stored.content;
    if (kind.toOffer !== isForOffer) throw new ByReferralOnly('kind');
    const isConfidential = kind.sight !== 'ordinary';
    if (isConfidential) requireInRelation(actor, 'procedures.confide', 'own');
    const begun = await this.prepared(tx, kind, order, held);
    const id = randomUUID();
    const one: Omit<Procedure, 'seq' | 'version' | 'closedAt' | 'reason'> = {
      ...{ id, kind: kind.kind, kindVersion: stored.version, recordId: record.id },
      ...{ identificationId: begun.identificationId, institutionId: holderId },
      ...{ actingId: null, partyIds: [holderId], confidential: isConfidential, ...begun.said },
      ...{ state: 'proposed', step: null, openedAt: this.clock.now(), dueAt: null },
    };
    if (!(await this.procedures.add(tx, { ...one, openedBy: actor.actorId }))) throw new AlreadyOpen();
    await this.begin(tx, { ...one, seq: 0, version: 1, closedAt: null, reason: null }, kind, begun, record);
    await this.procedureAccess.note(tx, actor, 'procedures.open', one, { what: 'opened', kind: kind.kind });
    return id;
  }

  private async begin(
    tx: Tx,
    one: Procedure,
    kind: ProcedureKind,
    { owner, first, to }: Begun,
    record: StoredRecord,
  ): Promise<void> {
    const matter = { record, kind, owner, barredIds: one.barredIds, agreed: one.agreed };
    // The proposal was the owner's duty; the first step may be another's.
    const owing = one.state === 'proposed' && one.dueAt !== null ? owner.id : null;
    await this.flow.begin(tx, { ...one, actingId: owing }, matter, first, to);
  }

  /** Everything that must hold before a procedure begins; that every step has somebody who does it is asked now, not on the way. */
  private async prepared(
    tx: Tx,
    kind: ProcedureKind,
    order: ProcedureTerms & { readonly identificationId?: string | undefined },
    { record, holderId }: Held,
  ): Promise<Begun> {
    requireFit(kind, order, record);
    const owner = await this.institutions.byId(tx, holderId);
    if (!owner) throw new NotFound();
    const identificationId = order.identificationId ?? null;
    const rests = await this.procedureAccess.identificationFor(tx, kind, {
      recordId: record.id,
      identificationId,
    });
    const other = rests.otherId === null ? undefined : await this.institutions.byId(tx, rests.otherId);
    const said = {
      otherCountry: order.otherCountry ?? other?.country ?? null,
      agreed: order.agreed,
      indicators: order.indicators,
      barredIds: await this.barred(tx, owner, order.suspected),
      assigned: await this.assigned(tx, kind, order.assign),
    };
    const actors: Institution[] = [];
    for (const step of kind.steps) actors.push(await this.flow.actorOf(tx, said, owner, step, rests.otherId));
    const [[first], [to]] = [kind.steps, actors];
    if (!first || !to) throw new NotFound();
    return { identificationId: rests.id, owner, said, first, to };
  }

  private async barred(tx: Tx, owner: Institution, codes: readonly string[]): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const code of new Set(codes)) {
      const one = await this.institutions.byCode(tx, code);
      // A code that is mistyped would let the authority be told.
      if (!one) throw new SuspectedUnfit();
      if (one.id === owner.id) throw new WouldTellSuspected('suspected');
      ids.push(one.id);
    }
    return ids;
  }

  private async assigned(
    tx: Tx,
    kind: ProcedureKind,
    assign: ProcedureTerms['assign'],
  ): Promise<Readonly<Record<string, string>>> {
    const named: [string, string][] = [];
    for (const { step, institution } of assign) {
      const one = await this.institutions.byCode(tx, institution);
      if (!one || !kind.steps.some(({ id }) => id === step)) throw new TakesNoWork();
      named.push([step, one.id]);
    }
    return Object.fromEntries(named);
  }
}

/** A record and who holds the procedure: its owner, or whoever passes the owner by. */
interface Held {
  readonly record: StoredRecord;
  readonly holderId: string;
}

/** A report that its owner is passed by with, and whether by a mandate of the family or because it was passed on. */
interface PassedBy {
  readonly record: StoredRecord;
  readonly hasMandate: boolean;
}

interface Begun {
  readonly identificationId: string | null;
  readonly owner: Institution;
  readonly said: Pick<Procedure, 'otherCountry' | 'agreed' | 'indicators' | 'barredIds' | 'assigned'>;
  readonly first: KindStep;
  readonly to: Institution;
}

/** Makes sure that a kind can be opened for a record on these terms. */
function requireFit(kind: ProcedureKind, order: ProcedureTerms, { recordType }: StoredRecord): void {
  if (recordType === 'remains' || !kind.records.includes(recordType)) throw new RecordUnfit(kind.records);
  if ((kind.sight !== 'ordinary' || recordType === 'living') && !order.agreed) throw new AgreementMissing();
  requireIndicators(kind, order.indicators);
  if (!kind.byIndicators && order.suspected.length > 0) throw new SuspectedUnfit();
}

function requireIndicators({ byIndicators, indicators }: ProcedureKind, said: readonly string[]): void {
  const known = indicators.map(({ id }) => id);
  if (byIndicators ? said.length === 0 || said.some((one) => !known.includes(one)) : said.length > 0)
    throw new IndicatorsUnfit(known);
}
