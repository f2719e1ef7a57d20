import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import {
  AddMechanism,
  checkMechanism,
  LoadInstitutions,
  Routing,
} from '../../src/modules/institutions/index.js';
import { rulesOf } from '../../src/modules/institutions/domain/routing/routing-rules.js';
import { ProfileRepository } from '../../src/modules/institutions/persistence/profile.repository.js';
import { ApiHouse } from '../api/api-house.js';

const TEXAS = { country: 'US', areas: ['Texas'] };
const SAID = {
  ...{ source: 'law', instrument: 'ccp' },
  evidence: { seen: 'text', article: '49.04', checkedOn: '2026-11-29', reviewBy: '2029-01' },
};

/** A profile whose rules have every key that the form has (invented). */
const PROFILE = {
  ...{ format: 'huella-mechanism/1', country: 'US', languages: ['en'], languagesSource: 'law' },
  sources: { law: { title: 'Code of Procedure (invented)', publisher: 'Nobody' } },
  institutions: [
    {
      code: 'US-EXAMINER',
      name: 'Examiner',
      kind: 'medical_examiner',
      covers: { ...TEXAS, subareas: ['Webb'] },
    },
    { code: 'US-JUDGE', name: 'Judge', kind: 'local_judge', covers: { ...TEXAS, subareas: ['Brooks'] } },
    { code: 'US-EMBASSY', name: 'Embassy', kind: 'consulate', standsIn: 'HN', covers: { country: 'HN' } },
    { code: 'US-SEARCH', name: 'Search', kind: 'search_mechanism' },
    { code: 'US-MFA', name: 'Ministry', kind: 'foreign_ministry' },
  ].map((one) => ({ ...one, source: 'law' })),
  competence: [
    {
      ...{ id: 'inquest', role: 'primary', duty: 'acknowledge', records: ['remains'], ...SAID },
      who: { kind: 'medical_examiner', otherwise: { kind: 'local_judge' } },
      when: { place: { ...TEXAS, subareas: ['Webb', 'Brooks'] } },
    },
    {
      ...{ id: 'girls', role: 'guardianship', records: ['report', 'living'], ...SAID },
      who: { code: 'US-SEARCH' },
      when: { place: TEXAS, nationality: ['HN', 'GT'], familyIn: ['HN'], isChild: true, sex: 'female' },
    },
    {
      ...{ id: 'told', role: 'informing', records: ['report'], source: 'law' },
      ...{ who: { kind: 'search_mechanism' }, when: { place: { country: 'US' }, receives: true } },
    },
  ],
  supportAbroad: [
    {
      ...{ who: { kind: 'consulate' }, in: ['HN'], transmitsTo: { kind: 'foreign_ministry' } },
      ...{ answersFamily: true, source: 'law' },
    },
  ],
  protocol: {
    steps: [
      {
        ...{ id: 'inform', who: { kind: 'local_judge' }, does: 'tell_consulate', limit: { is: 'at_once' } },
        tells: [
          { kind: 'consulate', of: 'nationality', district: 'place', records: ['remains'] },
          { kind: 'foreign_ministry', copy: true },
        ],
        ...SAID,
      },
    ],
  },
  instruments: [{ id: 'ccp', title: 'Chapter 49 (invented)', source: 'law' }],
};

/** What a rule says: a key that is left out is no other thing than one without a value. */
const said = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a profile in the database', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
  });
  afterAll(() => house.close());

  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.app.get(type as never, { strict: false });
  const read = <T>(by: (profiles: ProfileRepository, tx: Parameters<Routing['ofRecord']>[0]) => Promise<T>) =>
    house.runtime.db.transact(OPERATOR, (tx) => by(get(ProfileRepository), tx));
  /** Remains with a passport of Honduras, that lie in a county of Texas. */
  const routed = async (locality: string) => {
    const [holder] = await house.sql<{ id: string }>(`SELECT id FROM institution WHERE code = 'AA-SEARCH'`);
    const content = {
      ...({ recordType: 'remains', id: 'R-1', institution: 'AA-SEARCH' } as const),
      found: { date: '2024-05', place: { country: 'US', admin1: 'Texas', locality } },
      presumedIdentity: {
        names: [{ kind: 'legal', full: 'Juan Inventado' }],
        basis: 'document_on_body',
        documents: [{ type: 'passport', number: 'X-1', country: 'HN' }],
      },
    } as const;
    const record = { institutionId: holder?.id ?? '', content };
    return house.runtime.db.transact(OPERATOR, (tx) => get(Routing).ofRecord(tx, record));
  };

  it('is not needed for what holds in every country', async () => {
    const consulate = { name: 'Consulate', country: 'HN', kind: 'consulate' } as const;
    await get(LoadInstitutions).loadFile(OPERATOR, {
      institutions: [
        { ...consulate, code: 'HN-POST-US' },
        { ...consulate, code: 'HN-POST-MX' },
      ],
    });
    await house.sql(
      `UPDATE institution SET stands_in = right(code, 2) WHERE code IN ('HN-POST-US', 'HN-POST-MX')`,
    );
    const cited = (await routed('Brooks')).filter(({ basis }) => basis);
    expect(cited).toMatchObject([
      {
        ...{ institution: { code: 'HN-POST-US' }, role: 'consular_post', duty: 'acknowledge' },
        basis: { country: 'ZZ', ruleId: 'tell-consular-post', article: '37(a)' },
      },
    ]);
    expect(await house.sql('SELECT country FROM mechanism_rule')).toEqual([]);
  });

  it('has the rules and districts of the file, whole', async () => {
    const checked = checkMechanism(PROFILE);
    if ('faults' in checked) throw new Error(JSON.stringify(checked.faults));
    await get(AddMechanism).add(OPERATOR, PROFILE);
    const rules = rulesOf(checked.profile);
    expect(rules).toHaveLength(6);
    const stored = await read((profiles, tx) => profiles.rulesFor(tx, ['US', 'HN']));
    expect(said(stored)).toEqual(said(rules));
    const districts = await read((profiles, tx) => profiles.districts(tx));
    expect(Object.fromEntries(districts)).toEqual({
      'US-EXAMINER': { ...TEXAS, subareas: ['Webb'] },
      'US-JUDGE': { ...TEXAS, subareas: ['Brooks'] },
      'US-EMBASSY': { country: 'HN' },
    });
  });

  it('routes by what is stored: the county, who stands in, whom the step tells, and by which article', async () => {
    const [first] = await routed('Brooks');
    expect(first).toMatchObject({
      ...{ institution: { code: 'US-JUDGE' }, role: 'primary', duty: 'acknowledge' },
      basis: {
        ...{ ruleId: 'inquest', country: 'US', article: '49.04' },
        ...{ sourceTitle: 'Code of Procedure (invented)', instrumentTitle: 'Chapter 49 (invented)' },
      },
    });
    expect((await routed('Webb'))[0]).toMatchObject({ institution: { code: 'US-EXAMINER' } });
    // The law of the country is cited before what holds in all of them.
    const post = (await routed('Webb')).find(({ institution }) => institution?.code === 'HN-POST-US');
    expect(post).toMatchObject({ basis: { ruleId: 'inform', country: 'US' } });
  });
});
