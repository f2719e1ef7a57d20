import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  createSourceEventStream,
  execute,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { CloseCode, type ServerOptions } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { type AccountTurns, workInTurns } from '../database/index.js';
import { requireReadable } from './given-values.js';
import { mappedEvents } from './mapped-events.js';
import { OpenCounts } from './open-counts.js';
import { isOwnOrigin } from './own-origin.js';
import { CODE_OF_KIND, type ErrorPresenter } from './present-error.js';
import { LIMITS, limitingRules, requireAffordable } from './query-limits.js';
import { openRequestContext, type RequestContext } from './request-context.js';
import { sourceOf } from './source-of.js';
import type { SessionCookie } from './session-cookie.js';

const MESSAGE_BYTES = 65_536;

/**
 * Milliseconds from the opening of a socket to its `connection_init`, which a client sends with the opening.
 */
const SIGN_IN_MS = 5_000;

/** Longest wait that a timer takes. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Close code "try again later" (IANA's registry for RFC 6455); clients of the protocol do so by themselves.
 */
const TRY_AGAIN_LATER = 1013;

type Params = { readonly authorization?: unknown; readonly 'accept-language'?: unknown };
type Hooks = ServerOptions<Params, Extra>;
type Connection = Parameters<NonNullable<Hooks['onConnect']>>[0];
type Payload = Parameters<NonNullable<Hooks['onSubscribe']>>[2];

/** An operation that was looked through, in the name of who has signed in on its socket. */
type Subscribed = ExecutionArgs & { readonly contextValue: RequestContext & { readonly account: string } };

export interface SocketParts {
  readonly server: Server;
  readonly schema: GraphQLSchema;
  readonly presenter: ErrorPresenter;
  /**
   * Throws what is `unauthenticated` when the token opens nothing; the socket is closed before it can ask
   * anything.
   */
  readonly authenticate: (
    context: RequestContext,
  ) => Promise<{ readonly account: string; readonly endsInMs: number | undefined }>;
  /**
   * Cookie by which a page of ours signs in, where it brings no token; undefined where a cookie opens no
   * socket, for no page of ours listens.
   */
  readonly cookie: SessionCookie | undefined;
  /** Address under which browsers know this platform, where it is not the one that they connect to. */
  readonly publicUrl: string | undefined;
  /** Proxies in front whose word about the source counts. */
  readonly trustedProxies: number;
  /** Shared with what the account asks over HTTP. */
  readonly turns: AccountTurns;
}

/**
 * Subscriptions over WebSocket (protocol graphql-transport-ws) at `/graphql`.
 *
 * A client signs in with `{"authorization": "Bearer …"}` in its `connection_init`, a page of ours with its
 * cookie. Queries and mutations are refused here: they belong to HTTP. All limits of HTTP hold, and the guard
 * looks at the token again before each event. What is read for an event, that look, and what the event is
 * answered from are each done in the account's turn, as its questions are.
 */
