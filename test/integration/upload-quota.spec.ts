import { randomUUID } from 'node:crypto';
import { Clock } from '../../src/platform/clock/index.js';
import { readSettings } from '../../src/platform/config/index.js';
import { UploadQuota, UploadQuotaReached } from '../../src/platform/files/index.js';
import { ApiHouse, type Loose } from '../api/api-house.js';
import { openHouseDatabase, type HouseDatabase } from '../support/house-database.js';

const MEGABYTE = 1_048_576;
const QUOTAS = {
  UPLOAD_FILES_PER_ACCOUNT: '4',
  UPLOAD_MB_PER_ACCOUNT: '3',
  UPLOAD_FILES_PER_DELIVERY: '1',
  UPLOAD_MB_PER_DELIVERY: '1',
  UPLOAD_FILES_PER_INSTITUTION: '6',
  UPLOAD_MB_PER_INSTITUTION: '4',
};
const REACHED = { code: 'FILES.UPLOAD_QUOTA' };

class MovableDay extends Clock {
  day = '2026-03-01';

  override now(): Date {
    return new Date(`${this.day}T12:00:00Z`);
  }
}

/** Pieces of a stream, and how many were asked for: what nobody asks for stays on the line. */
class Line {
  asked = 0;

  constructor(
    readonly pieces: number,
    readonly bytes: number,
  ) {}

  async *stream(): AsyncGenerator<Buffer> {
    while (this.asked < this.pieces) {
      this.asked += 1;
      yield await Promise.resolve(Buffer.alloc(this.bytes));
    }
  }
}

