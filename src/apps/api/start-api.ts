import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import { Authenticate, NotSignedIn } from '../../modules/access/accounts/index.js';
import { RequestActors } from '../../modules/access/accounts/graphql.js';
import type { Settings } from '../../platform/config/index.js';
import {
  answerUnreadable,
  ErrorPresenter,
  explorer,
  httpEdge,
  type RequestContext,
  securityHeaders,
  SessionCookie,
  SubscriptionSocket,
  turnsByAccount,
} from '../../platform/graphql/index.js';
import { DomainEvents } from '../../platform/live-events/index.js';
import type { Log } from '../../platform/logging/index.js';
import type { Runtime } from '../runtime.js';
import { ApiModule } from './api.module.js';
import { consoleOperations, consolePages } from './console-pages.js';
import { portTaken } from './port-taken.js';
import { startPages } from './start-page.js';

/** A client that has not sent its headers by then is not one. */
const HEADERS_TIMEOUT_MS = 20_000;

/** A whole file over a poor line; one that falls silent is cut off by its route long before. */
const REQUEST_TIMEOUT_MS = 12 * 3_600_000;

export interface ApiParts {
  readonly settings: Settings;
  readonly runtime: Runtime;
  readonly log: Log;
  /** Edges beside those of the house. */
  readonly modules?: readonly Type<unknown>[];
  /** Folder of the built console; beside the compiled programs where nothing is said. */
  readonly consoleFolder?: string | undefined;
  /** Handler of what a demonstration answers to its own console; the pages then say that all is invented. */
  readonly demonstration?: RequestHandler | undefined;
}

export interface RunningApi {
  /** Address at which a person on this machine finds the API. */
  readonly url: string;
  readonly app: NestExpressApplication;
  /** Ends subscriptions, lets running requests finish, frees the port. The runtime stays open. */
  close(): Promise<void>;
}

/** Starts the API. Throws `PortTaken` or `UndecidedFields`: one line with cause and mend each. */
export async function startApi(parts: ApiParts): Promise<RunningApi> {
  const { settings, runtime, log } = parts;
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.of(runtime, parts.modules), {
    bodyParser: false,
    logger: false,
    abortOnError: false,
    forceCloseConnections: true,
  });
  const cookie = new SessionCookie(settings.PUBLIC_URL);
  const turns = turnsByAccount();
  try {
    app.disable('x-powered-by');
    app.set('trust proxy', settings.TRUSTED_PROXIES);
    app.use(
      securityHeaders(),
      httpEdge(cookie, {
        known: settings.EXPLORER === 'no' ? consoleOperations() : undefined,
        strangerIn: (context) => strangerIn(app, new ErrorPresenter(log), context),
        turns,
      }),
      ...(settings.EXPLORER === 'yes' ? [explorer()] : []),
      ...(parts.demonstration ? [parts.demonstration] : []),
      consolePages(parts.consoleFolder, {
        explorer: settings.EXPLORER,
        demonstration: parts.demonstration ? 'yes' : 'no',
      }),
      startPages(() => app.get(GraphQLSchemaHost).schema, {
        hasProvider: settings.OIDC_ISSUER !== undefined,
        hasExplorer: settings.EXPLORER === 'yes',
      }),
    );
    await app.init();
    const server: Server = app.getHttpServer();
    server.headersTimeout = HEADERS_TIMEOUT_MS;
    server.requestTimeout = REQUEST_TIMEOUT_MS;
    answerUnreadable(server);
    const events = app.get(DomainEvents);
    await events.start();
    await listen(app, settings);
    const socket = new SubscriptionSocket({
      server,
      schema: app.get(GraphQLSchemaHost).schema,
      presenter: new ErrorPresenter(log),
      authenticate: (context) => endOfSession(app, runtime, context),
      cookie: settings.EXPLORER === 'yes' ? cookie : undefined,
      publicUrl: settings.PUBLIC_URL,
      trustedProxies: settings.TRUSTED_PROXIES,
      turns,
    });
    const { port } = server.address() as AddressInfo;
    log.info({ fact: 'api.listening', host: settings.HOST, port });
    return { url: urlOf(settings.HOST, port), app, close: () => close(app, events, socket) };
  } catch (error) {
    await close(app, app.get(DomainEvents));
    throw error;
  }
}

/**
 * Returns the error of a request that nobody is signed in for. What else goes wrong is told by the guard,
 * which asks the same.
 */
async function strangerIn(
  app: NestExpressApplication,
  presenter: ErrorPresenter,
  context: RequestContext,
): Promise<GraphQLFormattedError | undefined> {
  try {
    const { actorId } = await app.get(RequestActors, { strict: false }).of(context);
    context.account = actorId;
    return undefined;
  } catch (error) {
    return error instanceof NotSignedIn ? presenter.present(error, context) : undefined;
  }
}

async function endOfSession(
  app: NestExpressApplication,
  { clock }: Runtime,
  { token, requestId }: RequestContext,
): Promise<{ account: string; endsInMs: number | undefined }> {
  const { actorId, session } = await app
    .get(Authenticate, { strict: false })
    .authenticate(token, { requestId });
  return {
    account: actorId,
    endsInMs: session?.endsAt && session.endsAt.getTime() - clock.now().getTime(),
  };
}

async function listen(app: NestExpressApplication, { HOST, PORT }: Settings): Promise<void> {
  try {
    await app.listen(PORT, HOST);
  } catch (error) {
    throw portTaken(HOST, PORT, error);
  }
}

async function close(
  app: NestExpressApplication,
  events: DomainEvents,
  socket?: SubscriptionSocket,
): Promise<void> {
  await socket?.close();
  await events.stop();
  await app.close();
}

function urlOf(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
