import { Clock } from '../../src/platform/clock/index.js';
import { ApiHouse, invented } from './api-house.js';

const LIMIT = 10;
const HOUR_MS = 3_600_000;

/** Stands in the middle of the hour that the database is in, until it is moved. */
class MiddleOfTheHour extends Clock {
  private at = (Math.floor(Date.now() / HOUR_MS) + 0.5) * HOUR_MS;

  override now(): Date {
    return new Date(this.at);
  }

  forward(seconds: number): void {
    this.at += seconds * 1_000;
  }
}

const FILE = `mutation F($input: FileReportInput!) {
  fileReport(input: $input) { __typename ... on RecordReceipt { id } } }`;

describe('what one account reads within an hour', () => {
  const clock = new MiddleOfTheHour();
  const houses: ApiHouse[] = [];
  const ids: string[] = [];
  beforeAll(async () => {
    const environment = { READ_RECORDS_PER_HOUR: String(LIMIT) };
    for (let at = 0; at < 2; at += 1) houses.push(await ApiHouse.open([], environment, { clock }));
    const { token } = await houses[0]!.enrol('AA-SEARCH', ['liaison']);
    for (let at = 0; at < 16; at += 1) {
      const input = { report: invented() };
      const { data, text } = await houses[0]!.ask(FILE, { token, variables: { input } });
      if (data.fileReport?.__typename !== 'RecordReceipt') throw new Error(text);
      ids.push(data.fileReport.id as string);
    }
  });
  afterAll(async () => {
    for (const house of houses) await house.close();
  });

  const read = async (house: ApiHouse, token: string, id: string) =>
    (await house.ask(`{ report(id: "${id}") { id } }`, { token })).errors?.[0];
  const limited = (actorId: string) =>
    houses[0]!.sql(`SELECT action, outcome, record_ids, detail FROM audit_entry
      WHERE actor_id = '${actorId}' AND detail->>'code' = 'ACCESS.READ_LIMIT'`);

  it('has an end, whichever process is asked, with the hour at which it goes on, and is written down once', async () => {
    const { token, actorId } = await houses[0]!.enrol('AA-SEARCH', ['liaison'], 'es');
    const refused: (Awaited<ReturnType<typeof read>> | undefined)[] = [];
    for (const [at, id] of ids.entries()) {
      refused.push(await read(houses[at % 2]!, token, id));
      clock.forward(11);
    }
    expect(refused.slice(0, LIMIT)).toEqual(Array(LIMIT).fill(undefined));
    const until = new Date((Math.floor(clock.now().getTime() / HOUR_MS) + 1) * HOUR_MS);
    for (const error of refused.slice(LIMIT)) {
      expect(error?.extensions).toMatchObject({ code: 'UNAVAILABLE', reason: 'ACCESS.READ_LIMIT' });
      expect(error?.message).toContain(`${LIMIT} registros distintos`);
      expect(error?.message).toContain(`${until.toISOString().slice(11, 16)} UTC`);
    }
    expect(await limited(actorId)).toEqual([
      {
        action: 'reports.read',
        outcome: 'denied',
        record_ids: [],
        detail: { code: 'ACCESS.READ_LIMIT', limit: LIMIT },
      },
    ]);
    expect(await read(houses[1]!, token, ids[0]!)).toBeUndefined();
    clock.forward(3_600);
    expect(await read(houses[0]!, token, ids[LIMIT]!)).toBeUndefined();
    clock.forward(-3_600);
  });

  it('is counted for each account by itself, and by records and not by requests', async () => {
    const { token, actorId } = await houses[0]!.enrol('AA-SEARCH', ['liaison']);
    for (let at = 0; at < 3 * LIMIT; at += 1)
      expect(await read(houses[0]!, token, ids[at % LIMIT]!)).toBeUndefined();
    expect(await limited(actorId)).toEqual([]);
  });

  it('has its end within a list as well, of which nothing is shown then', async () => {
    const { token } = await houses[0]!.enrol('AA-SEARCH', ['liaison']);
    const { data, errors } = await houses[0]!.ask('{ reports(first: 16) { nodes { id } } }', { token });
    expect(errors?.[0]?.extensions.reason).toBe('ACCESS.READ_LIMIT');
    expect(data).toBeNull();
  });
});