export class SubscriptionSocket {
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_BYTES });
  private readonly bySource = new OpenCounts(LIMITS.socketsPerSource);
  private readonly byAccount = new OpenCounts(LIMITS.socketsPerAccount);
  private readonly accounts = new WeakMap<Socket, string>();
  private readonly rules = [...specifiedRules, ...limitingRules()];
  private readonly upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) =>
    this.onUpgrade(request, socket, head);
  private readonly dispose: () => void | Promise<void>;

  constructor(private readonly parts: SocketParts) {
    const hooks: Hooks = {
      connectionInitWaitTimeout: SIGN_IN_MS,
      onConnect: (connection) => this.onConnect(connection),
      onSubscribe: (connection, _id, payload) => this.onSubscribe(connection, payload),
      subscribe: (operation) => this.events(operation as Subscribed),
      onNext: (_connection, _id, _payload, { contextValue }, { data, errors }) => ({
        ...(data !== undefined && { data }),
        ...(errors && { errors: this.presented(errors, contextValue as RequestContext) }),
      }),
      onError: (connection, _id, _payload, errors) =>
        this.presented(errors, contextOf(connection, this.parts.cookie)),
    };
    this.dispose = useServer(hooks, this.sockets).dispose;
    parts.server.on('upgrade', this.upgrade);
  }

  /** Ends every subscription and every socket. */
  async close(): Promise<void> {
    this.parts.server.off('upgrade', this.upgrade);
    await this.dispose();
  }

  private onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const path = request.url?.split('?')[0];
    const source = sourceOf(request, this.parts.trustedProxies);
    if (path !== '/graphql') refuse(socket, '404 Not Found');
    else if (!isWelcome(request, this.parts.publicUrl)) refuse(socket, '403 Forbidden');
    else if (this.bySource.isFull(source)) refuse(socket, '429 Too Many Requests');
    else {
      this.sockets.handleUpgrade(request, socket, head, (client) => {
        holdOpen(this.bySource, source, client);
        this.sockets.emit('connection', client, request);
      });
    }
  }

  /**
   * Signs a connection in. Who is not signed in is told so; when the platform could not look (a busy
   * database), nobody is called a stranger.
   */
  private async onConnect(connection: Connection): Promise<boolean> {
    const context = contextOf(connection, this.parts.cookie);
    try {
      const { account, endsInMs } = await this.parts.authenticate(context);
      const { socket } = connection.extra;
      if (this.byAccount.isFull(account)) {
        socket.close(TRY_AGAIN_LATER, 'Too many sockets of this account');
        return false;
      }
      this.accounts.set(socket, account);
      holdOpen(this.byAccount, account, socket);
      if (endsInMs !== undefined) closeIn(connection, endsInMs);
      return true;
    } catch (error) {
      const { extensions } = this.parts.presenter.present(error, context);
      if (extensions?.code === CODE_OF_KIND.unauthenticated)
        connection.extra.socket.close(CloseCode.Unauthorized, 'Unauthorized');
      else connection.extra.socket.close(TRY_AGAIN_LATER, 'Try again later');
      return false;
    }
  }

  private async onSubscribe(
    connection: Connection,
    payload: Payload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    if (Object.keys(connection.subscriptions).length > LIMITS.subscriptionsPerSocket) {
      return [
        refusal(
          `A socket may have ${LIMITS.subscriptionsPerSocket} subscriptions.`,
          'TOO_MANY_SUBSCRIPTIONS',
        ),
      ];
    }
    const giveBack = await this.parts.turns.take(this.accountOf(connection));
    if (!giveBack) return [refusal('Too much of this account waits already.', 'UNAVAILABLE')];
    try {
      return this.checked(connection, payload);
    } catch (error) {
      return [
        error instanceof GraphQLError
          ? error
          : new GraphQLError('Unreadable.', { originalError: error as Error }),
      ];
    } finally {
      giveBack();
    }
  }

  private accountOf({ extra: { socket } }: Connection): string {
    const account = this.accounts.get(socket);
    if (account === undefined) throw new Error('Nobody has signed in on this socket.');
    return account;
  }

  private async events(operation: Subscribed): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
    const inTurn = workInTurns(this.parts.turns, operation.contextValue.account);
    const source = await inTurn(() => createSourceEventStream(operation));
    if (!(Symbol.asyncIterator in source)) return source;
    return mappedEvents(source, (rootValue) => inTurn(async () => execute({ ...operation, rootValue })));
  }

  private checked(connection: Connection, { query, operationName, variables }: Payload) {
    const { schema } = this.parts;
    const document = parse(query, { maxLexicalTokens: LIMITS.tokens });
    const faults = validate(schema, document, this.rules, { maxErrors: LIMITS.faults });
    if (faults.length > 0) return faults;
    if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION) {
      return [
        refusal('Only subscriptions are served here; send queries and mutations by POST.', 'BAD_REQUEST'),
      ];
    }
    const operation = { schema, document, operationName, variables };
    requireReadable(operation);
    requireAffordable(operation);
    return {
      schema,
      document,
      ...(operationName && { operationName }),
      ...(variables && { variableValues: variables }),
      contextValue: Object.assign(contextOf(connection, this.parts.cookie), {
        account: this.accountOf(connection),
      }),
    };
  }

  private presented(errors: readonly GraphQLError[], context: RequestContext) {
    return errors.map((error) => this.parts.presenter.present(error, context, codeOf(error)));
  }
}

type Socket = Connection['extra']['socket'];

function holdOpen(
  counts: OpenCounts,
  whose: string,
  socket: Pick<Socket, 'once' | 'readyState' | 'CLOSED'>,
): void {
  // It may have gone while it was looked at.
  if (socket.readyState === socket.CLOSED) return;
  counts.open(whose);
  socket.once('close', () => counts.close(whose));
}

/** Ends a socket with its session, whether or not an event comes to be refused. */
function closeIn({ extra: { socket } }: Connection, waitMs: number): void {
  const close = () => socket.close(CloseCode.Unauthorized, 'Unauthorized');
  const timer = setTimeout(close, Math.min(Math.max(0, waitMs), LONGEST_TIMER_MS));
  timer.unref();
  socket.once('close', () => clearTimeout(timer));
}

/**
 * Returns the context of an operation. Each has its own request id, its own loaders, its own look at the
 * token.
 */
function contextOf(
  { connectionParams, extra }: Connection,
  cookie: SessionCookie | undefined,
): RequestContext {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return openRequestContext({
    authorization:
      text(connectionParams?.authorization) ?? text(connectionParams?.['Authorization' as never]),
    cookieToken: cookie?.mayBeUsedBy(extra.request) ? cookie.read(extra.request) : undefined,
    acceptLanguage: text(connectionParams?.['accept-language']) ?? extra.request.headers['accept-language'],
  });
}

/** Errors without a cause of their own come from the query: its text, its names or its variables. */
function codeOf(error: GraphQLError): string | undefined {
  return error.originalError ? undefined : 'BAD_USER_INPUT';
}

function refusal(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/**
 * A page of another site may open a socket to us from a visitor's browser; browsers say so in `Origin`.
 * Programs send none, and have to bring a token like everybody.
 */
function isWelcome({ headers: { origin, host } }: IncomingMessage, publicUrl: string | undefined): boolean {
  return origin === undefined || isOwnOrigin({ origin, host }, publicUrl);
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
