import { Catch, Controller, Post, Req, UseFilters } from '@nestjs/common';
import type { Request } from 'express';
import { UploadErrors } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { PhotographTooLarge } from '../domain/photograph.errors.js';
import { KeepPhotographs, PHOTOGRAPH_LIMIT_MB } from '../use-cases/keep-photographs.js';

/** A line that says nothing for so long is broken; a slow one is not. */
const SILENCE_MS = 120_000;

@Catch()
class PhotographErrors extends UploadErrors {
  protected override isTooLarge(error: unknown): boolean {
    return error instanceof PhotographTooLarge;
  }
}

/** Pictures come in as the raw body of a request, whatever it calls itself; they go out by GraphQL alone. */
@Controller('photographs')
@UseFilters(PhotographErrors)
export class PhotographController {
  constructor(private readonly photographs: KeepPhotographs) {}

  @Post('files')
  @May('photographs.add')
  async upload(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<{ uploadId: string; bytes: number; scanned: boolean }> {
    const announced = Number(request.headers['content-length'] ?? 0);
    if (announced > PHOTOGRAPH_LIMIT_MB * 1_048_576) throw new PhotographTooLarge(PHOTOGRAPH_LIMIT_MB);
    request.setTimeout(SILENCE_MS, () => request.destroy(new Error('The line fell silent.')));
    const stream = request.iterator({ destroyOnReturn: false });
    const { id, bytes, scanned } = await this.photographs.upload(actor, stream, announced);
    return { uploadId: id, bytes, scanned };
  }
}
