import { Catch } from '@nestjs/common';
import { UploadErrors } from '../../../../platform/graphql/index.js';
import { FileTooLarge } from '../use-cases/import-errors.js';

@Catch()
export class ImportUploadErrors extends UploadErrors {
  protected override isTooLarge(error: unknown): boolean {
    return error instanceof FileTooLarge;
  }
}
