import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { isAllowed, PLATFORM, requireInRelation, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { MisuseSignals, type AskedFigure, type MisuseSignalRow } from '../../../access/misuse/index.js';

export interface NamedSignal extends MisuseSignalRow {
  readonly institution: string;
  readonly owners: readonly string[];
  readonly allowedActions: readonly string[];
}

export interface NamedFigure extends AskedFigure {
  readonly institution: string;
  readonly owners: readonly string[];
}

const DAY_MS = 86_400_000;

/**
 * Questions of institutions to each other: counts and signals for oversight, and for a coordinator the
 * signals of its own records. No value is in it.
 */
@Injectable()
export class WatchQuestions {
  constructor(
    private readonly guarded: Guarded,
    private readonly signals: MisuseSignals,
    private readonly institutions: InstitutionDirectory,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** A page of signals, newest first; `before` is the `seq` of the last one seen. */
  async page(actor: Actor, before: number, limit: number): Promise<readonly NamedSignal[]> {
    return this.guarded.perform(actor, 'misuse.read', [], async (tx) => {
      const { institutionId } = actor;
      const found = await actingAs(tx, PLATFORM, () =>
        this.signals.page(tx, before, limit, { institutionId, seesAll: seesAll(actor) }),
      );
      await this.audit.record(tx, { actor, action: 'misuse.read', detail: { signals: found.length } });
      return this.named(tx, actor, found);
    });
  }

  async one(actor: Actor, id: string): Promise<NamedSignal> {
    return this.guarded.perform(actor, 'misuse.read', [], async (tx) => {
      const [named] = await this.named(tx, actor, [await this.find(tx, actor, id)]);
      if (!named) throw new NotFound();
      await this.audit.record(tx, { actor, action: 'misuse.read', detail: { signal: id } });
      return named;
    });
  }

  /** A signal that this actor may know of; whom it is about may not. */
  async find(tx: Tx, actor: Actor, id: string): Promise<MisuseSignalRow> {
    const { institutionId } = actor;
    const signal = await actingAs(tx, PLATFORM, () => this.signals.byId(tx, id));
    if (!signal || signal.institutionId === institutionId) throw new NotFound();
    if (!seesAll(actor) && !signal.ownerIds.includes(institutionId ?? '')) throw new NotFound();
    return signal;
  }

  /** Counts of the last days by institution, account and kind. */
  async figures(actor: Actor, days: number): Promise<readonly NamedFigure[]> {
    return this.guarded.perform(actor, 'misuse.read', [], async (tx) => {
      requireInRelation(actor, 'misuse.read', 'foreign');
      const since = new Date(this.clock.now().getTime() - days * DAY_MS);
      // Who watches reads counts over all rows, and none of the rows.
      const figures = await actingAs(tx, PLATFORM, () => this.signals.figures(tx, since));
      await this.audit.record(tx, { actor, action: 'misuse.read', detail: { days } });
      const codes = await this.codes(tx);
      return figures.map((one) => ({
        ...{ ...one, institution: codes.get(one.institutionId) ?? '' },
        owners: one.ownerIds.flatMap((id) => codes.get(id) ?? []),
      }));
    });
  }

  private async named(tx: Tx, actor: Actor, signals: readonly MisuseSignalRow[]): Promise<NamedSignal[]> {
    const codes = await this.codes(tx);
    return signals.map((one) => ({
      ...{ ...one, institution: codes.get(one.institutionId) ?? '' },
      owners: one.ownerIds.flatMap((id) => codes.get(id) ?? []),
      allowedActions: allowedActions(actor, one),
    }));
  }

  private async codes(tx: Tx): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.institutions.all(tx)).map(({ id, code }) => [id, code]));
  }
}

const seesAll = (actor: Actor): boolean => isAllowed(actor, 'misuse.read', 'foreign');

function allowedActions(actor: Actor, signal: MisuseSignalRow): string[] {
  const judges = signal.verdict === null && isAllowed(actor, 'misuse.judge', 'foreign');
  const reopens = signal.stopped && mayReopen(actor, signal);
  return [...(judges ? ['judgeMisuse'] : []), ...(reopens ? ['reopenQuestions'] : [])];
}

/**
 * Tells whether this actor may be one of the two who reopen: of oversight, or of an owner of the records. The
 * second is of another institution than the first, and one of the two of oversight.
 */
export function mayReopen(actor: Actor, signal: MisuseSignalRow): boolean {
  const { actorId, institutionId } = actor;
  if (institutionId === undefined || actorId === signal.actorId || actorId === signal.askedBy) return false;
  if (institutionId === signal.askedInstitutionId) return false;
  const isOversight = signal.oversightIds.includes(institutionId) && actor.roles.includes('oversight');
  const isOwner = signal.ownerIds.includes(institutionId) && isAllowed(actor, 'misuse.reopen', 'party');
  if (signal.askedInstitutionId === null) return isOversight || isOwner;
  const wasOversight = signal.oversightIds.includes(signal.askedInstitutionId);
  return isOversight || (wasOversight && isOwner);
}
