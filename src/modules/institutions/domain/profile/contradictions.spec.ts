import { message, SPOKEN_LANGUAGES } from '../../../../platform/catalogue/index.js';
import { readMechanismProfile } from './check-profile.js';
import type { ProfileFault } from './profile-fault.js';

const TODAY = '2026-12-02';
const world = {
  isHolidayRegion: (name: string) => ['HN', 'US-TX'].includes(name),
  isTimeZone: (name: string) => name.startsWith('America/'),
};

const YORO = { country: 'HN', areas: ['Yoro'] };
const LAW = { source: 'law' };
const read = (more: object = {}) => ({
  ...{ seen: 'text', checkedOn: '2026-11-29', reviewBy: '2027-09', ...more },
});
const rule = (id: string, more: object = {}) => ({
  ...{ id, who: { code: 'HN-SEARCH' }, role: 'primary', records: ['report'] },
  ...{ when: { place: { country: 'HN' } }, source: 'law', evidence: read(), ...more },
});
const step = (id: string, more: object = {}) => ({
  ...{ id, who: { code: 'HN-SEARCH' }, does: 'register', after: [], limit: { is: 'at_once' } },
  ...{ source: 'law', evidence: read(), ...more },
});
const CHANNEL = { type: 'phone', value: '+000', languages: ['es'], tried: '2026-12-01', ...LAW };
const END = {
  ...{ id: 'found', who: [{ code: 'HN-SEARCH' }], records: ['report'] },
  ...{ document: { en: 'The certificate.', es: 'El certificado.' }, ...LAW },
};
const FACT = {
  ...{ topic: 'response_times', statement: { en: 'It is said.', es: 'Se dice.' } },
  ...{ ...LAW, evidence: read() },
};

/** A profile in which nothing contradicts anything: each row of the table puts one thing wrong. */
const PROFILE = {
  ...{ format: 'huella-mechanism/1', country: 'HN', languages: ['es'], languagesSource: 'law' },
  sources: { law: { title: 'A law (invented)', publisher: 'Nobody', date: '2026-01-31', language: 'es' } },
  institutions: [
    { code: 'HN-SEARCH', name: 'Search', kind: 'search_mechanism', channels: [CHANNEL], ...LAW },
    { code: 'HN-TEXAS', name: 'Consulate', kind: 'consulate', standsIn: 'US', ...LAW },
    { code: 'HN-YORO', name: 'Judge', kind: 'local_judge', covers: YORO, ...LAW },
    { kind: 'court', ...LAW },
  ],
  competence: [rule('here'), rule('there', { who: { kind: 'court' }, when: { place: YORO } })],
  supportAbroad: [{ who: { kind: 'consulate' }, in: ['US'], transmitsTo: { code: 'HN-SEARCH' }, ...LAW }],
  protocol: { steps: [step('a'), step('b', { after: ['a'] }), step('c', { after: ['b'] })] },
  mayEnd: [END],
  nobodyKnown: [{ role: 'ombudsman', records: ['report'], asked: ['law'] }],
  calendar: { region: 'HN', timeZone: 'America/Tegucigalpa', ...LAW },
  facts: [FACT],
};

/** Puts values in at their paths: `competence.0.when`. */
function withAll(edits: Readonly<Record<string, unknown>>): unknown {
  // No two places share a value, as in a file.
  const file = JSON.parse(JSON.stringify(PROFILE)) as Record<string, unknown>;
  for (const [path, value] of Object.entries(edits)) {
    const way = path.split('.');
    const last = way.pop() ?? '';
    let at = file;
    for (const one of way) at = at[one] as Record<string, unknown>;
    at[last] = value;
  }
  return file;
}

const faultsOf = (content: unknown): readonly ProfileFault[] => {
  const result = readMechanismProfile(content, world, TODAY);
  return 'faults' in result ? result.faults : [];
};
const places = (faults: readonly ProfileFault[]) => faults.map(({ path, code }) => `${path} ${code}`);

const limit = (value: object) => ({ 'protocol.steps.1.limit': value });
const STEP = 'protocol.steps[1]';

/** What contradicts, what puts it wrong, and the one fault that is told of it. */
type Row = readonly [what: string, edits: Readonly<Record<string, unknown>>, told: string];

