import { Catch, type ArgumentsHost } from '@nestjs/common';
import type { Request, Response } from 'express';
import { currentRequest, type PresentedError } from '../../../../../platform/graphql/index.js';
import { textIn, type FormBody } from '../form-text.js';
import { WindowErrors } from '../window-errors.js';
import { doorPage } from './page.js';
import { wordsIn, type PlainWords } from './plain-words.js';

/** The language of a request of the plain window: that of its form, else of its address, else of the browser. */
export function wordsOf({ body, query }: Pick<Request, 'body' | 'query'>): PlainWords {
  const context = currentRequest.getStore();
  const named = textIn(body as FormBody, 'tongue') || textIn(body as FormBody, 'language') || query.language;
  // Spanish is the language of the door where nobody says another.
  const words = wordsIn(named, context?.languageAsked ? context.language : 'es');
  if (context) context.language = words.language;
  return words;
}

/**
 * Filter that tells errors on the opening page, in the language of the page; a window that has closed by
 * itself leads there too.
 */
@Catch()
export class PlainErrors extends WindowErrors {
  override catch(error: unknown, host: ArgumentsHost): void {
    wordsOf(host.switchToHttp().getRequest<Request>());
    super.catch(error, host);
  }

  /** Every answer is a page of the window, in the language of the window. */
  protected override isRead(): boolean {
    return false;
  }

  protected override answer(host: ArgumentsHost, { status, presented }: PresentedError): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const words = wordsOf(request);
    const hasEnded = status === 401 && !request.path.endsWith('/open');
    const page = doorPage(words, { text: hasEnded ? words.say('ended') : presented.message, isWrong: true });
    http.getResponse<Response>().status(status).type('html').send(page);
  }
}
