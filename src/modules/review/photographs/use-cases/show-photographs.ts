import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { FilesPort } from '../../../../platform/files/index.js';
import {
  isAllowed,
  PLATFORM,
  requireInRelation,
  requireOnRecord,
  type Actor,
} from '../../../access/accounts/index.js';
import { AuditTrail, Guarded, RecordLooks } from '../../../access/audit/index.js';
import { ReadMatches } from '../../matches/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { READING_OF, RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { isBlurred, withheldOf, type Photograph, type Withheld } from '../domain/photograph.js';
import { PhotographRepository } from '../persistence/photograph.repository.js';

const MOST_LOOKS = 50;

/** A photograph in a list, with the small picture. */
export interface ShownPhotograph {
  readonly photograph: Photograph;
  readonly preview: Buffer;
}

export interface PhotographSeen {
  readonly photographId: string;
  /** Code of the institution whose people looked. */
  readonly institution: string | undefined;
  readonly at: Date;
}

/** The photographs of one record as somebody may see them. */
export interface ShownPhotographs {
  readonly own: boolean;
  readonly withheld: Withheld | undefined;
  readonly blurred: boolean;
  /** True where the viewer may have one shown clearly. */
  readonly mayReveal: boolean;
  readonly photographs: readonly ShownPhotograph[];
  /** Photographs seen of an own record, the newest first. */
  readonly seen: readonly PhotographSeen[];
}

export type MatchSide = 'a' | 'b';

/** A side of a match, as its level lets the viewer know it. */
interface SideShown {
  readonly own: boolean;
  readonly recordId: string;
  readonly recordType: string | undefined;
  readonly withheld: Withheld | undefined;
}

/**
 * Shows photographs of one's own records, and of the other side of a match whose record was released whole.
 * Those of remains are blurred in every list; each time that one is shown clearly stands in the log. Throws
 * `NotFound` for what the actor may not see.
 */
@Injectable()
export class ShowPhotographs {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly matches: ReadMatches,
    private readonly files: FilesPort,
    private readonly photographs: PhotographRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly looks: RecordLooks,
    private readonly audit: AuditTrail,
  ) {}

  async ofRecord(actor: Actor, recordId: string): Promise<ShownPhotographs> {
    return this.guarded.perform(actor, 'photographs.read', [recordId], async (tx) => {
      const { recordType } = await this.ownRecord(tx, actor, recordId);
      const photographs = await this.withPreviews(tx, await this.photographs.of(tx, recordId));
      const seen = await this.seenOf(tx, recordId);
      const mayReveal = mayLookAt(actor, recordType, 'own');
      return { own: true, withheld: undefined, blurred: isBlurred(recordType), mayReveal, photographs, seen };
    });
  }

  async ofMatch(actor: Actor, matchId: string, side: MatchSide): Promise<ShownPhotographs> {
    const shown = await this.sideOf(actor, matchId, side);
    if (shown.own) return this.ofRecord(actor, shown.recordId);
    const { recordId, recordType = '', withheld } = shown;
    return this.guarded.perform(actor, 'photographs.read', [recordId], async (tx) => {
      requireInRelation(actor, 'photographs.read', 'party');
      const there = withheld ? [] : await this.ofOther(tx, recordId);
      const photographs = await this.withPreviews(tx, there);
      const detail = { matchId, listed: there.length };
      await this.audit.record(tx, { actor, action: 'photographs.read', recordIds: [recordId], detail });
      const mayReveal = !withheld && mayLookAt(actor, recordType, 'party');
      return { own: false, withheld, blurred: isBlurred(recordType), mayReveal, photographs, seen: [] };
    });
  }

  /**
   * Returns one photograph as it is; of another institution's record within the match for which it was
   * released.
   *
   * @returns a JPEG
   */
  async one(
    actor: Actor,
    id: string,
    match?: { readonly id: string; readonly side: MatchSide },
  ): Promise<Buffer> {
    const shown = match && (await this.sideOf(actor, match.id, match.side));
    if (!shown || shown.own) return this.ownOne(actor, id);
    const { recordId, recordType = '', withheld } = shown;
    const operation = isBlurred(recordType) ? 'photographs.reveal' : 'photographs.read';
    return this.guarded.perform(actor, operation, [recordId], async (tx) => {
      requireInRelation(actor, operation, 'party');
      const found = withheld ? undefined : (await this.ofOther(tx, recordId)).find((one) => one.id === id);
      const detail = { photograph: id, matchId: match.id };
      await this.audit.record(tx, { actor, action: operation, recordIds: [recordId], detail });
      return this.contentOf(tx, found?.fileId);
    });
  }

  private async ownOne(actor: Actor, id: string): Promise<Buffer> {
    return this.guarded.perform(actor, 'photographs.read', [], async (tx) => {
      const photograph = await this.photographs.byId(tx, id);
      if (!photograph) throw new NotFound();
      const { recordId } = photograph;
      const { recordType, institutionId } = await this.ownRecord(tx, actor, recordId);
      const action = isBlurred(recordType) ? 'photographs.reveal' : 'photographs.read';
      requireOnRecord(actor, action, institutionId);
      await this.audit.record(tx, { actor, action, recordIds: [recordId], detail: { photograph: id } });
      return this.contentOf(tx, photograph.fileId);
    });
  }

  private async ownRecord(tx: Tx, actor: Actor, recordId: string): Promise<StoredRecord> {
    const record = await this.records.read(tx, actor, 'photographs.read', recordId);
    requireOnRecord(actor, READING_OF[record.recordType], record.institutionId);
    return record;
  }

  private async sideOf(actor: Actor, matchId: string, side: MatchSide): Promise<SideShown> {
    const view = await this.matches.one(actor, matchId);
    const { own, card, level } = view[side];
    const recordId = side === 'a' ? view.storedMatch.recordA : view.storedMatch.recordB;
    return { own, recordId, recordType: card?.recordType, withheld: withheldOf(card?.recordType, level) };
  }

  /**
   * Reads the photographs of another institution's record: no login reaches its rows; whoever comes here has
   * asked at which level it is shown.
   */
  private async ofOther(tx: Tx, recordId: string): Promise<Photograph[]> {
    return actingAs(tx, PLATFORM, () => this.photographs.of(tx, recordId));
  }

  private async withPreviews(tx: Tx, photographs: readonly Photograph[]): Promise<ShownPhotograph[]> {
    const shown: ShownPhotograph[] = [];
    for (const photograph of photographs)
      shown.push({ photograph, preview: await this.contentOf(tx, photograph.previewId) });
    return shown;
  }

  private async contentOf(tx: Tx, fileId: string | null | undefined): Promise<Buffer> {
    const content = fileId ? await actingAs(tx, PLATFORM, () => this.files.read(tx, fileId)) : undefined;
    if (!content) throw new NotFound();
    return content;
  }

  private async seenOf(tx: Tx, recordId: string): Promise<PhotographSeen[]> {
    const actions = ['photographs.read', 'photographs.reveal'] as const;
    const looks = await this.looks.of(tx, recordId, { actions, thing: 'photograph', most: MOST_LOOKS });
    const codes = new Map((await this.institutions.all(tx)).map(({ id, code }) => [id, code]));
    return looks.map(({ thing, institutionId, at }) => ({
      ...{ photographId: thing, at, institution: codes.get(institutionId ?? '') },
    }));
  }
}

function mayLookAt(actor: Actor, recordType: string, relation: 'own' | 'party'): boolean {
  return isAllowed(actor, isBlurred(recordType) ? 'photographs.reveal' : 'photographs.read', relation);
}