const WHO_LEADS: readonly Row[] = [
  [
    'two lead the same search',
    { 'competence.1.when.place': { country: 'HN' } },
    'competence[1] PROFILES.TWO_PRIMARIES',
  ],
  [
    'two lead in one part of the country',
    { 'competence.0.when.place': { country: 'HN', areas: ['Cortés', 'YORO'] } },
    'competence[1] PROFILES.TWO_PRIMARIES',
  ],
  ['two rules have one id', { 'competence.1.id': 'here' }, 'competence[1].id PROFILES.TWICE'],
  [
    'an office is named, and nobody is known',
    { 'nobodyKnown.0.role': 'primary' },
    'nobodyKnown[0] PROFILES.NOBODY_KNOWN',
  ],
  [
    'an institution stands twice',
    { 'institutions.2.code': 'HN-SEARCH' },
    'institutions[2].code PROFILES.TWICE',
  ],
  [
    'a rule names an institution and a kind at once',
    { 'competence.0.who': { code: 'HN-SEARCH', kind: 'court' } },
    'competence[0].who PROFILES.WHO',
  ],
];

const NEVER: readonly Row[] = [
  ['a rule has no condition', { 'competence.0.when': {} }, 'competence[0].when PROFILES.CONDITION_MISSING'],
  [
    'a condition is an empty list',
    { 'competence.0.when': { nationality: [] } },
    'competence[0].when.nationality PROFILES.EMPTY',
  ],
  [
    'a rule speaks of no parts of a country',
    { 'competence.1.when.place.areas': [] },
    'competence[1].when.place.areas PROFILES.EMPTY',
  ],
  ['a rule is for no records', { 'competence.0.records': [] }, 'competence[0].records PROFILES.EMPTY'],
  [
    'the family of remains',
    {
      'competence.1': rule('there', {
        who: { kind: 'court' },
        records: ['remains', 'living'],
        when: { familyIn: ['HN'] },
      }),
    },
    'competence[1].when.familyIn PROFILES.FAMILY_OF_REPORTS',
  ],
  [
    'an office is named for another part than its district',
    { 'competence.1': rule('there', { who: { code: 'HN-YORO' }, when: { place: CORTES() } }) },
    'competence[1].when.place PROFILES.OUTSIDE_DISTRICT',
  ],
  [
    'a municipality of the wrong district',
    {
      'institutions.2.covers': { ...YORO, subareas: ['Tela'] },
      'competence.1': rule('there', {
        who: { code: 'HN-YORO' },
        when: { place: { ...YORO, subareas: ['Olanchito'] } },
      }),
    },
    'competence[1].when.place PROFILES.OUTSIDE_DISTRICT',
  ],
  [
    'second divisions of several first ones',
    { 'competence.1.when.place': { country: 'HN', areas: ['Yoro', 'Cortés'], subareas: ['Tela'] } },
    'competence[1].when.place.subareas PROFILES.SUBAREAS_AREA',
  ],
  [
    'reports are taken abroad at home',
    { 'supportAbroad.0.in': ['HN'] },
    'supportAbroad[0].in PROFILES.NEVER_ABROAD',
  ],
  [
    'reports are taken abroad where nobody stands',
    { 'supportAbroad.0.in': ['MX', 'GT'] },
    'supportAbroad[0].in PROFILES.NEVER_ABROAD',
  ],
  [
    'reports are taken abroad by whoever stands at home',
    { 'supportAbroad.0.who': { code: 'HN-SEARCH' }, 'supportAbroad.0.in': '*' },
    'supportAbroad[0].in PROFILES.NEVER_ABROAD',
  ],
  [
    'a step is done by whoever only delivers',
    { 'institutions.2.deliversOnly': true, 'protocol.steps.1.who': { code: 'HN-YORO' } },
    `${STEP}.who PROFILES.DELIVERS_ONLY`,
  ],
];

/** Another department than the judge's. */
function CORTES() {
  return { country: 'HN', areas: ['Cortés'] };
}

