import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { AddMechanism, shippedProfiles } from '../../src/modules/institutions/index.js';
import type { Loose } from './api-house.js';
import { DisclosureHouse, type Side } from './disclosure-house.js';

describe('why a match came to an institution', () => {
  let house: DisclosureHouse;
  beforeAll(async () => {
    house = await DisclosureHouse.open();
    const profiles = shippedProfiles('demonstration');
    for (const country of ['HN', 'MX'])
      await house.api.api.app.get(AddMechanism, { strict: false }).add(
        OPERATOR,
        profiles.find((one) => one.country === country),
      );
  });
  afterAll(() => house.close());

  const routed = async (side: Side, language = 'es') => {
    const asked = `routeMatch(matchId: "${house.match}", language: ${language})`;
    const route = `role duty institution { code } reasons { code text }
      basis { rule country source instrument article }`;
    const answer = `{ own { ${route} } routes { ${route} } redactions { path reason } }`;
    return (await house.ask(side, `{ ${asked} ${answer} }`)).routeMatch as Loose | null;
  };
  const codes = (found: Loose | null) =>
    (found?.routes as Loose[]).map(({ institution }) => (institution as Loose | null)?.code ?? 'operator');
  const level = (to: number) => house.api.sql('UPDATE agreement SET level = $1', [to]);
  const lastSeen = (place: object, nationalities: string[]) =>
    house.api.sql(
      `UPDATE record SET content = jsonb_set(jsonb_set(content, '{lastContact,place}', $2), '{person,nationalities}', $3) WHERE id = $1`,
      [house.report, JSON.stringify(place), JSON.stringify(nationalities)],
    );

  it('is told of the own record whole and in five languages', async () => {
    await lastSeen({ country: 'MX', admin1: 'Chiapas' }, ['HN']);
    const found = await routed('a');
    expect(codes(found)).toEqual(
      expect.arrayContaining(['AA-SEARCH', 'BB-FORENSIC', 'MX-SEARCH', 'HN-SEARCH']),
    );
    expect(found?.own).toMatchObject({ institution: { code: 'AA-SEARCH' } });
    const leads = (found?.routes as Loose[]).find(({ role }) => role === 'primary');
    expect(leads?.basis).toMatchObject({ rule: expect.any(String), country: expect.stringMatching(/MX|HN/) });
    const said = new Set<string>();
    for (const language of ['es', 'en', 'pt', 'fr', 'ht'])
      said.add(JSON.stringify((await routed('a', language))?.own));
    expect(said.size).toBe(5);
  });

  it.each([1, 2, 3])(
    'tells at level %i of the other record whose it is, and nothing that its facts would lead to',
    async (to) => {
      await level(to);
      await lastSeen({ country: 'MX', admin1: 'Chiapas' }, ['HN']);
      const before = await routed('b');
      expect(before?.routes).toContainEqual({
        ...{ role: 'informing', duty: 'tell_family', institution: { code: 'AA-SEARCH' }, basis: null },
        reasons: [expect.objectContaining({ code: 'ROUTES.HOLDS' })],
      });
      expect(before?.redactions).toEqual([{ path: 'a.routes', reason: 'LEVEL' }]);
      expect(JSON.stringify(before)).not.toMatch(/Chiapas|HN-SEARCH|HN-MFA|NATIONALITY/);
      // Whatever it says: another place, another nationality, the same answer.
      await lastSeen({ country: 'GT', admin1: 'Petén' }, ['SV']);
      expect(await routed('b')).toEqual(before);
    },
  );

  it('tells them where the record itself was released, and no more when that is taken back', async () => {
    await level(3);
    await lastSeen({ country: 'MX', admin1: 'Chiapas' }, ['HN']);
    await house.change('a', 'releaseRecord', { level: 4, purpose: 'forensic_matching' }, 'id');
    const found = await routed('b');
    expect(found?.redactions).toEqual([]);
    expect(JSON.stringify(found)).toContain('Chiapas');
    await house.change('a', 'takeBackRelease', {}, 'id');
    expect(JSON.stringify(await routed('b'))).not.toContain('Chiapas');
  });

  it('is nothing for whoever may not see the match, and the own part alone of one that has ended', async () => {
    await house.setConsent(false);
    expect(await routed('b')).toBeNull();
    const ended = await routed('a');
    expect(codes(ended)).not.toContain('BB-FORENSIC');
    expect(ended?.redactions).toEqual([{ path: 'b.routes', reason: 'WITHDRAWN' }]);
    await house.setConsent(true);
    const noted = await house.api.sql(
      `SELECT 1 FROM audit_entry WHERE action = 'matches.read' AND detail->>'routes' = 'true' AND $1 = ANY (record_ids)`,
      [house.report],
    );
    expect(noted.length).toBeGreaterThan(0);
  });
});
