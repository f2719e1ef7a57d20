import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import {
  FilesPort,
  MalwareScanner,
  receivedFile,
  UploadQuota,
  type KeptFile,
} from '../../../../platform/files/index.js';
import { PLATFORM, requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import type { KindDocument, ProcedureKind } from '../domain/kind/kind-shape.js';
import {
  DateAhead,
  DateMissing,
  DocumentTooLarge,
  DocumentUnknown,
  FileInfected,
  FileTypeUnfit,
  ProcedureNotOpen,
} from '../domain/procedure.errors.js';
import { seenBy, type ProcedurePaper } from '../domain/sight.js';
import { fileTypeOf, inspectFile, MEDIA } from '../files/inspect-file.js';
import { withoutTraces } from '../files/without-traces.js';
import { ProcedureDocumentRepository } from '../persistence/procedure-document.repository.js';
import { ProcedureRepository } from '../persistence/procedure.repository.js';
import { ProcedureStepRepository } from '../persistence/procedure-step.repository.js';
import { ProcedureAccess, type FoundProcedure } from './procedure-access.js';

/** Greatest size of one paper, in megabytes: a scan of some pages. */
export const PAPER_LIMIT_MB = 20;

/** Order to add a paper: its file, what it is, and when it was made out. */
export interface PaperOrder {
  readonly procedureId: string;
  readonly document: string;
  /** A file that the institution has handed over, or a paper of another procedure that it may see. */
  readonly uploadId?: string | undefined;
  readonly paperId?: string | undefined;
  readonly issuedOn?: string | undefined;
}

/** Papers come in, are kept sealed, and go out to those alone who may see them. */
@Injectable()
export class KeepPapers {
  constructor(
    private readonly guarded: Guarded,
    private readonly procedureAccess: ProcedureAccess,
    private readonly files: FilesPort,
    private readonly scanner: MalwareScanner,
    private readonly quota: UploadQuota,
    private readonly papers: ProcedureDocumentRepository,
    private readonly procedures: ProcedureRepository,
    private readonly steps: ProcedureStepRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a file over, a photograph without what its camera says of it; one that is attached to nothing goes after a day.
   *
   * Throws `DocumentTooLarge` as soon as too much has come, `FileTypeUnfit`, `FileActive`, `FileInfected`, `ScannerSilent`, `UploadQuotaReached`.
   */
  async upload(actor: Actor, stream: AsyncIterable<Uint8Array>, announced = 0): Promise<KeptFile> {
    const institutionId = await this.guarded.perform(actor, 'procedures.act', [], () => {
      requireOnRecord(actor, 'procedures.act', actor.institutionId);
      return Promise.resolve(actor.institutionId ?? '');
    });
    const metered = this.quota.metered(actor, stream, announced);
    const given = await receivedFile(metered, PAPER_LIMIT_MB, () => new DocumentTooLarge(PAPER_LIMIT_MB));
    const type = await inspectFile(given);
    const content = withoutTraces(given, type);
    if (!content) throw new FileTypeUnfit(Object.keys(MEDIA));
    const media = MEDIA[type];
    const looked = await this.scanner.look(content);
    if (looked === 'infected') throw new FileInfected();
    const scanned = looked === 'clean';
    return this.guarded.perform(actor, 'procedures.act', [], async (tx) => {
      const keptAt = this.clock.now();
      const id = await actingAs(tx, PLATFORM, () =>
        this.files.keep(tx, { institutionId, media, keptAt, scanned }, content),
      );
      const detail = { fileId: id, bytes: content.length };
      await this.audit.record(tx, { actor, action: 'procedures.act', detail });
      return { id, institutionId, media, bytes: content.length, keptAt, scanned };
    });
  }

  /**
   * @param key made by the client; the same paper with the same key is added once
   * @returns the id of the paper
   */
  async attach(actor: Actor, order: PaperOrder, key?: string): Promise<string> {
    const which = { id: order.procedureId, sent: { key, request: order } };
    return this.procedureAccess.change(actor, 'procedures.act', which, async (tx, { one, kind }) => {
      if (one.state !== 'open' || one.step === null) throw new ProcedureNotOpen();
      const document = documentOf(kind, order.document);
      const issuedOn = this.dayOf(document, order.issuedOn);
      const file = await this.fileOf(tx, actor, order);
      const type = fileTypeOf(file.media);
      if (!type || !document.files.includes(type)) throw new FileTypeUnfit(document.files);
      const paperId = randomUUID();
      await this.papers.add(tx, {
        ...{ id: paperId, procedureId: one.id, document: document.id, step: one.step, fileId: file.id },
        ...{ institutionId: actor.institutionId ?? '', media: file.media, bytes: file.bytes, issuedOn },
        scanned: file.scanned,
        ...{ keepDays: document.keepDays, addedBy: actor.actorId, addedAt: this.clock.now() },
      });
      const done = { what: 'paper_added', document: document.id, paper: paperId };
      return { done, result: paperId };
    });
  }

  /** The content of a paper. Throws `NotFound`, as for one that is not there, where the institution may not see it or its time is over. */
  async download(
    actor: Actor,
    paperId: string,
  ): Promise<{ readonly media: string; readonly content: Buffer }> {
    return this.guarded.perform(actor, 'procedures.read', [], async (tx) => {
      const { paper, found } = await this.seenPaper(tx, actor, paperId);
      const content = await actingAs(tx, PLATFORM, () => this.files.read(tx, paper.fileId ?? ''));
      if (!content) throw new NotFound();
      const detail = { what: 'paper_read', paper: paperId };
      await this.procedureAccess.note(tx, actor, 'procedures.read', found.one, detail);
      return { media: paper.media, content };
    });
  }

  private async fileOf(tx: Tx, actor: Actor, { uploadId, paperId }: PaperOrder): Promise<KeptFile> {
    if ((uploadId === undefined) === (paperId === undefined)) throw new NotFound();
    const fileId = uploadId ?? (await this.seenPaper(tx, actor, paperId ?? '')).paper.fileId ?? randomUUID();
    const file = await actingAs(tx, PLATFORM, () => this.files.find(tx, fileId));
    if (!file || (uploadId !== undefined && file.institutionId !== actor.institutionId)) throw new NotFound();
    return file;
  }

  private async seenPaper(
    tx: Tx,
    actor: Actor,
    paperId: string,
  ): Promise<{ readonly paper: ProcedurePaper; readonly found: FoundProcedure }> {
    const paper = await this.papers.byId(tx, paperId);
    if (!paper?.fileId) throw new NotFound();
    const one = await this.procedures.byId(tx, paper.procedureId);
    const found = await this.procedureAccess.allowed(tx, actor, 'procedures.read', one);
    const steps = await this.steps.of(tx, [found.one.id]);
    const whole = { seq: found.one.seq, one: found.one, kind: found.kind, steps, papers: [paper] };
    if (seenBy(actor.institutionId ?? '', found.relation, whole).papers.length === 0) throw new NotFound();
    return { paper, found };
  }

  private dayOf({ id, dated }: KindDocument, said: string | undefined): string | null {
    if (said === undefined) {
      if (dated) throw new DateMissing(id);
      return null;
    }
    const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(said) && !Number.isNaN(Date.parse(said));
    if (!isDay || new Date(said).toISOString().slice(0, 10) !== said) throw new DateMissing(id);
    // A day has begun somewhere fourteen hours before it does in Greenwich.
    if (Date.parse(said) > this.clock.now().getTime() + 14 * 3_600_000) throw new DateAhead();
    return said;
  }
}

function documentOf({ documents }: ProcedureKind, id: string): KindDocument {
  const found = documents.find((one) => one.id === id);
  if (!found) throw new DocumentUnknown(documents.map((one) => one.id));
  return found;
}
