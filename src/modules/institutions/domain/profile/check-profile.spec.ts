import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { isInCatalogue } from '../../../../platform/catalogue/index.js';
import { readMechanismProfile } from './check-profile.js';

const world = {
  isHolidayRegion: (name: string) => ['HN', 'MX', 'US-TX'].includes(name),
  isTimeZone: (name: string) => name.startsWith('America/'),
};

const TODAY = '2026-12-02';

/** A whole profile, as JSON is: changed by each test in its own place. */
function whole(): Record<string, unknown> & { institutions: Record<string, unknown>[] } {
  return {
    format: 'huella-mechanism/1',
    country: 'HN',
    languages: ['es'],
    languagesSource: 'law',
    sources: { law: { title: 'A law (invented)', publisher: 'Nobody' } },
    institutions: [
      { code: 'HN-S', name: 'Search', kind: 'search_mechanism', source: 'law' },
      { kind: 'consulate', source: 'law' },
      { code: 'HN-R', name: 'Register', kind: 'public_register', deliversOnly: true, source: 'law' },
    ],
    competence: [
      {
        id: 'here',
        who: { code: 'HN-S' },
        role: 'primary',
        records: ['report'],
        when: { place: { country: 'HN' } },
        source: 'law',
      },
    ],
    supportAbroad: [{ who: { kind: 'consulate' }, in: '*', transmitsTo: { code: 'HN-S' }, source: 'law' }],
    protocol: {
      steps: [
        { id: 'a', who: { kind: 'consulate' }, does: 'receive', workingDays: 0, source: 'law' },
        { id: 'b', who: { code: 'HN-S' }, does: 'register', after: ['a'], workingDays: 3, source: 'law' },
        {
          id: 'c',
          who: { code: 'HN-S' },
          does: 'review',
          after: ['b'],
          workingDays: 'unknown',
          source: 'law',
        },
      ],
    },
    calendar: { region: 'HN', timeZone: 'America/Tegucigalpa', closed: ['12-24'], source: 'law' },
    unknown: [{ topic: 'response_times', en: 'Nothing is said.', es: 'No se dice nada.' }],
  };
}

/** Sets what stands at a path of the file. */
function withAt(path: string, value: unknown): unknown {
  const file: unknown = structuredClone(whole());
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let at = file as Record<string, unknown>;
  for (const step of steps) at = at[step] as Record<string, unknown>;
  at[last] = value;
  return file;
}

const read = (more: object) => ({
  seen: 'text',
  checkedOn: '2026-11-29',
  reviewBy: '2027-09',
  ...more,
});

/** The place of the second step's limit. */
const LIMIT = 'protocol.steps[1].limit';

/** The file with its second step under another limit. */
function limited(limit: unknown, more: object = {}): unknown {
  const file = structuredClone(whole()) as unknown as { protocol: { steps: object[] } };
  const { workingDays: _, ...bare } = file.protocol.steps[1] as { workingDays?: unknown };
  file.protocol.steps[1] = { ...bare, ...(limit !== undefined && { limit }), ...more };
  return file;
}

const step = (id: string, tells: string) => ({ id, tells, workingDays: 1 });
const chain = (...tells: string[]) => ({
  steps: tells.map((one, at) => step(`s${at}`, one)),
  source: 'law',
});
const ministryOf = (who: object) => ({
  steps: [step('a', 'reminder'), { ...step('b', 'ministry'), who }, step('c', 'oversight')],
  source: 'law',
});

const faultsOf = (content: unknown) => {
  const read = readMechanismProfile(content, world, TODAY);
  return 'faults' in read ? read.faults : [];
};