const NOT_THERE: readonly Row[] = [
  ['a code', { 'competence.0.who.code': 'HN-SERCH' }, 'competence[0].who.code PROFILES.CODE_UNKNOWN'],
  [
    'an office of the kind',
    { 'competence.1.who.kind': 'police' },
    'competence[1].who.kind PROFILES.KIND_ABSENT',
  ],
  ['a kind of office', { 'institutions.2.kind': 'jugde' }, 'institutions[2].kind PROFILES.CHOICE'],
  ['a role', { 'competence.1.role': 'leading' }, 'competence[1].role PROFILES.CHOICE'],
  ['a deed', { 'protocol.steps.1.does': 'registers' }, `${STEP}.does PROFILES.CHOICE`],
  ['a step', { 'protocol.steps.1.after': ['z'] }, `${STEP}.after[0] PROFILES.AFTER_UNKNOWN`],
  [
    'an instrument',
    { 'protocol.steps.1.instrument': 'law-9' },
    `${STEP}.instrument PROFILES.INSTRUMENT_UNKNOWN`,
  ],
  ['a source of a rule', { 'competence.0.source': 'lav' }, 'competence[0].source PROFILES.SOURCE_UNKNOWN'],
  [
    'a source of a fact that was seen',
    { 'facts.0.source': 'lav' },
    'facts[0].source PROFILES.SOURCE_UNKNOWN',
  ],
  ['a source of an end', { 'mayEnd.0.source': 'lav' }, 'mayEnd[0].source PROFILES.SOURCE_UNKNOWN'],
  [
    'a source that was asked',
    { 'nobodyKnown.0.asked': ['lav'] },
    'nobodyKnown[0].asked[0] PROFILES.SOURCE_UNKNOWN',
  ],
  [
    'a source of a channel',
    { 'institutions.0.channels.0.source': 'lav' },
    'institutions[0].channels[0].source PROFILES.SOURCE_UNKNOWN',
  ],
  [
    'any source of a channel',
    { 'institutions.0.channels.0.source': undefined },
    'institutions[0].channels[0].source PROFILES.SOURCE_MISSING',
  ],
  [
    'any source of a step',
    { 'protocol.steps.1.source': undefined },
    `${STEP}.source PROFILES.SOURCE_MISSING`,
  ],
  [
    'any source of what is marked as seen, in an exercise',
    { invented: true, 'protocol.steps.1.source': undefined },
    `${STEP}.source PROFILES.SEEN_NOWHERE`,
  ],
  ['the country', { country: 'QQ' }, 'country PROFILES.COUNTRY_UNKNOWN'],
  [
    'a nationality',
    { 'competence.1.when': { nationality: ['QQ'] } },
    'competence[1].when.nationality[0] PROFILES.COUNTRY_UNKNOWN',
  ],
  [
    'a country where it stands',
    { 'institutions.2.standsIn': 'QQ' },
    'institutions[2].standsIn PROFILES.COUNTRY_UNKNOWN',
  ],
  ['the language', { languages: ['es', 'xx_yy'] }, 'languages[1] PROFILES.NOT_AS_EXPECTED'],
  ['a language that the house speaks', { languages: ['quc'] }, 'languages PROFILES.LANGUAGE'],
  ['another language than the first', { languages: ['es', 'es'] }, 'languages[1] PROFILES.TWICE'],
  [
    'a language of a channel',
    { 'institutions.0.channels.0.languages': ['español'] },
    'institutions[0].channels[0].languages[0] PROFILES.NOT_AS_EXPECTED',
  ],
  [
    'a language of a source',
    { 'sources.law.language': 'español' },
    'sources.law.language PROFILES.NOT_AS_EXPECTED',
  ],
  ['the time zone', { 'calendar.timeZone': 'Mars/Base' }, 'calendar.timeZone PROFILES.TIME_ZONE_UNKNOWN'],
  ['the region', { 'calendar.region': 'XX' }, 'calendar.region PROFILES.REGION_UNKNOWN'],
  [
    'the time zone of a part of the country',
    { 'calendar.parts': [{ areas: ['Yoro'], region: 'HN', timeZone: 'Mars/Base' }] },
    'calendar.parts[0].timeZone PROFILES.TIME_ZONE_UNKNOWN',
  ],
  [
    'the division of a part of the country',
    { 'calendar.parts': [{ region: 'HN' }] },
    'calendar.parts[0].areas PROFILES.MISSING',
  ],
  [
    'the one first division of second ones',
    { 'calendar.parts': [{ areas: ['Yoro', 'Cortés'], subareas: ['Tela'], region: 'HN' }] },
    'calendar.parts[0].subareas PROFILES.SUBAREAS_AREA',
  ],
  [
    'the time zone of a step',
    { 'protocol.steps.1.calendar': { region: 'US-TX', timeZone: 'Mars/Base' } },
    `${STEP}.calendar.timeZone PROFILES.TIME_ZONE_UNKNOWN`,
  ],
  [
    'a sentence in a language of the country',
    { languages: ['es', 'pt'], mayEnd: [] },
    'facts[0].statement.pt PROFILES.TEXT_MISSING',
  ],
];

