import { Catch, HttpException, HttpStatus, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import type { CatalogueLanguage } from '../catalogue/index.js';
import { DomainError, isConnectionLost, NotReady, type ErrorKind } from '../errors/index.js';
import { Log } from '../logging/index.js';
import {
  asksForPage,
  errorPageOf,
  languageOfVisit,
  sendErrorPage,
  type ErrorPage,
  type PresentedError,
} from './error-page.js';
import { ErrorPresenter } from './present-error.js';
import { currentRequest, requestContextOf } from './request-context.js';

const STATUS_OF_KIND: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  unavailable: 503,
};

/**
 * Errors of routes beside GraphQL, those of addresses without a route too: a page for whoever has gone there,
 * or sent a form, with a browser, the shape of GraphQL's for programs. A route that knows a closer status of one of its
 * errors extends it and says `@UseFilters(…)`. What has not been read of the request is not read any more, so
 * the connection ends with the answer.
 */
@Catch()
export class HttpErrors implements ExceptionFilter {
  private readonly presenter: ErrorPresenter;

  constructor(private readonly log: Log) {
    this.presenter = new ErrorPresenter(log);
  }

  catch(thrown: unknown, host: ArgumentsHost): void {
    const error = this.orNotReady(thrown);
    // GraphQL has its own way (`outcome-fields.ts`), which begins with the error as it was thrown.
    if (host.getType<string>() !== 'http') throw error;
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const context = currentRequest.getStore() ?? requestContextOf(request);
    // A client that has hung up hears nothing; half of an answer is not to look like a whole one.
    if (response.headersSent || response.destroyed) {
      response.destroy();
      return;
    }
    if (!request.complete) response.setHeader('connection', 'close');
    if (this.isRead(request)) context.language = languageOfVisit(request, context.language);
    response.setHeader('content-language', context.language);
    const presented =
      error instanceof HttpException
        ? ofHttp(error, context.requestId)
        : this.presenter.present(error, context);
    this.answer(host, { status: this.statusOf(error), presented });
  }

  /** An error of a connection that is lost is nobody's fault here, and is over by itself. */
  private orNotReady(error: unknown): unknown {
    if (!isConnectionLost(error)) return error;
    this.log.failure({ fact: 'api.database_away' }, error);
    return new NotReady();
  }

  /** Writes the answer. To be overridden by a route that has pages of its own. */
  protected answer(host: ArgumentsHost, told: PresentedError): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const { status, presented } = told;
    response.vary('Accept, Accept-Language, Cookie');
    if (!this.isRead(request)) {
      response.status(status).json({ errors: [presented] });
      return;
    }
    const context = currentRequest.getStore() ?? requestContextOf(request);
    const language = languageOfVisit(request, context.language);
    sendErrorPage(request, response, { status, language, page: this.pageOf(request, told, language) });
  }

  /** Tells whether a person reads the answer. */
  protected isRead(request: Request): boolean {
    return asksForPage(request);
  }

  /** Returns the page of an error. To be overridden by a route that knows more to say to a person. */
  protected pageOf(request: Request, told: PresentedError, language: CatalogueLanguage): ErrorPage {
    return errorPageOf(request, told, language);
  }

  /** Returns the status of an error. To be overridden by a route that knows a closer one. */
  protected statusOf(error: unknown): number {
    if (error instanceof DomainError) return STATUS_OF_KIND[error.kind];
    return error instanceof HttpException ? error.getStatus() : 500;
  }
}

function ofHttp(error: HttpException, requestId: string): GraphQLFormattedError {
  const code = HttpStatus[error.getStatus()] ?? 'BAD_REQUEST';
  return { message: error.message, extensions: { code, requestId } };
}