describe('a profile', () => {
  it('that is whole is read, with what it leaves out filled in', () => {
    const read = readMechanismProfile(whole(), world, TODAY);
    expect(read).toMatchObject({
      profile: { invented: false, documents: [], protocol: { steps: [{ after: [] }, {}, {}] } },
    });
  });

  it.each([
    [
      'protocol.steps.0.after',
      ['c'],
      'protocol.steps[0].after',
      'PROFILES.CYCLE',
      { steps: /a → b → c → a/ },
    ],
    ['protocol.steps.1.after', ['b'], 'protocol.steps[1].after', 'PROFILES.CYCLE', { steps: /b → b/ }],
    [
      'protocol.steps.1.after',
      ['aa'],
      'protocol.steps[1].after[0]',
      'PROFILES.AFTER_UNKNOWN',
      { meant: /^a$/ },
    ],
    [
      'protocol.steps.1.workingDays',
      -2,
      'protocol.steps[1].workingDays',
      'PROFILES.DEADLINE_NEGATIVE',
      { given: /-2/ },
    ],
    ['protocol.steps.1.workingDays', 'soon', 'protocol.steps[1].workingDays', 'PROFILES.DEADLINE', {}],
    [
      'protocol.steps.1.who',
      { kind: 'shelter' },
      'protocol.steps[1].who.kind',
      'PROFILES.KIND_ABSENT',
      { kind: /shelter/ },
    ],
    [
      'protocol.steps.1.who',
      { code: 'HN-R' },
      'protocol.steps[1].who',
      'PROFILES.DELIVERS_ONLY',
      { who: /HN-R/ },
    ],
    ['protocol.steps.1.who', {}, 'protocol.steps[1].who', 'PROFILES.WHO', {}],
    ['protocol.steps.1.id', 'a', 'protocol.steps[1].id', 'PROFILES.TWICE', { key: /^a$/ }],
    ['protocol.steps.1.source', undefined, 'protocol.steps[1].source', 'PROFILES.SOURCE_MISSING', {}],
    ['competence.0.source', 'lav', 'competence[0].source', 'PROFILES.SOURCE_UNKNOWN', { meant: /law/ }],
    [
      'competence.0.who',
      { code: 'HN-SS' },
      'competence[0].who.code',
      'PROFILES.CODE_UNKNOWN',
      { meant: /HN-S$/ },
    ],
    ['competence.0.when', {}, 'competence[0].when', 'PROFILES.CONDITION_MISSING', {}],
    [
      'competence.0.when',
      { nationality: ['QQ'] },
      'competence[0].when.nationality[0]',
      'PROFILES.COUNTRY_UNKNOWN',
      {},
    ],
    [
      'institutions.0.kind',
      'serch_mechanism',
      'institutions[0].kind',
      'PROFILES.CHOICE',
      { choices: /^search_mechanism,/ },
    ],
    ['institutions.0.name', undefined, 'institutions[0]', 'PROFILES.NAME_MISSING', {}],
    [
      'institutions.0.focalPoints',
      [{ post: 'guard' }],
      'institutions[0].focalPoints[0]',
      'PROFILES.FOCAL_POINT_EMPTY',
      { post: /guard/ },
    ],
    [
      'institutions.0.focalPoints',
      [{ name: 'Ana', language: 'quc' }],
      'institutions[0].focalPoints[0].language',
      'PROFILES.LANGUAGE',
      {},
    ],
    ['languages', ['es', 'ht'], 'unknown[0].ht', 'PROFILES.TEXT_MISSING', { language: /^ht$/ }],
    ['languages', ['pt-BR'], 'unknown[0].pt', 'PROFILES.TEXT_MISSING', { language: /^pt$/ }],
    ['unknown.0.de', 'Nichts.', 'unknown[0].de', 'PROFILES.UNKNOWN_KEY', {}],
    ['languages', ['quc'], 'languages', 'PROFILES.LANGUAGE', { choices: /es, en/ }],
    ['calendar.region', 'XX', 'calendar.region', 'PROFILES.REGION_UNKNOWN', {}],
    ['calendar.timeZone', 'Mars', 'calendar.timeZone', 'PROFILES.TIME_ZONE_UNKNOWN', {}],
    ['calendar.closed', ['02-30'], 'calendar.closed[0]', 'PROFILES.DAY', {}],
    ['calender', {}, 'calender', 'PROFILES.UNKNOWN_KEY', { meant: /calendar/ }],
    [
      'institutions.0.focalPoint',
      [],
      'institutions[0].focalPoint',
      'PROFILES.UNKNOWN_KEY',
      { meant: /focalPoints/ },
    ],
    ['sources.law.titel', 'x', 'sources.law.titel', 'PROFILES.UNKNOWN_KEY', { meant: /title/ }],
    ['country', undefined, 'country', 'PROFILES.MISSING', {}],
    ['country', 'Honduras', 'country', 'PROFILES.NOT_AS_EXPECTED', {}],
    ['country', 5, 'country', 'PROFILES.TYPE', { type: /^string$/ }],
    ['sources.law.title', '', 'sources.law.title', 'PROFILES.EMPTY', { least: /^1$/ }],
    ['sources.law.publisher', 'x'.repeat(301), 'sources.law.publisher', 'PROFILES.TOO_LONG', { most: /300/ }],
    ['sources.law.url', 'nowhere', 'sources.law.url', 'PROFILES.NOT_AS_EXPECTED', { expected: /https/ }],
    ['supportAbroad.0.in', 7, 'supportAbroad[0].in', 'PROFILES.NO_FORM', {}],
    ['escalation', { rests: 9, source: 'law' }, 'escalation.rests', 'PROFILES.TOO_LARGE', { most: /^5$/ }],
    ['escalation', { rests: -1, source: 'law' }, 'escalation.rests', 'PROFILES.TOO_SMALL', { least: /^0$/ }],
    ['escalation', { rests: 1 }, 'escalation.source', 'PROFILES.SOURCE_MISSING', {}],
    [
      'escalation',
      { rest: { livin: 1 }, source: 'law' },
      'escalation.rest.livin',
      'PROFILES.UNKNOWN_KEY',
      { meant: /^living$/ },
    ],
    [
      'escalation',
      { rest: { deletion: 1 }, source: 'law' },
      'escalation.rest.deletion',
      'PROFILES.UNKNOWN_KEY',
      {},
    ],
    ['escalation', chain('coordinator', 'oversight'), 'escalation.steps', 'PROFILES.ESCALATION_ORDER', {}],
    ['escalation', chain('reminder', 'ministry'), 'escalation.steps', 'PROFILES.ESCALATION_ORDER', {}],
    [
      'escalation',
      chain('reminder', 'ministry', 'coordinator', 'oversight'),
      'escalation.steps',
      'PROFILES.ESCALATION_ORDER',
      {},
    ],
    [
      'escalation',
      { steps: [{ ...step('a', 'reminder'), who: { code: 'HN-S' } }, step('b', 'oversight')], source: 'law' },
      'escalation.steps[0].who',
      'PROFILES.ESCALATION_WHO',
      { tells: /reminder/ },
    ],
    [
      'escalation',
      ministryOf({ kind: 'consulate' }),
      'escalation.steps[1].who',
      'PROFILES.ESCALATION_KIND',
      { kind: /consulate/ },
    ],
    [
      'escalation',
      ministryOf({ code: 'HN-SS' }),
      'escalation.steps[1].who.code',
      'PROFILES.CODE_UNKNOWN',
      { meant: /HN-S$/ },
    ],
    [
      'escalation',
      { steps: [step('a', 'reminder'), step('a', 'oversight')], source: 'law' },
      'escalation.steps[1].id',
      'PROFILES.TWICE',
      {},
    ],
  ] as const)('with %s = %j is told at %s: %s', (at, value, path, code, parameters) => {
    const faults = faultsOf(withAt(at, value));
    expect(faults.map((one) => `${one.path} ${one.code}`)).toContain(`${path} ${code}`);
    const told = faults.find((one) => one.path === path && one.code === code);
    for (const [name, pattern] of Object.entries(parameters)) {
      expect(String(told?.parameters[name])).toMatch(pattern);
    }
    expect(isInCatalogue(code) && isInCatalogue(`${code}_MEND`)).toBe(true);
  });

  it.each([
    [{ is: 'until_confirmed', hours: 24 }, `${LIMIT}.hours`, 'PROFILES.LIMIT_KEY'],
    [{ is: 'at_once', days: 1 }, `${LIMIT}.days`, 'PROFILES.LIMIT_KEY'],
    [{ is: 'hours', hour: 24, hours: 24 }, `${LIMIT}.hour`, 'PROFILES.LIMIT_KEY'],
    [{ is: 'soon' }, `${LIMIT}.is`, 'PROFILES.CHOICE'],
    [{ hours: 24 }, `${LIMIT}.is`, 'PROFILES.CHOICE'],
    [24, LIMIT, 'PROFILES.TYPE'],
    [{ is: 'hours' }, `${LIMIT}.hours`, 'PROFILES.MISSING'],
    [{ is: 'hours', hours: -2 }, `${LIMIT}.hours`, 'PROFILES.TOO_SMALL'],
    [{ is: 'hours', hours: 0 }, `${LIMIT}.hours`, 'PROFILES.TOO_SMALL'],
    [{ is: 'calendar_days', days: 99_999 }, `${LIMIT}.days`, 'PROFILES.TOO_LARGE'],
    [{ is: 'hours', hours: 1.5 }, `${LIMIT}.hours`, 'PROFILES.TYPE'],
    [{ is: 'hours', hours: 2, from: 'birth' }, `${LIMIT}.from`, 'PROFILES.CHOICE'],
    [{ is: 'earliest_of', of: [{ is: 'hours', hours: 2 }] }, `${LIMIT}.of`, 'PROFILES.LIMIT_OF_ONE'],
    [
      { is: 'earliest_of', of: [{ is: 'at_once' }, { is: 'hours', hours: 2 }] },
      `${LIMIT}.of[0].is`,
      'PROFILES.CHOICE',
    ],
    [
      {
        is: 'earliest_of',
        of: [
          { is: 'hours', hours: 2 },
          { hours: 2, is: 'hours' },
        ],
      },
      `${LIMIT}.of[1]`,
      'PROFILES.LIMIT_SAME',
    ],
    [
      { is: 'between', earliest: { is: 'hours', hours: 72 }, latest: { is: 'calendar_days', days: 2 } },
      LIMIT,
      'PROFILES.LIMIT_BETWEEN',
    ],
    [{ is: 'yearly', by: '02-30' }, `${LIMIT}.by`, 'PROFILES.DAY'],
    [{ is: 'none' }, `${LIMIT}.why`, 'PROFILES.MISSING'],
    [undefined, LIMIT, 'PROFILES.LIMIT_MISSING'],
  ] as const)('with a step under the limit %j is told at %s: %s', (limit, path, code) => {
    const faults = faultsOf(limited(limit));
    expect(faults.map((one) => `${one.path} ${one.code}`)).toEqual([`${path} ${code}`]);
    expect(isInCatalogue(code) && isInCatalogue(`${code}_MEND`)).toBe(true);
    expect(faults.every(({ parameters }) => !('choices' in parameters) || parameters['choices'] !== '')).toBe(
      true,
    );
  });

  it.each([
    [{ workingDays: 3 }, 'protocol.steps[1].workingDays', 'PROFILES.LIMIT_BESIDE_DAYS'],
    [{ calendar: { region: 'US-ZZ' } }, 'protocol.steps[1].calendar.region', 'PROFILES.REGION_UNKNOWN'],
    [
      { calendar: { region: 'HN', timeZone: 'Mars' } },
      'protocol.steps[1].calendar.timeZone',
      'PROFILES.TIME_ZONE_UNKNOWN',
    ],
    [{ tells: [{ code: 'HN-SS' }] }, 'protocol.steps[1].tells[0].code', 'PROFILES.CODE_UNKNOWN'],
    [{ tells: [{ kind: 'police' }] }, 'protocol.steps[1].tells[0].kind', 'PROFILES.KIND_ABSENT'],
    [{ tells: [{ code: 'HN-S', of: 'nationality' }] }, 'protocol.steps[1].tells[0]', 'PROFILES.TOLD_BY_KIND'],
    [{ evidence: read({ checkedOn: '2026-02-30' }) }, 'protocol.steps[1].evidence.checkedOn', 'PROFILES.DAY'],
    [{ evidence: read({ reviewBy: '2027-13' }) }, 'protocol.steps[1].evidence.reviewBy', 'PROFILES.MONTH'],
    [
      { evidence: read({ reviewBy: '2026-10' }) },
      'protocol.steps[1].evidence.reviewBy',
      'PROFILES.REVIEW_BEFORE_CHECK',
    ],
    [{ evidence: read({ seen: 'heard' }) }, 'protocol.steps[1].evidence.seen', 'PROFILES.CHOICE'],
  ] as const)('with a step that also says %j is told at %s: %s', (more, path, code) => {
    const faults = faultsOf(limited({ is: 'at_once' }, more));
    expect(faults.map((one) => `${one.path} ${one.code}`)).toEqual([`${path} ${code}`]);
    expect(isInCatalogue(code) && isInCatalogue(`${code}_MEND`)).toBe(true);
  });

  it('in which two lead the same search is told both rules; a narrower rule or another case is none', () => {
    const [here] = whole()['competence'] as [{ when: object }];
    const beside = (more: object) =>
      faultsOf(
        withAt('competence', [here, { ...here, id: 'too', who: { kind: 'search_mechanism' }, ...more }]),
      );
    expect(beside({})).toEqual([
      {
        path: 'competence[1]',
        code: 'PROFILES.TWO_PRIMARIES',
        parameters: { first: 'here', second: 'too' },
      },
    ]);
    expect(beside({ role: 'supporting' })).toEqual([]);
    expect(beside({ records: ['remains'] })).toEqual([]);
    expect(beside({ when: { place: { country: 'HN', areas: ['Yoro'] } } })).toEqual([]);
    expect(beside({ when: { nationality: ['HN'] } })).toEqual([]);
    const areas = (...names: string[]) => ({ when: { place: { country: 'HN', areas: names } } });
    const inParts = (one: object, other: object) =>
      faultsOf(
        withAt('competence', [
          { ...here, ...one },
          { ...here, id: 'too', who: { kind: 'consulate' }, ...other },
        ]),
      ).map(({ code }) => code);
    expect(inParts(areas('Yoro', 'Cortés'), areas('CORTES'))).toEqual(['PROFILES.TWO_PRIMARIES']);
    expect(inParts(areas('Yoro'), areas('Cortés'))).toEqual([]);
  });

  it('may name an office without a person, who ends a search, and whom a step tells', () => {
    const file = limited(
      {
        is: 'earliest_of',
        of: [
          { is: 'working_days', days: 10, from: 'feature_known' },
          { is: 'calendar_days', days: 60, from: 'inquiry_began' },
        ],
      },
      {
        tells: [
          { kind: 'consulate', of: 'nationality', district: 'place' },
          { code: 'HN-S', copy: true },
        ],
        calendar: { region: 'US-TX', timeZone: 'America/Chicago' },
        evidence: read({ fact: 'US-S5', article: '49A.067(b)' }),
      },
    ) as ReturnType<typeof whole>;
    file.institutions[0] = {
      ...file.institutions[0],
      focalPoints: [{ post: 'Duty desk', email: 'desk@search.example' }],
      channels: [
        {
          type: 'phone',
          value: '+000',
          hours: '24 h',
          languages: ['es'],
          tried: '2026-12-01',
          source: 'law',
        },
      ],
    };
    file['mayEnd'] = [
      {
        id: 'found',
        who: [{ code: 'HN-S' }],
        records: ['report'],
        document: { en: 'The certificate.', es: 'El certificado.' },
        consent: 'found_person',
        source: 'law',
        evidence: read({}),
      },
    ];
    expect(faultsOf(file)).toEqual([]);
    const [rule] = file['mayEnd'] as { id: string }[];
    for (const twice of [
      [rule, rule],
      [rule, { ...rule, id: 'a' }],
    ])
      expect(faultsOf({ ...file, mayEnd: twice }).map(({ path, code }) => `${path} ${code}`)).toEqual([
        'mayEnd[1].id PROFILES.TWICE',
      ]);
    file['mayEnd'] = [{ ...rule, who: [{ kind: 'court' }] }];
    expect(faultsOf(file).map(({ path, code }) => `${path} ${code}`)).toEqual([
      'mayEnd[0].who[0].kind PROFILES.KIND_ABSENT',
    ]);
  });

  it('may say how what is late goes up, from the one who owes it to oversight', () => {
    const escalation = ministryOf({ code: 'HN-S' });
    expect(faultsOf(withAt('escalation', escalation))).toEqual([]);
    expect(faultsOf(withAt('escalation', { rest: { living: 3 }, rests: 0, source: 'law' }))).toEqual([]);
  });

  it('is told of in no sentence of a library: each fault has words in five languages', () => {
    const keys = fc.constantFrom(...Object.keys(whole()));
    fc.assert(
      fc.property(keys, fc.jsonValue(), (key, value) =>
        faultsOf({ ...whole(), [key]: value }).every(
          ({ code, parameters }) =>
            isInCatalogue(code) &&
            isInCatalogue(`${code}_MEND`) &&
            !/expected|invalid|too (?:big|small)/i.test(JSON.stringify(Object.values(parameters))),
        ),
      ),
    );
  });

  it('tells all faults at once, and blames none on an entry that is wrong elsewhere', () => {
    const file = withAt('protocol.steps.1.workingDays', -1) as ReturnType<typeof whole>;
    file.institutions[0] = { ...file.institutions[0], kind: 'nothing' };
    file['calender'] = {};
    expect(faultsOf(file).map(({ path, code }) => `${path} ${code}`)).toEqual([
      'institutions[0].kind PROFILES.CHOICE',
      'protocol.steps[1].workingDays PROFILES.DEADLINE_NEGATIVE',
      'calender PROFILES.UNKNOWN_KEY',
    ]);
  });

  it('of whatever content ends in a profile or in faults, never in an error', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (content) => 'faults' in readMechanismProfile(content, world, TODAY)),
    );
    const keys = fc.constantFrom(...Object.keys(whole()));
    fc.assert(
      fc.property(keys, fc.jsonValue(), (key, value) => {
        const read = readMechanismProfile({ ...whole(), [key]: value }, world, TODAY);
        return 'profile' in read || read.faults.length > 0;
      }),
    );
  });

  it('of an invented country needs no sources', () => {
    const file = JSON.parse(
      readFileSync('src/modules/institutions/profiles/demonstration/hn.json', 'utf8'),
    ) as object;
    expect(faultsOf(file)).toEqual([]);
    expect(faultsOf({ ...file, invented: false }).map(({ code }) => code)).toContain(
      'PROFILES.SOURCE_MISSING',
    );
  });
});
