import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import type { ApiHouse, Loose } from '../api/api-house.js';
import { reported } from '../api/family-house.js';
import { ProcedureHouse } from '../api/procedure-house.js';

const HERE = { country: 'HN', admin1: 'Yoro', municipality: 'El Progreso' };

export interface WatchedNetwork {
  readonly reportId: string;
  readonly livingId: string;
  readonly identificationId: string;
  readonly complaintId: string;
  readonly recommendationId: string;
}

/** A network in which something was told of a year, something lies, somebody complains, and a municipality offers a course. */
export async function watchedNetwork(house: ApiHouse): Promise<WatchedNetwork> {
  await house.api.app.get(LoadInstitutions, { strict: false }).loadFile(OPERATOR, {
    institutions: [
      { code: 'AA-TOWN', name: 'Town of Aland', country: 'HN', kind: 'local_government' },
      { code: 'AA-MINISTRY', name: 'Ministry of Aland', country: 'HN', kind: 'foreign_ministry' },
      { code: 'MX-OMBUDSMAN', name: 'Ombudsman of Mexland', country: 'MX', kind: 'ombudsman' },
    ],
  });
  const change = async (token: string, field: string, input: object, type: string): Promise<string> => {
    const answer = `... on ${type} { id } ... on UserError { code message }`;
    const said = (await house.change(token, field, input, answer)) as Loose;
    if (typeof said.id !== 'string') throw new Error(`${field}: ${JSON.stringify(said)}`);
    return said.id;
  };
  const { token, recordId: reportId } = await reported(house, 'Quirina');
  const { token: town } = await house.enrol('AA-TOWN', ['liaison']);
  const { token: ombudsman } = await house.enrol('MX-OMBUDSMAN', ['oversight']);
  const complaint = { about: 'BB-FORENSIC', kind: 'delay', words: 'Nothing since March.' };
  const recommended = { addressee: 'BB-FORENSIC', words: 'Answer within ten working days.' };
  const offer = {
    ...{ kind: 'training', trades: ['welding'], ...HERE, places: 12, provides: ['childcare'] },
    ...{ languages: ['es'], opensOn: '2020-01-01', closesOn: '2999-01-01' },
  };
  await change(town, 'makeOffer', { offer }, 'Offer');
  const living = {
    person: {
      names: [{ kind: 'legal', full: 'Retornada Inventada' }],
      sex: 'female',
      ageYears: { min: 30, max: 35 },
    },
    ...{ situation: 'returned', reintegration: { skills: ['soldadura'], needs: ['guardería'] } },
    wishes: { informFamily: false },
  };
  const network = {
    reportId,
    livingId: await change(token, 'registerLocatedPerson', { living }, 'RecordReceipt'),
    identificationId: await new ProcedureHouse(house).identified(reportId),
    complaintId: await change(token, 'openComplaint', complaint, 'Complaint'),
    recommendationId: await change(ombudsman, 'makeRecommendation', recommended, 'Recommendation'),
  };
  await tellAndLetLie(house);
  return network;
}

/** What was told of the year to everybody, with a month that tells nothing; and what two institutions have let lie. */
async function tellAndLetLie(house: ApiHouse): Promise<void> {
  const now = new Date();
  const year = now.getUTCFullYear();
  const monthBefore = (back: number): string =>
    new Date(Date.UTC(year, now.getUTCMonth() - back, 1)).toISOString().slice(0, 10);
  const tables = (count: number | undefined) => {
    const total = count === undefined ? {} : { total: { key: 'all', count } };
    const cells = count === undefined ? [] : [{ key: 'HN', count: count - 12 }];
    return [
      { by: 'all', table: { year, ...total, cells: [], together: [] }, told: [] },
      { by: 'country', table: { year, ...total, cells, together: ['GT', 'SV'] }, told: [] },
    ];
  };
  for (const [back, count] of [
    [3, 31],
    [2, undefined],
    [1, 40],
    [0, 57],
  ] as const)
    await house.sql(
      `INSERT INTO published_year (indicator, year, month, as_of, content, made_at) VALUES ('open_cases', $1, $2, $2, $3, now())`,
      [year, monthBefore(back), JSON.stringify(tables(count))],
    );
  await house.sql(
    `INSERT INTO overdue_figure (institution_id, kind, age, overdue, escalated, counted_at)
     SELECT id, 'identification', 'to_30_days', CASE code WHEN 'BB-FORENSIC' THEN 5 ELSE 2 END, 1, now()
     FROM institution WHERE code IN ('BB-FORENSIC', 'AA-SEARCH')`,
  );
}
