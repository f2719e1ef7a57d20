import { Catch, HttpStatus, type ArgumentsHost } from '@nestjs/common';
import type { Response } from 'express';
import { UploadQuotaReached } from '../files/index.js';
import { HttpErrors } from './http-errors.js';

/**
 * The errors of handing a file over: the quota of the day has a status of its own (RFC 6585, 4) and says when
 * to come again.
 */
@Catch()
export abstract class UploadErrors extends HttpErrors {
  /** A file that is too large has one, too (RFC 9110, 15.5.14). */
  protected abstract isTooLarge(error: unknown): boolean;

  override catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (error instanceof UploadQuotaReached) response.setHeader('retry-after', error.waitSeconds);
    super.catch(error, host);
  }

  protected override statusOf(error: unknown): number {
    if (error instanceof UploadQuotaReached) return HttpStatus.TOO_MANY_REQUESTS;
    return this.isTooLarge(error) ? HttpStatus.PAYLOAD_TOO_LARGE : super.statusOf(error);
  }
}
