import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type DataLoader from 'dataloader';
import { requestedLanguage, type CatalogueLanguage } from '../catalogue/index.js';

/** A field that is null because the reader may not read it. */
export interface MaskedField {
  /** Place of the field in the answer: `inbox.nodes.0.ownerEmail`. */
  readonly path: string;
  readonly reason: 'FIELD_POLICY';
}

/** Words of an input that may not be kept and were left out. */
export interface LeftOut {
  /** Place of the words in the input: `input.note`. */
  readonly path: string;
  /** Code of the catalogue. */
  readonly code: string;
}

/**
 * Context of a request in GraphQL, whether it came by HTTP or by a socket. Who the actor is stands in it once
 * the guard has looked at the token.
 */
export interface RequestContext {
  /** Ties the answer, the log lines and the audit entries of one request together. */
  readonly requestId: string;
  /** Moment at which it began, by `performance.now()`. */
  readonly began: number;
  /**
   * The address that it comes from, by as many proxies as are trusted; of a socket it is not told. Nothing
   * keeps it.
   */
  readonly source?: string;
  /** The token of the session, unread: a bearer's, or else that of a browser's cookie. */
  readonly token: string | undefined;
  /** Account of the request, once somebody has looked at the token. */
  account?: string;
  /**
   * Code of the institution in whose name it is made, where it says one: the successor's for one that has
   * closed.
   */
  readonly inNameOf: string | undefined;
  /** The language that the request asks for, or else the actor's, once known. */
  language: CatalogueLanguage;
  /** True where the request itself has named its language. */
  readonly languageAsked: boolean;
  /** Loaders, one a purpose and request, so that nothing read for one actor is shown to another. */
  readonly loaders: Map<symbol, DataLoader<unknown, unknown>>;
  /** Fields of the answer that were kept back; told with it as `extensions.redactions`. */
  readonly masked: MaskedField[];
  /** Parts of the input that were left out; told with the answer as `extensions.leftOut`. */
  readonly leftOut: LeftOut[];
  /** The HTTP request, where there is one. Its being here also keeps the driver from copying the context. */
  readonly req?: object;
  /**
   * Set by the guard: looks afresh whether the actor may still do this. Asked before each event of a
   * subscription.
   */
  confirm?: () => Promise<void>;
}

export interface RequestFacts {
  readonly source?: string | undefined;
  readonly requestId?: string | undefined;
  readonly authorization?: string | undefined;
  /** Token of a cookie that this request may use, or of its form. */
  readonly cookieToken?: string | undefined;
  readonly acceptLanguage?: string | undefined;
  readonly inNameOf?: string | undefined;
}

/** The part of an HTTP request that matters here. */
export interface RequestHead {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly ip?: string | undefined;
}

export function requestContextOf(req: RequestHead, cookieToken?: string): RequestContext {
  const { headers } = req;
  const one = (name: string) => (typeof headers[name] === 'string' ? headers[name] : undefined);
  return openRequestContext(
    {
      source: req.ip,
      requestId: one('x-request-id'),
      authorization: one('authorization'),
      cookieToken,
      acceptLanguage: one('accept-language'),
      inNameOf: one('huella-for'),
    },
    req,
  );
}

const REQUEST_ID = /^[\w.-]{8,64}$/;
const BEARER = /^bearer +([\w.~+/=-]{1,500})$/i;

export function openRequestContext(facts: RequestFacts, req?: object): RequestContext {
  const asked = requestedLanguage(facts.acceptLanguage);
  const given = facts.requestId;
  return {
    requestId: given !== undefined && REQUEST_ID.test(given) ? given : randomUUID(),
    began: performance.now(),
    token: tokenOf(facts),
    inNameOf: facts.inNameOf,
    language: asked ?? 'en',
    languageAsked: asked !== undefined,
    loaders: new Map(),
    masked: [],
    leftOut: [],
    ...(facts.source !== undefined && { source: facts.source }),
    ...(req && { req }),
  };
}

/** Whoever sends a bearer token means that one: a cookie that comes along is the browser's doing. */
function tokenOf({ authorization, cookieToken }: RequestFacts): string | undefined {
  return authorization === undefined ? cookieToken : BEARER.exec(authorization)?.[1];
}

/** Lets code that is handed no context (the formatter of errors) know whose request it works for. */
export const currentRequest = new AsyncLocalStorage<RequestContext>();

/** Speaks to a signed-in actor in their language, unless the request has named one itself. */
export function speakTo(context: RequestContext, language: CatalogueLanguage): void {
  if (context.languageAsked) return;
  context.language = language;
  // Apollo hands resolvers a copy of the context; the formatter of errors looks at the original.
  const original = currentRequest.getStore();
  if (original) original.language = language;
}
