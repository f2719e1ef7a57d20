import { Controller, Post, Req, UseFilters } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../access/index.js';
import { CurrentActor, May } from '../../access/graphql.js';
import { FileTooLarge } from '../use-cases/import-errors.js';
import { UPLOAD_LIMIT_MB, UploadFile } from '../use-cases/upload-file.js';
import { UploadErrors } from './upload-errors.js';

/** A line that says nothing for so long is broken; a slow one is not. */
const SILENCE_MS = 120_000;

/**
 * Hands a file over as the raw body of the request, whatever its content type: `curl --data-binary @FILE`. It is stored
 * piece by piece as it comes, and never held in memory as a whole.
 */
@Controller('imports')
@UseFilters(UploadErrors)
export class UploadController {
  constructor(private readonly upload: UploadFile) {}

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
    const { fileId, bytes } = await this.upload.run(actor, request.iterator({ destroyOnReturn: false }));
    return { uploadId: fileId, bytes };
  }
}
