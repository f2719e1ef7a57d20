import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SeededGenerator } from '../../../../kernel/numbers/seeded-generator.js';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { DomainError } from '../../../../platform/errors/index.js';
import { PLATFORM, requireInRelation, type Actor } from '../../../access/accounts/index.js';
import {
  DeedRegistry,
  DualAuthorization,
  type ApprovalRequest,
  type ApprovedAction,
} from '../../../access/approvals/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory, type Institution } from '../../../institutions/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { listedTextsOf } from '../domain/at-others.js';
import { DECOY_DAYS, decoysFor, drawnDecoys, type DecoySource } from '../domain/decoy.js';
import { searchableOf } from '../domain/searchable.js';
import { DecoyRepository, type DecoyFigures, type SealedDecoy } from '../persistence/decoy.repository.js';
import { storedQuestion } from '../persistence/stored-question.js';
import { SealedDecoys } from './sealed-decoys.js';

/** Standing of decoys: how many there are, since when, and by when they are to be made anew. */
export interface DecoyStatus extends DecoyFigures {
  readonly remakeBy: Date | null;
}

type ChangeOfDecoys = 'decoys_make' | 'decoys_end';

/** Most records of one institution that are read for their values. */
const MOST_READ = 5_000;
const READ_WITHIN_MS = 60_000;
const DAY_MS = 86_400_000;
/** Bytes of a seed: as many as a number holds without loss. */
const SEED_BYTES = 6;

/**
 * Changes decoys: they are made, made anew and ended by two people of oversight. Which they are nobody is
 * told, not these two either.
 */
@Injectable()
export class ChangeDecoys {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionDirectory,
    private readonly records: RecordStore,
    private readonly rows: DecoyRepository,
    private readonly sealedDecoys: SealedDecoys,
    private readonly dual: DualAuthorization,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    deeds: DeedRegistry,
  ) {
    deeds.register('decoys_make', (asker, { id }) => this.approved(asker, id, 'decoys_make'));
    deeds.register('decoys_end', (asker, { id }) => this.approved(asker, id, 'decoys_end'));
  }

  async readStatus(actor: Actor): Promise<DecoyStatus> {
    return this.guarded.perform(actor, 'decoys.change', [], async (tx) => {
      requireInRelation(actor, 'decoys.change', 'foreign');
      const figures = await actingAs(tx, PLATFORM, () => this.rows.figures(tx));
      await this.audit.record(tx, { actor, action: 'decoys.change', detail: { step: 'read' } });
      const { madeAt } = figures;
      return { ...figures, remakeBy: madeAt && new Date(madeAt.getTime() + DECOY_DAYS * DAY_MS) };
    });
  }

  /** The second person reads why: without a reason there is nothing to judge. */
  async ask(actor: Actor, kind: ChangeOfDecoys, reason: string): Promise<ApprovalRequest> {
    return this.guarded.perform(actor, 'decoys.change', [], async (tx) => {
      requireInRelation(actor, 'decoys.change', 'foreign');
      const { deed, decoys } = await this.deedOf(tx, kind);
      if (kind === 'decoys_end' && decoys === 0) throw new DomainError('DECOYS.NONE', 'conflict');
      if (reason.trim() === '') throw new DomainError('DECOYS.REASON', 'invalid', {}, 'reason');
      return this.dual.ask(tx, actor, { ...deed, reason: reason.trim() });
    });
  }

  private async approved(actor: Actor, requestId: string, kind: ChangeOfDecoys): Promise<void> {
    await this.guarded.perform(actor, 'decoys.change', [], async (tx) => {
      requireInRelation(actor, 'decoys.change', 'foreign');
      await this.dual.perform(tx, actor, requestId, (await this.deedOf(tx, kind)).deed);
      const made = kind === 'decoys_end' ? [] : await this.draw(tx);
      await actingAs(tx, PLATFORM, () => this.rows.replaceAll(tx, made, this.clock.now()));
      await this.audit.record(tx, {
        actor,
        action: 'decoys.change',
        detail: { step: kind, decoys: made.length },
      });
    });
  }

  /**
   * Returns the deed of a change, bound to the decoys that are there: what was asked for before somebody else
   * has changed them is asked for anew.
   */
  private async deedOf(tx: Tx, kind: ChangeOfDecoys): Promise<{ deed: ApprovedAction; decoys: number }> {
    const { decoys, madeAt } = await actingAs(tx, PLATFORM, () => this.rows.figures(tx));
    const facts = [{ name: 'decoys', value: String(decoys) }] as const;
    return { decoys, deed: { kind, facts, payload: { insteadOf: madeAt?.toISOString() ?? null } } };
  }

  private async draw(tx: Tx): Promise<readonly SealedDecoy[]> {
    const sealed: SealedDecoy[] = [];
    for (const institution of await this.institutions.all(tx))
      if (institution.kind !== 'oversight' && !institution.closedAt)
        sealed.push(...(await this.drawOf(tx, institution)));
    return sealed;
  }

  private async drawOf(tx: Tx, { id: institutionId }: Institution): Promise<SealedDecoy[]> {
    const question = storedQuestion({}, { institutionId, types: ['remains'], own: false }, undefined);
    const found = await this.records.searched(tx, { ...question, limit: MOST_READ }, READ_WITHIN_MS);
    const remains = found ?? [];
    const all = await actingAs(tx, PLATFORM, () => this.records.countByType(tx, institutionId));
    const chance = SeededGenerator.fromSeed(randomBytes(SEED_BYTES).readUIntBE(0, SEED_BYTES));
    const codes = new Set(remains.map(({ code }) => code));
    const drawn = drawnDecoys(chance, remains.map(sourceOf), codes, decoysFor(all.get('remains') ?? 0));
    return Promise.all(
      drawn.map((decoy) => this.sealedDecoys.seal({ id: randomUUID(), institutionId }, decoy)),
    );
  }
}

function sourceOf({ content }: StoredRecord): DecoySource {
  const { sex, ageYears, date, places, hasTeeth, hasDna } = searchableOf(content);
  const country = places.find((place) => place.country !== undefined)?.country;
  return {
    ...{ sex, ageYears, date: date?.slice(0, 7), country, hasTeeth, hasDna },
    listed: listedTextsOf(content),
  };
}