describe('what may be handed over on a day', () => {
  let database: HouseDatabase;
  const clock = new MovableDay();
  beforeAll(async () => {
    database = await openHouseDatabase('api');
  });
  afterAll(() => database.close());

  /** As one process has it; they share nothing but the database. */
  const ofProcess = () => new UploadQuota(database.db, clock, readSettings(QUOTAS));
  const somebody = (institutionId = randomUUID(), ...roles: string[]) => ({
    ...{ actorId: randomUUID(), institutionId, roles: roles.length > 0 ? roles : ['liaison'] },
  });
  const hand = async (
    who: ReturnType<typeof somebody>,
    line: Line,
    announced?: number,
    process = ofProcess(),
  ): Promise<number> => {
    let bytes = 0;
    for await (const piece of process.metered(who, line.stream(), announced)) bytes += piece.length;
    return bytes;
  };
  const countOf = async (subject: string): Promise<Loose | undefined> => {
    const [row] = await database.admin.query<Loose[]>(
      'SELECT files, bytes FROM upload_count WHERE subject = $1',
      [subject],
    );
    return row;
  };

  it('is counted to the byte, for the account and its institution', async () => {
    const who = somebody();
    expect(await hand(who, new Line(3, 1_000))).toBe(3_000);
    expect(await hand(who, new Line(2, MEGABYTE))).toBe(2 * MEGABYTE);
    const counted = { files: 2, bytes: 2 * MEGABYTE + 3_000 };
    expect(await countOf(who.actorId)).toEqual(counted);
    expect(await countOf(who.institutionId)).toEqual(counted);
  });

  it('stops amid the stream, and leaves on the line what was not asked for', async () => {
    const line = new Line(100, MEGABYTE / 4);
    await expect(hand(somebody(), line)).rejects.toMatchObject(REACHED);
    // Three megabytes, and the piece in which it was noticed.
    expect(line.asked).toBe(13);
  });

  it('counts what was broken off, however often it is begun anew', async () => {
    const who = somebody();
    for (let at = 0; at < 4; at += 1) {
      const metered = ofProcess().metered(who, new Line(9, 10_000).stream());
      await metered.next();
      await metered.return();
    }
    expect(await countOf(who.actorId)).toEqual({ files: 4, bytes: 40_000 });
    await expect(hand(who, new Line(1, 1))).rejects.toMatchObject(REACHED);
  });

  it('is one count for all processes, also when they take at once', async () => {
    const who = somebody();
    const at = Array.from({ length: 8 }, () => hand(who, new Line(1, 1_000), 0, ofProcess()));
    const taken = (await Promise.allSettled(at)).filter(({ status }) => status === 'fulfilled');
    expect(taken).toHaveLength(4);
  });

  it('has an end for all accounts of an institution together, and none of another’s', async () => {
    const institution = randomUUID();
    await hand(somebody(institution), new Line(3, MEGABYTE));
    await hand(somebody(institution), new Line(1, MEGABYTE));
    await expect(hand(somebody(institution), new Line(1, 1))).rejects.toMatchObject(REACHED);
    expect(await hand(somebody(), new Line(1, MEGABYTE))).toBe(MEGABYTE);
  });

  it('is what a delivery needs in a day for an account that delivers alone', async () => {
    const institution = randomUUID();
    const machine = somebody(institution, 'delivery');
    await hand(machine, new Line(1, 1_000));
    await expect(hand(machine, new Line(1, 1_000))).rejects.toMatchObject(REACHED);
    await expect(hand(somebody(institution, 'delivery'), new Line(2, MEGABYTE))).rejects.toBeInstanceOf(
      UploadQuotaReached,
    );
    expect(await hand(somebody(institution), new Line(1, 1_000))).toBe(1_000);
  });

  it('refuses what is announced and cannot fit before any of it is read, and counts nothing for it', async () => {
    const who = somebody();
    const line = new Line(1, 1);
    await expect(hand(who, line, 3 * MEGABYTE + 1)).rejects.toMatchObject(REACHED);
    expect(line.asked).toBe(0);
    expect(await countOf(who.actorId)).toBeUndefined();
    expect(await hand(who, line, 3 * MEGABYTE)).toBe(1);
    expect(await countOf(who.actorId)).toEqual({ files: 1, bytes: 1 });
  });

  it('can be used up to its last byte', async () => {
    const who = somebody();
    await hand(who, new Line(1, 3 * MEGABYTE - 10));
    expect(await hand(who, new Line(1, 10))).toBe(10);
    await expect(hand(who, new Line(1, 1))).rejects.toMatchObject(REACHED);
  });

  it('counts a day by itself, and keeps no count for longer than two days', async () => {
    const who = somebody();
    await hand(who, new Line(3, MEGABYTE));
    clock.day = '2026-03-02';
    expect(await hand(who, new Line(1, MEGABYTE))).toBe(MEGABYTE);
    clock.day = '2026-03-04';
    await hand(somebody(), new Line(1, 1));
    expect(await database.admin.query(`SELECT 1 FROM upload_count WHERE day < '2026-03-03'`)).toEqual([]);
  });
});

describe('a file that is one too many', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open([], QUOTAS);
  });
  afterAll(() => house.close());

  it.each([
    ['imports', 'es', 'medianoche'] as const,
    ['photographs', 'ht', 'minwi'] as const,
    ['procedures', 'fr', 'minuit'] as const,
  ])('is refused at %s with the mend, and says when to come again', async (path, language, word) => {
    const { token } = await house.enrol('AA-SEARCH', ['liaison', 'coordinator'], language);
    const hand = () =>
      fetch(`${house.api.url}/${path}/files`, {
        method: 'POST',
        body: Buffer.alloc(10),
        headers: { authorization: `Bearer ${token}` },
      });
    for (let at = 0; at < 4; at += 1) expect((await hand()).status).not.toBe(429);
    const refused = await hand();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const { errors } = (await refused.json()) as { errors: { message: string; extensions: Loose }[] };
    expect(errors[0]?.extensions.reason).toBe('FILES.UPLOAD_QUOTA');
    expect(errors[0]?.message).toContain(word);
    await house.sql('DELETE FROM upload_count');
  });
});
