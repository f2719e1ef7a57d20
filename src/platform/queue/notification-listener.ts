import pg from 'pg';
import type { Log } from '../logging/index.js';

const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 10_000;

/**
 * Hears NOTIFY on a connection of its own, and takes a new one when that breaks. What is missed meanwhile is
 * not repeated.
 */
export class NotificationListener {
  private readonly hearers = new Map<string, Set<(payload: string) => void>>();
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private failures = 0;
  private stopped = true;

  constructor(
    private readonly databaseUrl: string,
    private readonly log: Log,
  ) {}

  /** Hears a channel from the next `start` on, or at once when running. @returns how to stop hearing */
  on(channel: string, hear: (payload: string) => void): () => void {
    const hearers = this.hearers.get(channel) ?? new Set();
    const client = this.client;
    if (hearers.size === 0 && client)
      this.listen(client, channel).catch((error: unknown) => this.broken(client, error));
    this.hearers.set(channel, hearers.add(hear));
    return () => hearers.delete(hear);
  }

  async start(): Promise<void> {
    this.stopped = false;
    await this.connect();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      keepAlive: true,
      application_name: 'huella-listen',
      connectionTimeoutMillis: 30_000,
    });
    client.on('error', (error) => this.broken(client, error));
    client.on('end', () => this.broken(client, undefined));
    client.on('notification', ({ channel, payload }) =>
      this.hearers.get(channel)?.forEach((hear) => hear(payload ?? '')),
    );
    try {
      await client.connect();
      // Stopped meanwhile: nobody hears it any more.
      if (this.stopped) {
        await client.end();
        return;
      }
      this.client = client;
      for (const channel of this.hearers.keys()) await this.listen(client, channel);
      this.failures = 0;
    } catch (error) {
      this.client = client;
      this.broken(client, error);
    }
  }

  private async listen(client: pg.Client, channel: string): Promise<void> {
    await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
  }

  private broken(client: pg.Client, error: unknown): void {
    if (this.client !== client) return;
    this.client = undefined;
    void client.end().catch(() => undefined);
    if (this.stopped) return;
    // Once an outage: the retries that fail after it say nothing new.
    if (this.failures === 0) this.log.failure({ fact: 'queue.listener_broken' }, error);
    this.failures += 1;
    const delay = Math.min(FIRST_RETRY_MS * 2 ** Math.min(this.failures, 10), LONGEST_RETRY_MS);
    this.retry = setTimeout(() => void this.connect(), delay);
  }
}
