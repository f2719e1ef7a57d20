import { Catch, HttpException, HttpStatus, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import { DomainError, type ErrorKind } from '../errors/index.js';
import { Log } from '../logging/index.js';
import { ErrorPresenter } from './present-error.js';
import { currentRequest, openRequestContext } from './request-context.js';

const STATUS_OF_KIND: Readonly<Record<ErrorKind, HttpStatus>> = {
  invalid: HttpStatus.BAD_REQUEST,
  not_found: HttpStatus.NOT_FOUND,
  forbidden: HttpStatus.FORBIDDEN,
  unauthenticated: HttpStatus.UNAUTHORIZED,
  conflict: HttpStatus.CONFLICT,
  unavailable: HttpStatus.SERVICE_UNAVAILABLE,
};

/** Routes beside GraphQL (uploads, downloads, health) answer their errors in the shape that GraphQL answers its own. */
@Catch()
export class HttpErrorFilter implements ExceptionFilter {
  private readonly presenter: ErrorPresenter;

  constructor(log: Log) {
    this.presenter = new ErrorPresenter(log);
  }

  catch(error: unknown, host: ArgumentsHost): void {
    // GraphQL has its own way (`outcome-fields.ts`), which begins with the error as it was thrown.
    if (host.getType<string>() !== 'http') throw error;
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const context = currentRequest.getStore() ?? openRequestContext({});
    const presented =
      error instanceof HttpException
        ? ofHttp(error, context.requestId)
        : this.presenter.present(error, context);
    response.status(statusOf(error)).json({ errors: [presented] });
  }
}

function statusOf(error: unknown): number {
  if (error instanceof DomainError) return STATUS_OF_KIND[error.kind];
  return error instanceof HttpException ? error.getStatus() : HttpStatus.INTERNAL_SERVER_ERROR;
}

function ofHttp(error: HttpException, requestId: string): GraphQLFormattedError {
  const code = HttpStatus[error.getStatus()] ?? 'BAD_REQUEST';
  return { message: error.message, extensions: { code, requestId } };
}
