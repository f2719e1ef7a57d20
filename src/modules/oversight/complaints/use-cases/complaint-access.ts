import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { NotFound, VersionConflict } from '../../../../platform/errors/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { PLATFORM, requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import {
  Calendars,
  DUTY_CLOSED,
  DUTY_OPENED,
  InstitutionDirectory,
  type Institution,
} from '../../../institutions/index.js';
import {
  ComplaintRefuses,
  FamilyAlone,
  wordsOf,
  workingDaysFor,
  type Complaint,
  type ComplaintKind,
} from '../domain/complaint.js';
import { circleOf, independentBody } from '../domain/independent-body.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';

/** Words of a new complaint: `about` is the code of an institution. */
export interface NewWords {
  readonly about: string;
  readonly kind: ComplaintKind;
  readonly words: string;
  /** The report of its own over which an institution complains. */
  readonly reportId?: string | undefined;
}

/** Brings a complaint before somebody independent, as a duty with a due date, and finds it again for those who may. */
@Injectable()
export class ComplaintAccess {
  constructor(
    private readonly complaints: ComplaintRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly calendars: Calendars,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Throws `WordsRefused`, or `ComplaintRefuses` where nobody independent is there. */
  async lay(
    tx: Tx,
    actor: Actor,
    { about, kind, words, reportId }: NewWords,
    by: Pick<Complaint, 'complainantId' | 'recordId'>,
  ): Promise<Complaint> {
    const body = wordsOf(words, 'words');
    if (kind === 'owner_involved' && by.complainantId !== null) throw new FamilyAlone();
    const all = await this.everybody(tx);
    const aboutOne = all.find(({ code }) => code === about);
    if (!aboutOne) throw new NotFound();
    if (by.complainantId !== null && circleOf(by.complainantId, all).has(aboutOne.id))
      throw new ComplaintRefuses('OVERSIGHT.OWN_INSTITUTION');
    const handler = independentBody(aboutOne, by.complainantId === null ? [] : [by.complainantId], all);
    if (!handler) throw new ComplaintRefuses('OVERSIGHT.NOBODY_INDEPENDENT');
    const [id, openedAt] = [randomUUID(), this.clock.now()];
    const dueAt = await this.dueAt(tx, handler, kind);
    const rest = { kind, reportId: reportId ?? null, words: body, openedBy: actor.actorId, openedAt, dueAt };
    await this.complaints.add(tx, { id, institutionId: handler.id, aboutId: aboutOne.id, ...by, ...rest });
    await this.owe(tx, actor, { id, institutionId: handler.id, dueAt });
    const laid = await this.complaints.byId(tx, id);
    if (!laid) throw new NotFound();
    return laid;
  }

  /** A complaint that the actor's institution handles, and is independent of, still open, at the version that was read. */
  async handled(tx: Tx, actor: Actor, id: string, expectedVersion: number): Promise<Complaint> {
    const found = await this.complaints.lock(tx, id);
    if (!found) throw new NotFound();
    requireOnRecord(actor, 'complaints.handle', found.institutionId);
    // Who has taken over the work of whom it is about, since it came, is shut out like the institution itself.
    const circle = circleOf(found.aboutId, await this.everybody(tx));
    if (circle.has(found.institutionId)) throw new NotFound();
    if (found.version !== expectedVersion) throw new VersionConflict(expectedVersion, found.version);
    if (found.state !== 'open') throw new ComplaintRefuses('OVERSIGHT.ANSWERED');
    return found;
  }

  /** Tells whether the body that handles it is open, and nobody who stands for whom it is about. */
  async isIndependent(tx: Tx, { institutionId, aboutId }: Complaint): Promise<boolean> {
    const all = await this.everybody(tx);
    const isOpen = all.some((one) => one.id === institutionId && !one.closedAt);
    return isOpen && !circleOf(aboutId, all).has(institutionId);
  }

  /** Passes it on to the next body that is independent of it and has not had it. Throws `ComplaintRefuses`. */
  async passOn(tx: Tx, actor: Actor, complaint: Complaint): Promise<void> {
    const { id, institutionId, aboutId, complainantId } = complaint;
    const all = await this.everybody(tx);
    const about = all.find((one) => one.id === aboutId);
    if (!about) throw new NotFound();
    const before = await this.complaints.handledBefore(tx, id);
    const not = [institutionId, ...before, ...(complainantId === null ? [] : [complainantId])];
    const next = independentBody(about, not, all);
    if (!next) throw new ComplaintRefuses('OVERSIGHT.NOBODY_INDEPENDENT');
    const dueAt = await this.dueAt(tx, next, complaint.kind);
    await actingAs(tx, PLATFORM, () => this.complaints.passOn(tx, id, next.id, dueAt));
    await this.settle(tx, actor, complaint);
    await this.owe(tx, actor, { id, institutionId: next.id, dueAt });
  }

  /** Nobody owes its answer any more. */
  async settle(
    tx: Tx,
    { actorId }: Actor,
    { id, institutionId }: Pick<Complaint, 'id' | 'institutionId'>,
  ): Promise<void> {
    const payload = { kind: 'complaint', subjectId: id } as const;
    await this.outbox.put(tx, { name: DUTY_CLOSED, payload, institutionId, actorId });
  }

  /** A family does not see who is enrolled; whom its complaint goes to is asked for it. */
  private everybody(tx: Tx): Promise<readonly Institution[]> {
    return actingAs(tx, PLATFORM, () => this.institutions.all(tx));
  }

  private async dueAt(tx: Tx, { country }: Institution, kind: ComplaintKind): Promise<Date> {
    return actingAs(tx, PLATFORM, () =>
      this.calendars.workingDaysAfter(tx, country, this.clock.now(), workingDaysFor(kind)),
    );
  }

  private async owe(
    tx: Tx,
    { actorId }: Actor,
    { id, institutionId, dueAt }: Pick<Complaint, 'id' | 'institutionId' | 'dueAt'>,
  ): Promise<void> {
    const payload = { kind: 'complaint', subjectId: id, dueAt: dueAt.toISOString() } as const;
    await this.outbox.put(tx, { name: DUTY_OPENED, payload, institutionId, actorId });
  }
}
