import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { message } from '../catalogue/index.js';
import { DomainError, type ErrorKind } from '../errors/index.js';
import type { Log } from '../logging/index.js';
import { currentRequest, openRequestContext, type RequestContext } from './request-context.js';
import { findingsIn, findingsOf } from './user-error.js';
import { wordsWithoutValues } from './error-words.js';

/** Code that a program is told of each kind of error, beside the message for people. */
export const CODE_OF_KIND: Readonly<Record<ErrorKind, string>> = {
  invalid: 'BAD_USER_INPUT',
  not_found: 'NOT_FOUND',
  forbidden: 'FORBIDDEN',
  unauthenticated: 'UNAUTHENTICATED',
  conflict: 'CONFLICT',
  unavailable: 'UNAVAILABLE',
};

const INTERNAL = 'INTERNAL_SERVER_ERROR';

/**
 * The shape of every error at the top of an answer: message, path, `extensions.code` and
 * `extensions.requestId`.
 *
 * Domain errors speak with the catalogue's words; errors of the query itself keep GraphQL's, without values.
 * All else is unexpected: it is logged under the request's id, and the caller learns that id and nothing of
 * the cause.
 */
export class ErrorPresenter {
  constructor(private readonly log: Log) {}

  /** Formats an error for Apollo, whose formatter is handed no context. */
  readonly format = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.code;
    const context = currentRequest.getStore() ?? openRequestContext({});
    return this.present(error, context, typeof code === 'string' ? code : INTERNAL);
  };

  /** @param code what an error of the query itself is called that does not say so */
  present(error: unknown, context: RequestContext, code = INTERNAL): GraphQLFormattedError {
    const cause = rootOf(error);
    if (cause instanceof DomainError) return placed(error, domainError(cause, context));
    if (cause instanceof GraphQLError) {
      const said = codeOf(error) ?? codeOf(cause) ?? code;
      if (said !== INTERNAL) return placed(error, ofTheQuery(cause, said, context));
    }
    this.log.failure({ fact: 'api.unexpected_error', request: context.requestId }, cause);
    return placed(error, unexpected(context));
  }
}

/** The error as it was thrown, below what GraphQL has wrapped around it. */
function rootOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof GraphQLError ? error.extensions.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

function domainError(error: DomainError, { language, requestId }: RequestContext): GraphQLFormattedError {
  const findings = findingsOf(error);
  return {
    message: message(error.code, language, error.parameters),
    extensions: {
      code: CODE_OF_KIND[error.kind],
      reason: error.code,
      requestId,
      ...(findings.length > 0 && { findings: findingsIn(findings, language) }),
    },
  };
}

function ofTheQuery(error: GraphQLError, code: string, { requestId }: RequestContext): GraphQLFormattedError {
  return { message: wordsWithoutValues(error.message), extensions: { code, requestId } };
}

function unexpected({ language, requestId }: RequestContext): GraphQLFormattedError {
  return {
    message: message('API.UNEXPECTED', language, { requestId }),
    extensions: { code: INTERNAL, reason: 'API.UNEXPECTED', requestId },
  };
}

function placed(error: unknown, presented: GraphQLFormattedError): GraphQLFormattedError {
  if (!(error instanceof GraphQLError)) return presented;
  const { locations, path } = error;
  return { ...presented, ...(locations && { locations }), ...(path && { path }) };
}
