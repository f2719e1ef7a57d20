import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runCli } from '../../src/apps/cli/run-cli.js';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import {
  AddMechanism,
  Calendars,
  checkMechanism,
  LoadInstitutions,
  shippedProfiles,
  workingDaysAfter,
} from '../../src/modules/institutions/index.js';
import { ApiHouse } from '../api/api-house.js';

const honduras = shippedProfiles('demonstration').find(({ country }) => country === 'HN')!;
const copy = (): typeof honduras => structuredClone(honduras);
/** A profile that has a genetic bank of which no rule speaks. */
const withBank = () => {
  const file = copy();
  file.institutions.push({ kind: 'genetic_bank', deliversOnly: false });
  return file;
};
const QUERY = `query M($country: String!) {
  mechanism(country: $country) {
    country version invented calendar timeZone
    institutions { code kind standsIn about } competence { id role who { code kind } placeCountry nationalities }
    supportAbroad { who { kind } countries transmitsTo { kind } answersFamily }
    protocol { id does workingDays dueAt source { title } }
  }
}`;

describe('a country that joins', () => {
  let house: ApiHouse;
  let liaison: string;
  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.app.get(type as never, { strict: false });
  const add = (content: unknown, dryRun = false) => get(AddMechanism).add(OPERATOR, content, dryRun);
  const counts = async () =>
    (
      await house.sql<{ profiles: number; rules: number; institutions: number }>(
        `SELECT (SELECT count(*) FROM mechanism_profile) AS profiles, (SELECT count(*) FROM mechanism_rule) AS rules,
         (SELECT count(*) FROM institution) AS institutions`,
      )
    )[0];
  const mechanism = async (country: string) =>
    (await house.ask(QUERY, { token: liaison, variables: { country } })).data.mechanism;

  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token: liaison } = await house.enrol('AA-SEARCH', ['liaison']));
  });
  afterAll(() => house.close());

  it('with a faulty file stores nothing of it', async () => {
    const before = await counts();
    const faulty = { ...copy(), protocol: { steps: [{ ...copy().protocol.steps[0], after: ['receive'] }] } };
    await expect(add(faulty)).rejects.toMatchObject({
      code: 'MECHANISMS.PROFILE_REFUSED',
      faults: [{ path: 'protocol.steps[0].after', code: 'PROFILES.CYCLE' }],
    });
    expect(await counts()).toEqual(before);
    expect(await mechanism('HN')).toBeNull();
  });

  it('does not take over what another country has enrolled', async () => {
    const institution = { code: 'HN-MFA', name: 'Of Mexico', country: 'MX', kind: 'foreign_ministry' };
    await get(LoadInstitutions).loadFile(OPERATOR, { institutions: [{ ...institution, code: 'HN-SEARCH' }] });
    await expect(add(copy())).rejects.toMatchObject({
      faults: [{ path: 'institutions[0].code', code: 'PROFILES.CODE_ELSEWHERE' }],
    });
    await house.sql(`DELETE FROM institution WHERE code = 'HN-SEARCH'`);
  });

  it('says what would change, changes it, and once', async () => {
    const before = await counts();
    const dry = await add(copy(), true);
    expect(await counts()).toEqual(before);
    const [first, again] = await Promise.all([add(copy()), add(copy())]);
    const written = first.changes.length > 0 ? first : again;
    expect(written).toEqual(dry);
    expect([first.version, again.version]).toEqual([1, 1]);
    expect(Math.min(first.changes.length, again.changes.length)).toBe(0);
    expect(await counts()).toMatchObject({ profiles: 1, rules: 6 });
    const audited = await house.sql(
      `SELECT detail FROM audit_entry WHERE action = 'mechanisms.add' AND outcome = 'done'`,
    );
    expect(audited).toMatchObject([{ detail: { country: 'HN', version: 1 } }]);
  });

  it('is told which of its institutions no agreement binds', async () => {
    const unbound = async () =>
      (await add(copy())).warnings.flatMap(({ code, parameters }) =>
        code === 'PROFILES.UNBOUND' ? [parameters.code] : [],
      );
    const codes = copy().institutions.map(({ code }) => code);
    const told = await unbound();
    expect(told.length).toBeGreaterThan(1);
    expect(codes).toEqual(expect.arrayContaining(told));
    const terms = { categories: ['report'], level: 2 };
    const parties = [told[0], told[1]];
    await get(LoadInstitutions).loadFile(OPERATOR, { agreements: [{ id: 'BINDS', parties, ...terms }] });
    expect(await unbound()).toEqual(told.slice(2));
    await house.sql(`DELETE FROM agreement WHERE code = 'BINDS'`);
  });

  it('is seen by everybody in the network, with the last days of its protocol', async () => {
    const seen = await mechanism('hn');
    expect(seen).toMatchObject({
      ...{ country: 'HN', version: 1, invented: true, calendar: 'profile', timeZone: 'America/Tegucigalpa' },
      supportAbroad: [{ who: { kind: 'consulate' }, countries: null, answersFamily: true }],
    });
    const named = seen.institutions as { code: string; standsIn: string | null }[];
    expect(named.find(({ code }) => code === 'HN-CONSULATE-TEXAS')?.standsIn).toBe('US');
    const dates = (seen.protocol as { dueAt: string }[]).map(({ dueAt }) => Date.parse(dueAt));
    expect(dates.every((date) => date > Date.now())).toBe(true);
    const { data } = await house.ask('{ mechanisms(first: 5) { nodes { country } } }', { token: liaison });
    expect(data.mechanisms.nodes).toEqual([{ country: 'HN' }]);
  });

  it('changes its calendar with its next version, and moves no day that was reckoned before', async () => {
    const from = new Date('2026-06-03T15:00:00Z');
    const due = () =>
      house.runtime.db.transact(OPERATOR, (tx) => get(Calendars).workingDaysAfter(tx, 'HN', from, 1));
    const before = await due();
    expect(before).toEqual(workingDaysAfter('HN', from, 1));
    const next = copy();
    next.calendar = { region: 'HN', timeZone: 'America/Tegucigalpa', closed: ['2026-06-04'] };
    expect(await add(next)).toMatchObject({
      version: 2,
      changes: [{ part: 'calendar', entry: '', change: 'changed' }],
    });
    expect((await due()).toISOString()).toBe('2026-06-05T23:00:00.000Z');
    expect(before.toISOString()).toBe('2026-06-04T23:00:00.000Z');
  });

  it('names who answers, and keeps no name that has gone', async () => {
    const named = (name: string) => {
      const file = copy();
      file.institutions[0]!.focalPoints = [{ name, email: 'f@example.org', language: 'es', step: 0 }];
      return file;
    };
    const [, first] = [await add(copy()), await add(named('Ana Inventada'))];
    expect(first.changes).toEqual([{ part: 'focalPoints', entry: 'HN-SEARCH', change: 'changed' }]);
    expect((await add(named('Ana Inventada'))).changes).toEqual([]);
    expect(await add(named('Beatriz Inventada'))).toMatchObject({ version: first.version });
    const points = await house.sql(`SELECT name FROM focal_point`);
    expect(points).toEqual([{ name: 'Beatriz Inventada' }]);
    const [kept] = await house.sql<{ text: string }>(
      'SELECT string_agg(profile::text, chr(10)) AS text FROM mechanism_profile',
    );
    expect(kept?.text).not.toContain('Inventada');
  });

  it('is warned of what its profile leaves open, as by the check before', async () => {
    const guatemala = withBank();
    const read = checkMechanism(guatemala);
    const left = 'faults' in read ? [] : read.warnings;
    expect(left.map(({ code }) => code)).toContain('PROFILES.NO_FORENSIC_HOLDER');
    const { warnings } = await add(guatemala, true);
    expect(warnings.filter(({ code }) => code !== 'PROFILES.UNBOUND')).toEqual(left);
  });

  it('is none where the file is of what holds in all of them', async () => {
    const [region] = shippedProfiles('region');
    expect(checkMechanism(region)).toHaveProperty('warnings');
    await expect(add(region)).rejects.toMatchObject({
      faults: [{ path: 'country', code: 'PROFILES.EVERY_COUNTRY' }],
    });
    expect(await mechanism('ZZ')).toBeNull();
  });

  it('is added by the operator alone', async () => {
    const { institutionId, actorId } = await house.enrol('AA-SEARCH', ['coordinator']);
    const actor = { ...OPERATOR, actorId, institutionId, roles: ['coordinator'] as const };
    await expect(get(AddMechanism).add(actor, copy())).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('huella mechanism', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huella-mechanism-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const huella = async (...args: readonly string[]) => {
    const [out, err] = [new PassThrough(), new PassThrough()];
    const told = Promise.all([text(out), text(err)]);
    const code = await runCli(args, { out, err });
    out.end();
    err.end();
    const [result, steps] = await told;
    return { code, out: result, err: steps };
  };
  const file = (name: string, content: unknown) => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(content));
    return path;
  };

  it('check tells each fault with its place and its mend', async () => {
    const steps = copy().protocol.steps.map((step, at) => (at === 1 ? { ...step, workingDays: -1 } : step));
    const path = file('bad.json', { ...copy(), protocol: { steps }, langages: ['es'] });
    const ran = await huella('mechanism', 'check', path);
    expect(ran.code).toBe(2);
    expect(ran.out).toContain('protocol.steps[1].workingDays\n  A deadline of -1 working days');
    expect(ran.out).toContain('langages\n  Nothing here is called langages. Did you mean languages?');
    expect(ran.err).toContain('2 faults');
  });

  it('check, add and show a country', async () => {
    const guatemala = shippedProfiles('countries').find(({ country }) => country === 'GT');
    const path = file('gt.json', guatemala);
    expect((await huella('mechanism', 'check', path)).code).toBe(0);
    expect((await huella('mechanism', 'show', 'GT')).err).toContain('GT has not joined.');
    expect((await huella('mechanism', 'add', path, '--dry-run')).out).toContain('would be at version 1');
    expect((await huella('mechanism', 'add', path)).out).toContain('+ competence nationals\n');
    expect((await huella('mechanism', 'add', path)).out).toContain('GT stays at version 1');
    const shown = await huella('mechanism', 'show', 'gt', '--json');
    expect(JSON.parse(shown.out)).toMatchObject({ version: 1, calendar: 'profile', profile: guatemala });
  });
});
