import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { LoadIncidents, type LoadedIncidents } from '../../src/modules/oversight/incidents/index.js';
import { ApiHouse, invented } from './api-house.js';

const HEADER =
  'Incident ID,Website Date,Number of Dead,Minimum Estimated Number of Missing,Cause of Death,Migration route,Location of death,Coordinates';
const TAPACHULA =
  'I-1,2023-05-20,4,2,Vehicle accident / death linked to hazardous transport,Invented route,Near an invented bend,POINT (-92.3 15.0)';
const DESERT = 'I-2,2023-06-01,1,,Harsh environmental conditions,Invented route,,POINT (-112.0 31.9)';

describe('incidents of a public list', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
  });
  afterAll(() => house.close());

  const load = (...rows: string[]): Promise<LoadedIncidents> =>
    house.api.app
      .get(LoadIncidents, { strict: false })
      .load(OPERATOR, 'iom-mmp', [HEADER, ...rows].join('\n'));
  const listed = async (token: string, args = '') =>
    (
      await house.ask(
        `{ incidents(first: 10${args}) { nodes { code cause happened dead missing lat lon place } } }`,
        { token },
      )
    ).data.incidents.nodes as { code: string }[];
  const near = async (token: string, id: string) =>
    house.ask(
      'query N($id: UUID!) { incidentsNear(recordId: $id) { lacks incidents { distanceKm daysApart incident { code } } } }',
      { token, variables: { id } },
    );
  const file = async (token: string, code: string, lastContact: object) => {
    const input = { report: { ...invented(code), lastContact } };
    return (await house.change(token, 'fileReport', input, '... on RecordReceipt { id }')).id as string;
  };

  it('are loaded once, and again where something has changed', async () => {
    expect(await load(TAPACHULA, DESERT)).toMatchObject({ read: 2, added: 2, changed: 0 });
    expect(await load(TAPACHULA, DESERT)).toMatchObject({ read: 2, added: 0, changed: 0 });
    expect(await load(TAPACHULA.replace(',4,2,', ',5,1,'))).toMatchObject({ added: 0, changed: 1 });
    await expect(load('"unclosed')).rejects.toMatchObject({ code: 'INCIDENTS.LIST_UNREADABLE' });
  });

  it('are read by everybody inside, and by nobody else', async () => {
    const { token } = await house.enrol('AA-SEARCH', ['liaison']);
    expect(await listed(token)).toEqual([
      {
        ...{ code: 'I-1', cause: 'vehicle', happened: '2023-05-20', dead: 5, missing: 1 },
        ...{ lat: 15, lon: -92.3, place: 'Near an invented bend' },
      },
      {
        ...{ code: 'I-2', cause: 'harsh_conditions', happened: '2023-06-01', dead: 1, missing: null },
        ...{ lat: 31.9, lon: -112, place: null },
      },
    ]);
    expect(await listed(token, ', cause: drowning')).toEqual([]);
    expect(await listed(token, ', from: "2023-06"')).toMatchObject([{ code: 'I-2' }]);
    expect(await listed(token, ', until: "2023-05"')).toMatchObject([{ code: 'I-1' }]);
    const odd = await house.ask('{ incidents(first: 1, from: "yesterday") { nodes { code } } }', { token });
    expect(odd.errors?.[0]?.message).toMatch(/`from` cannot be read/u);
    expect((await house.ask('{ incidents(first: 1) { nodes { code } } }')).errors).toBeDefined();
  });

  it('are found by what an own record says of place and time', async () => {
    const { token } = await house.enrol('AA-SEARCH', ['liaison']);
    const place = { country: 'MX', lat: 14.9, lon: -92.26 };
    const recordId = await file(token, 'IN-1', { date: '2023-05-02', place });
    expect((await near(token, recordId)).data.incidentsNear).toEqual({
      lacks: null,
      incidents: [{ distanceKm: 11.9, daysApart: 0, incident: { code: 'I-1' } }],
    });
    const nowhere = await file(token, 'IN-2', { date: '2023-05-02', place: { country: 'MX' } });
    expect((await near(token, nowhere)).data.incidentsNear).toEqual({ lacks: 'place', incidents: [] });
    const other = await house.enrol('BB-FORENSIC', ['forensic', 'liaison']);
    const said = async (id: string) => (await near(other.token, id)).errors?.map(({ message }) => message);
    expect(await said(recordId)).toEqual(await said('00000000-0000-4000-8000-0000000000aa'));
    expect(await said(recordId)).toHaveLength(1);
  });
});
