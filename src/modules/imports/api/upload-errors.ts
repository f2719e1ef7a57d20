import { Catch, HttpStatus } from '@nestjs/common';
import { HttpErrors } from '../../../platform/graphql/index.js';
import { FileTooLarge } from '../use-cases/import-errors.js';

/** The errors of handing a file over; a file that is too large has a status of its own (RFC 9110, 15.5.14). */
@Catch()
export class UploadErrors extends HttpErrors {
  protected override statusOf(error: unknown): number {
    return error instanceof FileTooLarge ? HttpStatus.PAYLOAD_TOO_LARGE : super.statusOf(error);
  }
}
