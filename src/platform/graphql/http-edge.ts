import { setTimeout as wait } from 'node:timers/promises';
import {
  json,
  Router,
  urlencoded,
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { message } from '../catalogue/index.js';
import { AccountTurns, asOneRequest } from '../database/index.js';
import { asksForPage, errorPageOf, languageOfVisit, sendErrorPage } from './error-page.js';
import type { KnownOperations } from './known-operations.js';
import { LIMITS } from './query-limits.js';
import { strangersOut, type Stranger } from './strangers-out.js';
import { currentRequest, requestContextOf, type RequestContext } from './request-context.js';
import type { SessionCookie } from './session-cookie.js';

/** A question that is one too many is held so long before it is turned away. */
const RETRY_AFTER_S = 1;

/** Two names, a secret and a list of scopes; or a code and a phrase. */
const TOKEN_REQUEST_BYTES = 8_192;

/** Limit of a passkey's answer: what a device has signed, with the certificate that some send along. */
const PASSKEY_BYTES = 32_768;
/** Limit of a form of a page without scripts, with what a family writes in its longest. */
const PLAIN_FORM_BYTES = 32_768;

/**
 * Pages without scripts: who they are open to says a key in their forms, and a cookie counts for nothing
 * there.
 */
const PLAIN_PAGES = '/window/plain';
const PLAIN_DEEDS = ['open', 'look', 'decide', 'write', 'turn', 'close'];
const KEY = /^[\w.~-]{1,500}$/;

/**
 * Router that stands before every route: the request's context with its id, and for `/graphql` the size and
 * form of the body. GraphQL is asked by POST alone: what stands in a URL is kept by proxies and histories.
 */
export function httpEdge(
  cookie: SessionCookie,
  {
    bodyMs = LIMITS.bodyMs,
    known,
    strangerIn,
    turns = turnsByAccount(),
  }: {
    readonly bodyMs?: number;
    /** Check for strangers, who are told so before their question is read; undefined: nobody is. */
    readonly strangerIn?: Stranger | undefined;
    /** Operations that a session by cookie may ask; undefined: everything. */
    readonly known?: KnownOperations | undefined;
    /** Turns of all edges together. */
    readonly turns?: AccountTurns;
  } = {},
): Router {
  const router = Router();
  const soon = (bytes: number): RequestHandler => promptBody(bytes, bodyMs);
  router.use(notKept, ownPagesOnly(cookie), noForeignForm);
  const contexts = new WeakMap<Request, RequestContext>();
  const contextOf = (request: Request): RequestContext => {
    const context = contexts.get(request) ?? requestContextOf(request, tokenOf(request, cookie));
    contexts.set(request, context);
    return context;
  };
  router.all('/graphql', postOnly, soon(LIMITS.bodyBytes));
  if (strangerIn) router.use('/graphql', strangersOut(contextOf, strangerIn));
  router.use('/graphql', json({ limit: LIMITS.bodyBytes }), refusedBody);
  router.post(
    ['/auth/token', '/auth/family'],
    soon(TOKEN_REQUEST_BYTES),
    urlencoded({ extended: false, limit: TOKEN_REQUEST_BYTES }),
    refusedBody,
  );
  router.use('/auth/passkey', soon(PASSKEY_BYTES), json({ limit: PASSKEY_BYTES }), refusedBody);
  router.post(
    PLAIN_DEEDS.map((deed) => `${PLAIN_PAGES}/${deed}`),
    soon(PLAIN_FORM_BYTES),
    urlencoded({ extended: false, limit: PLAIN_FORM_BYTES }),
    refusedBody,
  );
  // After the body was read, for a parser's callbacks do not all keep the context.
  if (known) router.use('/graphql', knownOnly(cookie, known));
  router.use('/graphql', inTurn(contextOf, turns));
  router.use(openContext(contextOf));
  return router;
}

/** Keeps every answer out of caches, refusals too: what stands in one is nobody's but the asker's. */
const notKept: RequestHandler = (_request, response, next) => {
  response.setHeader('cache-control', 'no-store');
  next();
};

/**
 * A body that is announced too long is not waited for, and one that does not come to its end holds a line so
 * long and no longer.
 */
function promptBody(bytes: number, ms: number): RequestHandler {
  return (request, response, next) => {
    const timer = setTimeout(() => request.destroy(), ms);
    timer.unref();
    const end = (): void => clearTimeout(timer);
    request.once('end', end).once('close', end);
    if (Number(request.headers['content-length'] ?? 0) > bytes)
      refuse(request, response, 413, 'API.BODY_TOO_LARGE');
    else next();
  };
}

/** A cookie is sent by the browser, whoever has made it ask; a bearer token only by who has it. */
const isByCookie = (request: Request, cookie: SessionCookie): boolean =>
  request.headers.authorization === undefined && cookie.read(request) !== undefined && !isPlain(request);

const isPlain = ({ path }: Request): boolean => path === PLAIN_PAGES || path.startsWith(`${PLAIN_PAGES}/`);

/** The key that a form of a page without scripts hands on. */
function keyIn({ body }: Request): string | undefined {
  const { key } = (body ?? {}) as { readonly key?: unknown };
  return typeof key === 'string' && KEY.test(key) ? key : undefined;
}

/**
 * Browsers say whether another site has made them send a form. Without the key such a form opens nothing of
 * anybody's; but nobody is to be led unawares into a window that is not theirs, and write there.
 */
const noForeignForm: RequestHandler = (request, response, next) => {
  const isForeign = ['cross-site', 'same-site'].includes(String(request.headers['sec-fetch-site']));
  if (isForeign && request.method === 'POST' && isPlain(request))
    refuse(request, response, 403, 'API.FOREIGN_ORIGIN');
  else next();
};

/** A script that has got into a page can ask no more by its cookie than the page does. */
function knownOnly(cookie: SessionCookie, known: KnownOperations): RequestHandler {
  return (request, response, next) => {
    const { query } = (request.body ?? {}) as { readonly query?: unknown };
    if (isByCookie(request, cookie) && !known.has(query))
      refuse(request, response, 403, 'API.UNKNOWN_OPERATION');
    else next();
  };
}

function ownPagesOnly(cookie: SessionCookie): RequestHandler {
  return (request, response, next) => {
    if (isByCookie(request, cookie) && !cookie.mayBeUsedBy(request))
      refuse(request, response, 403, 'API.FOREIGN_ORIGIN');
    else next();
  };
}

const tokenOf = (request: Request, cookie: SessionCookie): string | undefined =>
  isPlain(request) ? keyIn(request) : cookie.read(request);

function openContext(contextOf: (request: Request) => RequestContext): RequestHandler {
  return (request, response, next) => {
    const context = contextOf(request);
    response.setHeader('x-request-id', context.requestId);
    asOneRequest(() => currentRequest.run(context, next), context.account);
  };
}

/** Returns the turns of accounts that bound what one works on at a time, by requests and over sockets. */
export function turnsByAccount(): AccountTurns {
  return new AccountTurns(LIMITS.questionsAtOnce, LIMITS.questionsWaiting);
}

/**
 * Makes the questions of one account wait for each other, so that whoever sends a thousand at once holds up
 * nobody but themselves.
 */
function inTurn(contextOf: (request: Request) => RequestContext, turns: AccountTurns): RequestHandler {
  return async (request, response, next) => {
    const { account } = contextOf(request);
    if (account === undefined) {
      next();
      return;
    }
    const giveBack = await turns.take(account);
    if (!giveBack) {
      // Whoever asks again at once would cost more by being turned away than by being answered.
      await wait(RETRY_AFTER_S * 1_000);
      response.setHeader('retry-after', RETRY_AFTER_S);
      refuse(request, response, 429, 'API.TOO_MANY_AT_ONCE');
    } else if (response.destroyed) giveBack();
    else {
      atEnd(response, giveBack);
      next();
    }
  };
}

/**
 * Gives back a turn when the answer is made, not when its line closes: who hangs up has the work go on, and
 * could begin the next at once.
 */
function atEnd(response: Response, giveBack: () => void): void {
  const end = response.end.bind(response);
  response.end = ((...given: Parameters<typeof end>) => {
    giveBack();
    return end(...given);
  }) as typeof response.end;
}

/** GraphQL answers programs; the form of a page that leads here is told so. */
const postOnly: RequestHandler = (request, response, next) => {
  if (request.method === 'POST') {
    if (asksForPage(request)) refuse(request, response, 406, 'API.POST_ONLY');
    else next();
    return;
  }
  response.setHeader('allow', 'POST');
  refuse(request, response, 405, 'API.POST_ONLY');
};

const refusedBody: ErrorRequestHandler = (error: { status?: unknown }, request, response, next) => {
  if (response.headersSent) next(error);
  else if (error.status === 413) refuse(request, response, 413, 'API.BODY_TOO_LARGE');
  else refuse(request, response, 400, 'API.BODY_UNREADABLE');
};

const CODE_OF_STATUS: Readonly<Record<number, string>> = { 403: 'FORBIDDEN', 429: 'UNAVAILABLE' };

function refuse(request: Request, response: Response, status: number, code: string): void {
  const { requestId, language: asked } = requestContextOf(request);
  const isRead = asksForPage(request);
  const language = isRead ? languageOfVisit(request, asked) : asked;
  const text = message(code, language, { megabytes: LIMITS.bodyBytes / 1_048_576 });
  response.setHeader('x-request-id', requestId);
  response.vary('Accept, Accept-Language, Cookie');
  const presented = {
    message: text,
    extensions: { code: CODE_OF_STATUS[status] ?? 'BAD_REQUEST', reason: code, requestId },
  };
  const page = errorPageOf(request, { status, presented }, language);
  if (isRead) sendErrorPage(request, response, { status, language, page });
  else response.status(status).json({ errors: [presented] });
}