const STEPS: readonly Row[] = [
  ['a step waits for itself', { 'protocol.steps.1.after': ['b'] }, `${STEP}.after PROFILES.CYCLE`],
  [
    'two steps wait for each other',
    { 'protocol.steps.0.after': ['b'] },
    'protocol.steps[0].after PROFILES.CYCLE',
  ],
  [
    'three steps wait in a circle',
    { 'protocol.steps.0.after': ['c'] },
    'protocol.steps[0].after PROFILES.CYCLE',
  ],
  ['two steps have one id', { 'protocol.steps.2': step('a') }, 'protocol.steps[2].id PROFILES.TWICE'],
  ['two rules of ending have one id', { mayEnd: [END, END] }, 'mayEnd[1].id PROFILES.TWICE'],
  ['a rule of ending has the id of a step', { 'mayEnd.0.id': 'a' }, 'mayEnd[0].id PROFILES.TWICE'],
  [
    '"not before" comes after "at the latest"',
    limit({
      is: 'between',
      earliest: { is: 'months', months: 2 },
      latest: { is: 'calendar_days', days: 30 },
    }),
    `${STEP}.limit PROFILES.LIMIT_BETWEEN`,
  ],
  [
    '"not before" comes with "at the latest"',
    limit({ is: 'between', earliest: { is: 'hours', hours: 24 }, latest: { is: 'calendar_days', days: 1 } }),
    `${STEP}.limit PROFILES.LIMIT_BETWEEN`,
  ],
  ['a limit of no hours', limit({ is: 'hours', hours: 0 }), `${STEP}.limit.hours PROFILES.TOO_SMALL`],
  [
    'a limit of fewer than no days',
    limit({ is: 'calendar_days', days: -1 }),
    `${STEP}.limit.days PROFILES.TOO_SMALL`,
  ],
  ['a limit of no months', limit({ is: 'months', months: 0 }), `${STEP}.limit.months PROFILES.TOO_SMALL`],
  [
    'working days before the beginning',
    { 'protocol.steps.1.limit': undefined, 'protocol.steps.1.workingDays': -3 },
    `${STEP}.workingDays PROFILES.DEADLINE_NEGATIVE`,
  ],
  [
    'two limits at once',
    { 'protocol.steps.1.workingDays': 3 },
    `${STEP}.workingDays PROFILES.LIMIT_BESIDE_DAYS`,
  ],
  ['an end and none', limit({ is: 'until_confirmed', hours: 24 }), `${STEP}.limit.hours PROFILES.LIMIT_KEY`],
  [
    'the earliest of two that are one',
    limit({
      is: 'earliest_of',
      of: [
        { is: 'hours', hours: 2 },
        { is: 'hours', hours: 2 },
      ],
    }),
    `${STEP}.limit.of[1] PROFILES.LIMIT_SAME`,
  ],
];

