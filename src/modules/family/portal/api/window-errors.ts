import { Catch, type ArgumentsHost } from '@nestjs/common';
import type { Response } from 'express';
import { HttpErrors } from '../../../../platform/graphql/index.js';
import { TooManyAttempts } from '../../../../platform/rate-limit/index.js';

@Catch()
export class WindowErrors extends HttpErrors {
  override catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (error instanceof TooManyAttempts) response.setHeader('retry-after', Math.ceil(error.waitSeconds));
    super.catch(error, host);
  }

  protected override statusOf(error: unknown): number {
    return error instanceof TooManyAttempts ? 429 : super.statusOf(error);
  }
}
