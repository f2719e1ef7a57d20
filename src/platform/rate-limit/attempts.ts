import { createHmac } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { PLATFORM_CONTEXT, type TenantDb } from '../database/index.js';
import { DomainError } from '../errors/index.js';

const WINDOW_S = 15 * 60;
const DAY_S = 24 * 60 * 60;
/**
 * Multiple of the limit beyond which the process itself remembers, so that a flood costs the database
 * nothing.
 */
const FLOOD = 2;

/**
 * Refusal of too many attempts: whoever tries too often is told when to come again, and not whether any of it
 * was right.
 */
export class TooManyAttempts extends DomainError {
  constructor(readonly waitSeconds: number) {
    super('API.TOO_MANY_ATTEMPTS', 'unavailable', { minutes: Math.max(1, Math.ceil(waitSeconds / 60)) });
  }
}

export interface Attempt {
  /** Kind of the attempt; `limit` is how often it may be tried within a quarter of an hour. */
  readonly kind: string;
  readonly limit: number;
  /**
   * Subject of the limit: who tries, or what is tried to be opened, an address or an account. Never stored as
   * it is.
   */
  readonly subject: string;
}

/** A statement of the library. */
interface Asked {
  readonly text: string;
  readonly values?: readonly (string | number | null)[];
}

/**
 * Counter of attempts, kept in the database so that all processes count together.
 *
 * Subjects are kept as keyed hashes that change every day, and rows are deleted an hour after their window:
 * nobody can tell later who came from where.
 */
export class Attempts {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(
    private readonly db: TenantDb,
    private readonly secret: string,
  ) {}

  /**
   * Counts before anything is tried, so that attempts at once do not pass one by one. Answers how often each
   * was tried within the quarter of an hour, this time among them. Throws `TooManyAttempts`.
   */
  async count(attempts: readonly Attempt[]): Promise<readonly number[]> {
    const tried: number[] = [];
    for (const attempt of attempts) {
      try {
        const { consumedPoints } = await this.limiterOf(attempt).consume(this.keyOf(attempt));
        tried.push(consumedPoints);
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) throw new TooManyAttempts(refusal.msBeforeNext / 1_000);
        throw refusal;
      }
    }
    return tried;
  }

  /** Remembers for the rest of the day (UTC) that this was rightly tried. */
  async remember(attempt: Attempt): Promise<void> {
    await this.limiterOf(attempt).set(this.keyOf(attempt), 0, DAY_S);
  }

  /** Tells whether it was rightly tried today. */
  async remembers(attempt: Attempt): Promise<boolean> {
    return (await this.limiterOf(attempt).get(this.keyOf(attempt))) !== null;
  }

  /** Takes attempts back from the count: what was rightly tried does not count. */
  async forgive(attempts: readonly Attempt[]): Promise<void> {
    for (const attempt of attempts) await this.limiterOf(attempt).reward(this.keyOf(attempt));
  }

  private limiterOf({ kind, limit }: Attempt): RateLimiterPostgres {
    const known = this.limiters.get(kind);
    if (known) return known;
    const limiter = new RateLimiterPostgres({
      storeClient: { query: (asked: Asked) => this.query(asked) },
      storeType: 'pool',
      tableName: 'attempt',
      tableCreated: true,
      keyPrefix: kind,
      points: limit,
      inMemoryBlockOnConsumed: limit * FLOOD,
      duration: WINDOW_S,
    });
    this.limiters.set(kind, limiter);
    return limiter;
  }

  /**
   * Asks the database in the platform's signed context: whoever gets SQL of their own into a query reads no
   * count and takes none back.
   */
  private async query({ text, values = [] }: Asked): Promise<{ rows: object[]; rowCount: number }> {
    const rows = await this.db.ask<object>(PLATFORM_CONTEXT, (literal) =>
      text.replaceAll(/\$(\d+)/g, (_, place: string) => {
        const value = values[Number(place) - 1];
        return value === null || value === undefined ? 'NULL' : literal(String(value));
      }),
    );
    return { rows, rowCount: rows.length };
  }

  private keyOf({ subject }: Attempt): string {
    const day = new Date().toISOString().slice(0, 10);
    return createHmac('sha256', this.secret).update(`${day} ${subject}`).digest('base64url');
  }
}