const DAYS: readonly Row[] = [
  [
    'a channel was tried on a day that is none',
    { 'institutions.0.channels.0.tried': '2026-11-31' },
    'institutions[0].channels[0].tried PROFILES.DAY',
  ],
  [
    'a channel was tried on a day that has not come',
    { 'institutions.0.channels.0.tried': '2026-12-03' },
    'institutions[0].channels[0].tried PROFILES.DAY_AHEAD',
  ],
  [
    'a fact was read on a day that is none',
    { 'facts.0.evidence': read({ checkedOn: '2026-02-29' }) },
    'facts[0].evidence.checkedOn PROFILES.DAY',
  ],
  [
    'a fact was read on a day that has not come',
    { 'facts.0.evidence': read({ checkedOn: '2027-01-01' }) },
    'facts[0].evidence.checkedOn PROFILES.DAY_AHEAD',
  ],
  [
    'a fact is to be read again before it was read',
    { 'facts.0.evidence': read({ reviewBy: '2026-10' }) },
    'facts[0].evidence.reviewBy PROFILES.REVIEW_BEFORE_CHECK',
  ],
  [
    'a fact is to be read again in a month that is none',
    { 'facts.0.evidence': read({ reviewBy: '2027-00' }) },
    'facts[0].evidence.reviewBy PROFILES.MONTH',
  ],
  [
    'a source is of a day that is none',
    { 'sources.law.date': '2026-02-30' },
    'sources.law.date PROFILES.DAY',
  ],
  [
    'a source is of a month that is none',
    { 'sources.law.date': '2026-13' },
    'sources.law.date PROFILES.MONTH',
  ],
  [
    'a source is of a day that has not come',
    { 'sources.law.date': '2026-12-24' },
    'sources.law.date PROFILES.DAY_AHEAD',
  ],
  [
    'a source is of a year that has not come',
    { 'sources.law.date': '2027' },
    'sources.law.date PROFILES.DAY_AHEAD',
  ],
  [
    'offices are closed on a day that is none',
    { 'calendar.closed': ['02-30'] },
    'calendar.closed[0] PROFILES.DAY',
  ],
];

const TABLE = [...WHO_LEADS, ...NEVER, ...NOT_THERE, ...STEPS, ...DAYS];

describe('a profile that contradicts itself', () => {
  it('differs from one that does not in the one thing alone', () => {
    expect(faultsOf(PROFILE)).toEqual([]);
  });

  it.each(TABLE)('is refused: %s', (_, edits, told) => {
    const faults = faultsOf(withAll(edits));
    expect(places(faults)).toEqual([told]);
    for (const { code, parameters } of faults) {
      const texts = SPOKEN_LANGUAGES.flatMap((language) => [
        message(code, language, parameters),
        message(`${code}_MEND`, language, parameters),
      ]);
      // What is wrong and what mends it, in each language in words of its own, with nothing left to fill in.
      expect(new Set(texts).size).toBe(2 * SPOKEN_LANGUAGES.length);
      expect(
        texts.filter((one) => !/^[\p{Lu}`].+[.?]$/su.test(one) || /\{\{|: \.|undefined/.test(one)),
      ).toEqual([]);
    }
  });

  it('is told of everything at once, whatever part of the file it stands in', () => {
    const edits = {
      'competence.1.when.place': { country: 'HN' },
      'protocol.steps.1.after': ['b'],
      'protocol.steps.2': step('a'),
      'mayEnd.0.who': [{ kind: 'police' }],
      'institutions.0.channels': [
        { ...CHANNEL, source: 'lav' },
        { ...CHANNEL, tried: '2027-01-01' },
      ],
      'nobodyKnown.0.role': 'primary',
      'supportAbroad.0.in': ['HN'],
      'facts.0.evidence': read({ reviewBy: '2026-10' }),
      'sources.law.date': '2026-02-30',
      'calendar.timeZone': 'Mars/Base',
      calender: {},
    };
    expect(places(faultsOf(withAll(edits))).toSorted()).toEqual(
      [
        'calendar.timeZone PROFILES.TIME_ZONE_UNKNOWN',
        'calender PROFILES.UNKNOWN_KEY',
        'competence[1] PROFILES.TWO_PRIMARIES',
        'facts[0].evidence.reviewBy PROFILES.REVIEW_BEFORE_CHECK',
        'institutions[0].channels[0].source PROFILES.SOURCE_UNKNOWN',
        'institutions[0].channels[1].tried PROFILES.DAY_AHEAD',
        'mayEnd[0].who[0].kind PROFILES.KIND_ABSENT',
        'nobodyKnown[0] PROFILES.NOBODY_KNOWN',
        'protocol.steps[1].after PROFILES.CYCLE',
        'protocol.steps[2].id PROFILES.TWICE',
        'sources.law.date PROFILES.DAY',
        'supportAbroad[0].in PROFILES.NEVER_ABROAD',
      ].toSorted(),
    );
  });
});
