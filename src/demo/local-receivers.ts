import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface ReceivedHook {
  readonly type: string;
  readonly alertId: string;
  readonly verified: boolean;
}

/**
 * The system of another institution, played by a small server on loopback: it verifies each webhook and
 * answers 204.
 */
export class HookReceiver {
  readonly received: ReceivedHook[] = [];
  private server: Server | undefined;
  private secret: string | undefined;

  async start(): Promise<string> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        this.take(Buffer.concat(chunks).toString('utf8'), request.headers);
        response.writeHead(204).end();
      });
    });
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', resolve);
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/huella`;
  }

  expect(secret: string): void {
    this.secret = secret;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
  }

  private take(body: string, headers: NodeJS.Dict<string | string[]>): void {
    const payload = JSON.parse(body) as { type: string; alertId?: string; data?: { alertId?: string } };
    this.received.push({
      type: payload.type,
      alertId: payload.alertId ?? payload.data?.alertId ?? '',
      verified: this.isGenuine(body, headers),
    });
  }

  private isGenuine(body: string, headers: NodeJS.Dict<string | string[]>): boolean {
    if (!this.secret) return false;
    try {
      new Webhook(this.secret).verify(body, headers as Record<string, string>);
      return true;
    } catch {
      return false;
    }
  }
}
