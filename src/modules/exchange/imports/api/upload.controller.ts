import { Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NotFound } from '../../../../platform/errors/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { FileTooLarge } from '../use-cases/import-errors.js';
import { UPLOAD_LIMIT_MB, UploadFile } from '../use-cases/upload-file.js';
import { WriteRejects } from '../use-cases/write-rejects.js';
import { ImportUploadErrors } from './upload-errors.js';

/** A line that says nothing for so long is broken; a slow one is not. */
const SILENCE_MS = 120_000;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/**
 * Hands a file over as the raw body of the request, whatever its content type: `curl --data-binary @FILE`. It is stored
 * piece by piece as it comes, and never held in memory as a whole.
 */
@Controller('imports')
@UseFilters(ImportUploadErrors)
export class UploadController {
  constructor(
    private readonly upload: UploadFile,
    private readonly rejects: WriteRejects,
  ) {}

  @Post('files')
  @May('imports.run')
  async file(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<{ uploadId: string; bytes: number }> {
    // Who says beforehand that it is too much need not send it.
    const announced = Number(request.headers['content-length'] ?? 0);
    if (announced > UPLOAD_LIMIT_MB * 1_048_576) throw new FileTooLarge(UPLOAD_LIMIT_MB);
    request.setTimeout(SILENCE_MS, () => request.destroy(new Error('The line fell silent.')));
    // Left open when reading ends early: the refusal goes back over the same line.
    const stream = request.iterator({ destroyOnReturn: false });
    const { fileId, bytes } = await this.upload.upload(actor, stream, announced);
    return { uploadId: fileId, bytes };
  }

  /** The lines that a dry run turned away, as they came: a file to be saved, never to be shown. */
  @Get(':id/rejects')
  @May('imports.read')
  async rejected(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    if (!UUID.test(id)) throw new NotFound();
    const { ending, writeTo } = await this.rejects.open(actor, id);
    response.setHeader('content-type', ending === 'csv' ? 'text/csv' : 'application/x-ndjson');
    response.setHeader('content-disposition', `attachment; filename="rejects.${ending}"`);
    response.setHeader('content-security-policy', "default-src 'none'; sandbox");
    try {
      await writeTo(response);
      response.end();
    } catch (error) {
      // What was begun cannot become another answer: the line is cut, and the browser says that the file is not whole.
      response.destroy(error instanceof Error ? error : undefined);
    }
  }
}
