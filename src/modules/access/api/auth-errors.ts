import { Catch, type ArgumentsHost } from '@nestjs/common';
import type { Request, Response } from 'express';
import { message, type CatalogueLanguage } from '../../../platform/catalogue/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { TooManyAttempts } from '../../../platform/rate-limit/index.js';
import { currentRequest, HttpErrors } from '../../../platform/graphql/index.js';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A browser is answered with a page that says what to do; programs with what all routes answer. */
@Catch()
export class AuthErrors extends HttpErrors {
  override catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const isPage = http.getRequest<Request>().accepts(['json', 'html']) === 'html';
    if (!isPage || !(error instanceof DomainError) || response.headersSent) {
      super.catch(error, host);
      return;
    }
    const language = currentRequest.getStore()?.language ?? 'en';
    response.status(this.statusOf(error)).setHeader('content-language', language);
    response.type('html').send(pageOf(message(error.code, language, error.parameters), language));
  }

  protected override statusOf(error: unknown): number {
    return error instanceof TooManyAttempts ? 429 : super.statusOf(error);
  }
}

function pageOf(text: string, language: CatalogueLanguage): string {
  const again = message('ACCESS.SIGN_IN_AGAIN', language);
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Huella</title>
<h1>Huella</h1>
<p>${escaped(text)}</p>
<p><a href="/auth/sign-in">${escaped(again)}</a></p>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');
}
