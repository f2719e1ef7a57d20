import { randomBytes } from 'node:crypto';
import { request as requestHttp, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { Webhook } from 'standardwebhooks';
import {
  bySystem,
  resolveTarget,
  type Resolve,
  type WebhookTarget,
  type TargetRules,
} from './webhook-target.js';

const TIMEOUT_MS = 10_000;

export interface WebhookMessage {
  readonly url: string;
  /** Secrets that all sign: while a receiver changes its secret, the old and the new one. */
  readonly secrets: readonly string[];
  /** Message id, which is the same for every attempt: the receiver drops a message whose id it has seen. */
  readonly id: string;
  readonly body: string;
}

/** Failure of a webhook to which no answer came at all. `code` says why in one word. */
export class WebhookUnanswered extends Error {
  constructor(
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'WebhookUnanswered';
  }
}

/**
 * Sends messages as Standard Webhooks 1.0 says: headers webhook-id, webhook-timestamp and webhook-signature
 * (HMAC-SHA256).
 */
export class WebhookClient {
  constructor(
    private readonly rules: TargetRules,
    private readonly timeoutMs = TIMEOUT_MS,
    private readonly resolve: Resolve = bySystem,
  ) {}

  /** A new secret of 256 bits, in the form that the standard's libraries read. */
  static newSecret(): string {
    return `whsec_${randomBytes(32).toString('base64')}`;
  }

  /**
   * Posts the message and answers the HTTP status; a redirect is an answer like any other and is not
   * followed. Throws `WebhookTargetRefused` or `WebhookUnanswered`.
   */
  async send(message: WebhookMessage): Promise<number> {
    const target = await resolveTarget(message.url, this.rules, this.resolve);
    return this.post(target, message.body, WebhookClient.headersOf(message));
  }

  /** Returns the headers of a message that is sent now. */
  static headersOf({ id, body, secrets }: Omit<WebhookMessage, 'url'>): Record<string, string> {
    // The receiver holds this time against its own clock, so it is the time of day and no other.
    const sentAt = new Date();
    return {
      'content-type': 'application/json',
      'user-agent': 'huella-webhooks',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
      'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, sentAt, body)).join(' '),
    };
  }

  private async post(
    { url, address, family }: WebhookTarget,
    body: string,
    headers: Record<string, string>,
  ): Promise<number> {
    const signal = AbortSignal.timeout(this.timeoutMs);
    const options: RequestOptions & { servername?: string } = {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      agent: false,
      signal,
      // The connection goes to the address that was checked; the name is not resolved a second time.
      lookup: (_host, { all }, found) => {
        if (all) found(null, [{ address, family }]);
        else found(null, address, family);
      },
    };
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (!isIP(host)) options.servername = host;
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    return new Promise((resolve, reject) => {
      const sending = request(url, options, (response) => {
        resolve(response.statusCode ?? 0);
        // Nothing of the answer but its status is of interest, and it might never end.
        response.destroy();
      });
      sending.on('error', (cause: NodeJS.ErrnoException) => {
        const code = signal.aborted ? 'TIMEOUT' : (cause.code ?? 'FAILED');
        reject(new WebhookUnanswered(`WEBHOOKS.${code}`, { cause }));
      });
      sending.end(body);
    });
  }
}
