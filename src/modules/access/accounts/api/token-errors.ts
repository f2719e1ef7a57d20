import { Catch, type ArgumentsHost } from '@nestjs/common';
import type { Response } from 'express';
import { DomainError } from '../../../../platform/errors/index.js';
import { HttpErrors } from '../../../../platform/graphql/index.js';
import { TooManyAttempts } from '../../../../platform/rate-limit/index.js';

/**
 * Error codes that programs which speak OAuth look for (RFC 6749, 5.2), beside the errors as all routes
 * answer them.
 */
const OAUTH_CODE: Readonly<Record<string, string>> = {
  'ACCESS.CLIENT_REFUSED': 'invalid_client',
  'ACCESS.GRANT_REFUSED': 'unsupported_grant_type',
  'ACCESS.SCOPE_REFUSED': 'invalid_scope',
};

@Catch()
export class TokenErrors extends HttpErrors {
  override catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const code = error instanceof DomainError ? OAUTH_CODE[error.code] : undefined;
    if (code === 'invalid_client') response.setHeader('www-authenticate', 'Basic realm="huella"');
    if (error instanceof TooManyAttempts) response.setHeader('retry-after', Math.ceil(error.waitSeconds));
    const json = response.json.bind(response);
    if (code) response.json = (body: object) => json({ error: code, ...body });
    super.catch(error, host);
  }

  protected override statusOf(error: unknown): number {
    return error instanceof TooManyAttempts ? 429 : super.statusOf(error);
  }
}
