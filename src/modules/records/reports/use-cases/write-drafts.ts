import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { VersionConflict } from '../../../../platform/errors/index.js';
import { once } from '../../../../platform/idempotency/index.js';
import { requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { DraftFieldUnknown, TooManyDrafts } from '../domain/draft/draft-errors.js';
import { isDraftField, mergedFields, type DraftField } from '../domain/draft/draft-fields.js';
import { DraftRepository } from '../persistence/draft.repository.js';
import { SealedDrafts, type DraftView, type OpenDraft } from './sealed-drafts.js';

type Fields = Readonly<Record<string, unknown>>;

export interface SavedDraft {
  readonly draft: DraftView;
  /** Fields that somebody else has written meanwhile, as they stand. */
  readonly conflicts: readonly (DraftField & { readonly path: string })[];
}

const MOST_DRAFTS = 1_000;

/** A report written down in steps: by several of one institution, over a bad line, on several days. Nothing of it is compared before it is filed. */
@Injectable()
export class WriteDrafts {
  constructor(
    private readonly guarded: Guarded,
    private readonly sealedDrafts: SealedDrafts,
    private readonly drafts: DraftRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Opens a draft. With a key of the client's a repetition opens no second one, and is answered with the first as it stands. */
  async open(actor: Actor, fields: Fields, key: string | undefined): Promise<DraftView> {
    const { institutionId = '' } = actor;
    return this.guarded.perform(actor, 'drafts.write', [], async (tx) => {
      requireOnRecord(actor, 'drafts.write', actor.institutionId);
      requireKnown(fields);
      // Of the fields no hash is kept: a short one would tell what it was made of.
      const request = { scope: institutionId, operation: 'drafts.write', key, request: 'open' };
      const id = await once(tx, request, () => this.add(tx, actor, institutionId, fields));
      return this.sealedDrafts.viewOf(tx, await this.sealedDrafts.take(tx, actor, id));
    });
  }

  /**
   * Writes some fields. What nobody else has written meanwhile is saved; the rest is told, and stays as it is. Throws `VersionConflict` for a version
   * that the draft has not come to.
   */
  async save(actor: Actor, id: string, basedOn: number, fields: Fields): Promise<SavedDraft> {
    return this.guarded.perform(actor, 'drafts.write', [], async (tx) => {
      const draft = await this.sealedDrafts.take(tx, actor, id);
      requireKnown(fields);
      if (basedOn > draft.version || basedOn < 0) throw new VersionConflict(basedOn, draft.version);
      const [now, version] = [this.clock.now(), draft.version + 1];
      const change = { fields, basedOn, by: actor.actorId, at: now.toISOString() };
      const merged = mergedFields(draft.fields, change, version);
      const after: OpenDraft = merged.isChanged
        ? { ...draft, fields: merged.fields, version, changedBy: actor.actorId, changedAt: now }
        : draft;
      if (merged.isChanged)
        await this.drafts.save(tx, { ...after, content: await this.sealedDrafts.sealed(after) });
      const conflicts = merged.conflicts.flatMap((path) => {
        const field = after.fields[path];
        return field ? [{ ...field, path }] : [];
      });
      await this.note(tx, actor, { draft: id, version: after.version, conflicts: conflicts.length });
      return { draft: await this.sealedDrafts.viewOf(tx, after), conflicts };
    });
  }

  async one(actor: Actor, id: string): Promise<DraftView> {
    return this.guarded.perform(actor, 'drafts.write', [], async (tx) => {
      const draft = await this.sealedDrafts.take(tx, actor, id);
      await this.note(tx, actor, { draft: id, read: true });
      return this.sealedDrafts.viewOf(tx, draft);
    });
  }

  /** The drafts of the actor's institution, oldest first. */
  async page(actor: Actor, after: number, limit: number): Promise<DraftView[]> {
    return this.guarded.perform(actor, 'drafts.write', [], async (tx) => {
      requireOnRecord(actor, 'drafts.write', actor.institutionId);
      const found = await this.drafts.page(tx, actor.institutionId ?? '', after, limit);
      await this.note(tx, actor, { listed: found.length });
      const views: DraftView[] = [];
      for (const draft of found)
        views.push(await this.sealedDrafts.viewOf(tx, await this.sealedDrafts.opened(draft)));
      return views;
    });
  }

  /** Deletes a draft for good: nobody has filed it. */
  async discard(actor: Actor, id: string): Promise<void> {
    await this.guarded.perform(actor, 'drafts.write', [], async (tx) => {
      await this.sealedDrafts.take(tx, actor, id);
      await this.drafts.remove(tx, id);
      await this.note(tx, actor, { draft: id, discarded: true });
    });
  }

  private async add(tx: Tx, actor: Actor, institutionId: string, fields: Fields): Promise<string> {
    if ((await this.drafts.count(tx, institutionId)) >= MOST_DRAFTS) throw new TooManyDrafts(MOST_DRAFTS);
    const [id, now, by] = [randomUUID(), this.clock.now(), actor.actorId];
    const { fields: first } = mergedFields({}, { fields, basedOn: 0, by, at: now.toISOString() }, 1);
    const content = await this.sealedDrafts.sealed({ id, institutionId, fields: first });
    const written = { openedBy: by, openedAt: now, changedBy: by, changedAt: now };
    await this.drafts.add(tx, { id, institutionId, version: 1, content, ...written });
    await this.note(tx, actor, { draft: id, opened: true });
    return id;
  }

  private async note(
    tx: Tx,
    actor: Actor,
    detail: Readonly<Record<string, string | number | boolean>>,
  ): Promise<void> {
    await this.audit.record(tx, { actor, action: 'drafts.write', detail });
  }
}

/** Throws `DraftFieldUnknown`. */
function requireKnown(fields: Fields): void {
  if (!Object.keys(fields).every(isDraftField)) throw new DraftFieldUnknown();
}
