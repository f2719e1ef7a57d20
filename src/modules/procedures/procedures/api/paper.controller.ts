import { Catch, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NotFound } from '../../../../platform/errors/index.js';
import { UploadErrors } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { DocumentTooLarge } from '../domain/procedure.errors.js';
import { fileTypeOf } from '../files/inspect-file.js';
import { KeepPapers, PAPER_LIMIT_MB } from '../use-cases/keep-papers.js';

/** A line that says nothing for so long is broken; a slow one is not. */
const SILENCE_MS = 120_000;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

@Catch()
class PaperErrors extends UploadErrors {
  protected override isTooLarge(error: unknown): boolean {
    return error instanceof DocumentTooLarge;
  }
}

/** Papers of procedures: in as the raw body of a request, whatever it calls itself; out as a file to be saved, never to be shown. */
@Controller('procedures')
@UseFilters(PaperErrors)
export class PaperController {
  constructor(private readonly papers: KeepPapers) {}

  @Post('files')
  @May('procedures.act')
  async upload(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<{ uploadId: string; media: string; bytes: number; scanned: boolean }> {
    // Who says beforehand that it is too much need not send it.
    const announced = Number(request.headers['content-length'] ?? 0);
    if (announced > PAPER_LIMIT_MB * 1_048_576) throw new DocumentTooLarge(PAPER_LIMIT_MB);
    request.setTimeout(SILENCE_MS, () => request.destroy(new Error('The line fell silent.')));
    const stream = request.iterator({ destroyOnReturn: false });
    const { id, media, bytes, scanned } = await this.papers.upload(actor, stream, announced);
    return { uploadId: id, media, bytes, scanned };
  }

  @Get('papers/:id')
  @May('procedures.read')
  async download(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    if (!UUID.test(id)) throw new NotFound();
    const { media, content } = await this.papers.download(actor, id);
    response.setHeader('content-type', media);
    // Its name is its number: a name could say of whom it is.
    response.setHeader('content-disposition', `attachment; filename="${id}.${fileTypeOf(media) ?? 'bin'}"`);
    response.setHeader('content-security-policy', "default-src 'none'; sandbox");
    response.send(content);
  }
}
