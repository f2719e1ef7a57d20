import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { readMark } from '../../platform/installation/index.js';
import { OPERATOR } from '../../modules/access/accounts/index.js';
import type { Runtime } from '../../apps/runtime.js';
import { choosePersonPage, pageHeaders, refusalPage, type InventedPerson } from './choose-person-page.js';
import { loadProvider, type ProviderClient } from './load-provider.js';

const LOOPBACK = '127.0.0.1';
const INTERACTION = '/interaction/';
const LONGEST_BODY = 1_000;

/** The database is no demonstration's: nobody signs in to it without a password. */
export class NoDemonstration extends Error {
  readonly what = 'The sign-in without passwords belongs to the demonstration, and this database is not one.';
  readonly mend = 'Set OIDC_ISSUER to your own identity provider.';
}

export interface DemoProviderOptions {
  readonly port: number;
  readonly client: ProviderClient;
  readonly people: () => Promise<readonly InventedPerson[]>;
}

/**
 * The identity provider of the demonstration: one click signs in as each invented person. It listens on
 * loopback and needs nothing from elsewhere.
 */
export class DemoProvider {
  private constructor(
    private readonly server: Server,
    private readonly provider: Provider,
    private readonly options: DemoProviderOptions,
  ) {}

  /** The settings by which an API signs in here; made before it starts, for it must know them. */
  static clientOf(publicUrl: string): ProviderClient {
    return {
      clientId: 'huella-demonstration',
      clientSecret: randomBytes(32).toString('base64url'),
      redirectUri: new URL('/auth/callback', publicUrl).href,
    };
  }

  static issuerOn(port: number): string {
    return `http://${LOOPBACK}:${port}`;
  }

  /** Throws `NoDemonstration` in any database that was not made for it. */
  static async open({ db }: Pick<Runtime, 'db'>, options: DemoProviderOptions): Promise<DemoProvider> {
    const mark = await db.transact(OPERATOR, (tx) => readMark(tx, 'demonstration'));
    if (mark === undefined) throw new NoDemonstration();
    const provider = await loadProvider(DemoProvider.issuerOn(options.port), options.client, options.people);
    const server = createServer();
    const opened = new DemoProvider(server, provider, options);
    const protocol = provider.callback();
    server.on('request', (request, response) => {
      if (!request.url?.startsWith(INTERACTION)) return void protocol(request, response);
      opened.interact(request, response).catch(() => opened.show(response, 400, refusalPage()));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(options.port, LOOPBACK, resolve);
    });
    return opened;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private async interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { params } = await this.provider.interactionDetails(request, response);
    const people = await this.options.people();
    // Whoever has chosen a person in the console has chosen; a hint that names nobody is passed over.
    const hinted = people.find((one) => one.subject === params['login_hint'])?.subject;
    if (request.method !== 'POST' && hinted === undefined) {
      this.show(response, 200, choosePersonPage(people));
      return;
    }
    const subject = hinted ?? new URLSearchParams(await bodyOf(request)).get('subject');
    if (!people.some((one) => one.subject === subject)) {
      this.show(response, 400, choosePersonPage(people));
      return;
    }
    const login = { accountId: subject ?? '', remember: false };
    await this.provider.interactionFinished(request, response, { login });
  }

  private show(response: ServerResponse, status: number, html: string): void {
    if (response.headersSent) return;
    response.writeHead(status, pageHeaders(new URL(this.options.client.redirectUri).origin)).end(html);
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const piece of request.setEncoding('utf8')) {
    body += String(piece);
    if (body.length > LONGEST_BODY) throw new Error('More than a choice.');
  }
  return body;
}
