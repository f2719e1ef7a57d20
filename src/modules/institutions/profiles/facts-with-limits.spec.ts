import { calendarWorld } from '../calendar/calendar-world.js';
import { workingCalendar, type CalendarTerms } from '../calendar/working-days.js';
import { readMechanismProfile } from '../domain/profile/check-profile.js';
import type { StepLimit } from '../domain/profile/limit-shape.js';
import type { ProtocolStep } from '../domain/profile/profile-shape.js';
import { protocolDates, type DatedStep } from '../domain/profile/protocol-dates.js';
import { whySwitchedOff, type SwitchedOff } from '../domain/profile/step-switch.js';
import { shippedProfiles } from './shipped-profiles.js';

const PLACES = {
  TX: { region: 'US-TX', timeZone: 'America/Chicago' },
  CO: { region: 'CO', timeZone: 'America/Bogota' },
  PE: { region: 'PE', timeZone: 'America/Lima' },
  CR: { region: 'CR', timeZone: 'America/Costa_Rica' },
  CL: { region: 'CL', timeZone: 'America/Santiago' },
  BR: { region: 'BR', timeZone: 'America/Sao_Paulo' },
  AR: { region: 'AR', timeZone: 'America/Argentina/Buenos_Aires' },
  EC: { region: 'EC', timeZone: 'America/Guayaquil' },
  GT: { region: 'GT', timeZone: 'America/Guatemala' },
} as const satisfies Record<string, CalendarTerms>;

const hours = (count: number, from?: object) => ({ is: 'hours', hours: count, ...from });
const AT_ONCE = { is: 'at_once' };
const NOTHING = {};
const NIGHT_OF_A_HOLIDAY = '2026-12-25T07:41:00Z';

/**
 * The steps that a fact is in the shipped profile, by their place among them, when the first begins, what
 * else happens when, and their instants.
 */
type Row = readonly [
  fact: string,
  place: keyof typeof PLACES,
  which: 'all' | readonly number[],
  begins: string,
  events: Readonly<Record<string, string>>,
  instants: readonly string[],
];

/** Every fact that was seen in its text and sets a number, at once, or no end. */
const SEEN_IN_TEXT: readonly Row[] = [
  ['GT-S6', 'GT', 'all', NIGHT_OF_A_HOLIDAY, NOTHING, ['2026-12-25T07:41:00Z']],
  // The clock goes from 02:00 to 03:00 between the two.
  [
    'US-S1',
    'TX',
    'all',
    '2026-03-08T08:00:00Z',
    { report: '2026-03-08T07:30:00Z' },
    ['2026-03-08T09:30:00Z'],
  ],
  // Noon of summer time becomes eleven o'clock of winter.
  [
    'US-S2',
    'TX',
    'all',
    '2026-10-31T17:00:00Z',
    { report: '2026-10-31T17:00:00Z' },
    ['2026-11-02T17:00:00Z'],
  ],
  // 15 January, 23:30 there; the last minute of 16 March, in summer time.
  [
    'US-S3',
    'TX',
    'all',
    '2026-01-16T05:30:00Z',
    { report: '2026-01-16T05:30:00Z' },
    ['2026-03-17T04:59:00Z'],
  ],
  // Thanksgiving and the day after it are closed in Texas.
  [
    'US-S4',
    'TX',
    'all',
    '2026-11-16T16:00:00Z',
    { inquiry_began: '2026-11-16T16:00:00Z' },
    ['2026-12-02T23:00:00Z'],
  ],
  [
    'US-S5',
    'TX',
    'all',
    '2026-02-02T16:00:00Z',
    { inquiry_began: '2026-02-02T16:00:00Z', feature_known: '2026-03-02T16:00:00Z' },
    ['2026-03-16T22:00:00Z'],
  ],
  [
    'US-S5',
    'TX',
    'all',
    '2026-02-02T16:00:00Z',
    { inquiry_began: '2026-02-02T16:00:00Z', feature_known: '2026-03-30T16:00:00Z' },
    ['2026-04-04T04:59:00Z'],
  ],
  [
    'US-S5',
    'TX',
    'all',
    '2026-02-02T16:00:00Z',
    { inquiry_began: '2026-02-02T16:00:00Z' },
    ['2026-04-04T04:59:00Z'],
  ],
  [
    'US-S7',
    'TX',
    'all',
    '2026-07-01T12:00:00Z',
    { status_verified: '2026-07-05T03:12:00Z' },
    ['2026-07-05T03:12:00Z'],
  ],
  // From the last evening of the year to the evening of its first day.
  ['CO-S1', 'CO', 'all', '2026-01-01T02:00:00Z', NOTHING, ['2026-01-02T02:00:00Z']],
  ['CO-S2', 'CO', 'all', NIGHT_OF_A_HOLIDAY, NOTHING, ['2026-12-25T07:41:00Z']],
  ['CO-S3', 'CO', 'all', '2026-05-01T15:00:00Z', NOTHING, ['2026-05-02T15:00:00Z']],
  [
    'CO-S4',
    'CO',
    'all',
    '2026-05-01T15:00:00Z',
    NOTHING,
    ['2026-05-02T15:00:00Z', '2026-05-03T15:00:00Z', '2026-05-05T03:00:00Z'],
  ],
  ['CO-S5', 'CO', 'all', NIGHT_OF_A_HOLIDAY, NOTHING, ['2026-12-25T07:41:00Z']],
  // Two months from 31 December end with 28 February.
  ['CO-S6', 'CO', 'all', '2026-12-31T15:00:00Z', NOTHING, ['not before 2027-03-01T05:00:00Z']],
  ['CO-S6', 'CO', 'all', '2026-03-10T15:00:00Z', NOTHING, ['not before 2026-05-11T05:00:00Z']],
  ['CO-S7', 'CO', 'all', NIGHT_OF_A_HOLIDAY, NOTHING, ['2026-12-25T07:41:00Z']],
  [
    'CO-S8',
    'CO',
    'all',
    '2026-05-01T15:00:00Z',
    { burial: '2026-05-04T14:00:00Z' },
    ['2026-05-04T14:00:00Z'],
  ],
  ['CO-S8', 'CO', 'all', '2026-05-01T15:00:00Z', NOTHING, ['event_not_known']],
  ['CO-S9', 'CO', 'all', '2026-06-01T15:00:00Z', NOTHING, ['2027-01-01T04:59:00Z']],
  ['EC-S3', 'EC', 'all', '2026-06-01T15:00:00Z', NOTHING, ['until_confirmed']],
  [
    'CR-S1',
    'CR',
    'all',
    '2026-04-02T06:10:00Z',
    { report: '2026-04-02T06:00:00Z' },
    ['2026-04-03T06:00:00Z'],
  ],
  [
    'CR-S2',
    'CR',
    'all',
    '2026-04-02T06:10:00Z',
    { report: '2026-04-02T06:00:00Z' },
    ['2026-04-03T06:00:00Z to 2026-04-05T06:00:00Z'],
  ],
  ['PE-S1', 'PE', 'all', NIGHT_OF_A_HOLIDAY, NOTHING, ['2026-12-25T07:41:00Z']],
  ['PE-S2', 'PE', 'all', NIGHT_OF_A_HOLIDAY, NOTHING, ['2026-12-25T07:41:00Z']],
  ['PE-S3', 'PE', 'all', NIGHT_OF_A_HOLIDAY, NOTHING, ['2026-12-25T07:41:00Z']],
  [
    'PE-S4',
    'PE',
    'all',
    '2026-07-28T13:00:00Z',
    NOTHING,
    ['2026-07-29T13:00:00Z', '2026-07-30T13:00:00Z', '2026-07-31T13:00:00Z'],
  ],
  ['PE-S5', 'PE', 'all', '2026-07-28T13:00:00Z', NOTHING, ['2026-07-31T13:00:00Z']],
  // The officer coordinates; the report must have come by then; the alert lasts until then.
  ['PE-S6', 'PE', [0], '2026-07-28T23:00:00Z', NOTHING, ['2026-07-29T02:00:00Z']],
  [
    'PE-S6',
    'PE',
    [1],
    '2026-07-28T23:00:00Z',
    { disappearance: '2026-07-27T05:00:00Z' },
    ['2026-07-29T05:00:00Z'],
  ],
  ['PE-S6', 'PE', [2], '2026-07-28T23:00:00Z', NOTHING, ['2026-07-31T23:00:00Z']],
  ['PE-S8', 'PE', 'all', NIGHT_OF_A_HOLIDAY, NOTHING, ['2026-12-25T07:41:00Z']],
  ['BR-S1', 'BR', 'all', NIGHT_OF_A_HOLIDAY, NOTHING, ['2026-12-25T07:41:00Z']],
  ['BR-S3', 'BR', 'all', '2026-06-01T15:00:00Z', NOTHING, ['2027-01-01T02:59:00Z']],
  ['CL-S2', 'CL', 'all', NIGHT_OF_A_HOLIDAY, NOTHING, ['2026-12-25T07:41:00Z']],
  // The day on which the clock goes back has 25 hours in Chile.
  ['CL-S3', 'CL', 'all', '2026-04-04T18:00:00Z', NOTHING, ['2026-04-05T18:00:00Z']],
  ['AR-S1', 'AR', 'all', NIGHT_OF_A_HOLIDAY, NOTHING, ['2026-12-25T07:41:00Z']],
  ['AR-S2', 'AR', 'all', '2026-12-25T08:00:00Z', { found: NIGHT_OF_A_HOLIDAY }, ['2026-12-25T07:41:00Z']],
  ['AR-S3', 'AR', 'all', NIGHT_OF_A_HOLIDAY, NOTHING, ['2026-12-25T07:41:00Z']],
  ['AR-S4', 'AR', 'all', NIGHT_OF_A_HOLIDAY, NOTHING, ['2026-12-25T07:41:00Z']],
  ['RG-S1', 'TX', 'all', NIGHT_OF_A_HOLIDAY, NOTHING, ['2026-12-25T07:41:00Z']],
];

/** What was only quoted, or is only reported as practice. */
const NOT_SEEN: readonly (readonly [fact: string, limit: object, evidence: object, why: SwitchedOff])[] = [
  ['MX-S4', AT_ONCE, { seen: 'quoted' }, 'not_seen_in_text'],
  ['MX-S6', { is: 'until_confirmed' }, { seen: 'quoted' }, 'not_seen_in_text'],
  ['MX-S9', hours(72), { seen: 'quoted' }, 'not_seen_in_text'],
  ['MX-S9', { is: 'calendar_days', days: 60 }, { seen: 'quoted' }, 'not_seen_in_text'],
  ['GT-S5', AT_ONCE, { seen: 'quoted' }, 'not_seen_in_text'],
  ['HN-S2', AT_ONCE, { seen: 'quoted' }, 'not_seen_in_text'],
  ['EC-S2', { is: 'until_confirmed' }, { seen: 'quoted' }, 'not_seen_in_text'],
  ['CR-S3', { is: 'not_before', wait: hours(72) }, { seen: 'quoted' }, 'not_seen_in_text'],
  ['DO-S3', { is: 'months', months: 3 }, { seen: 'quoted', basis: 'practice' }, 'not_seen_in_text'],
  ['BO-S2', hours(72), { seen: 'quoted', basis: 'practice' }, 'not_seen_in_text'],
  ['MX-O3', hours(24), { seen: 'inferred' }, 'not_seen_in_text'],
  ['PA-S3', hours(24), { seen: 'text', basis: 'practice' }, 'practice'],
];

/** The steps of a shipped profile that the fact is, as if nothing else came before them. */
function shippedStepsOf(fact: string, which: 'all' | readonly number[]): readonly ProtocolStep[] {
  const all = [...shippedProfiles('countries'), ...shippedProfiles('region')]
    .flatMap(({ protocol }) => protocol.steps)
    .filter(({ evidence }) => evidence?.fact === fact);
  const steps = which === 'all' ? all : which.flatMap((at) => all[at] ?? []);
  const ids = new Set(steps.map(({ id }) => id));
  return steps.map((step) => ({ ...step, after: step.after.filter((id) => ids.has(id)) }));
}

/** The steps as a country's file has them, each after the one before. */
function stepsOf(limits: readonly object[], evidence: object): readonly ProtocolStep[] {
  const read = readMechanismProfile(
    {
      format: 'huella-mechanism/1',
      country: 'US',
      languages: ['en'],
      languagesSource: 'law',
      sources: { law: { title: 'The law', publisher: 'The State', kind: 'official_mirror' } },
      institutions: [{ kind: 'police', source: 'law' }],
      protocol: {
        steps: limits.map((limit, at) => ({
          id: `s${at}`,
          who: { kind: 'police' },
          does: 'register',
          after: at === 0 ? [] : [`s${at - 1}`],
          limit,
          source: 'law',
          evidence: { checkedOn: '2026-11-29', reviewBy: '2027-09', ...evidence },
        })),
      },
    },
    calendarWorld,
    '2026-12-02',
  );
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.profile.protocol.steps;
}

function told({ dueAt, notBefore, noDate }: DatedStep): string {
  const [due, opens] = [dueAt, notBefore].map((at) => at?.toISOString().replace('.000', ''));
  if (due !== undefined) return opens === undefined ? due : `${opens} to ${due}`;
  return opens === undefined ? String(noDate) : `not before ${opens}`;
}

const instantsOf = (events: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(events).map(([event, at]) => [event, new Date(at)]));

describe('a fact that was seen in its text', () => {
  it.each(SEEN_IN_TEXT)(
    '%s in %s, steps %j: %s with %j → %j',
    (fact, place, which, begins, events, instants) => {
      const calendar = workingCalendar(place, PLACES[place]);
      const steps = shippedStepsOf(fact, which);
      const at = { ...instantsOf(events), step: new Date(begins) };
      const standing = { invented: false, today: '2026-12-02' };
      const dates = (isConfirmed: boolean) =>
        protocolDates({
          steps,
          calendarOf: () => calendar,
          offOf: (step) => whySwitchedOff(step, { ...standing, isConfirmed }),
          at,
        }).map(told);
      expect(dates(true)).toEqual(instants);
      // Nobody of the country has seen it yet: no date comes of it.
      expect(dates(false)).toEqual(instants.map(() => 'not_confirmed'));
    },
  );
});

describe('a fact that was not seen in a text, or is a practice', () => {
  it.each(NOT_SEEN)('%s makes no date, though it is confirmed: %j', (fact, limit, evidence, why) => {
    const steps = stepsOf([limit], { fact, ...evidence });
    const dates = protocolDates({
      steps,
      calendarOf: () => workingCalendar('MX'),
      offOf: (step) => whySwitchedOff(step, { invented: false, isConfirmed: true, today: '2026-12-02' }),
      at: { step: new Date(NIGHT_OF_A_HOLIDAY) },
    });
    expect(dates.map(({ dueAt, notBefore, noDate }) => [dueAt, notBefore, noDate])).toEqual([
      [undefined, undefined, why],
    ]);
  });
});

describe('a fact that nobody has read again in time', () => {
  it.each([
    ['2027-09-30', undefined],
    ['2027-10-01', 'stale'],
  ] as const)('on %s is off: %s', (today, why) => {
    const [step] = stepsOf([hours(24)], { seen: 'text' });
    expect(step && whySwitchedOff(step, { invented: false, isConfirmed: true, today })).toBe(why);
  });
});

it('reads the working days of a stored profile as before', () => {
  const calendar = workingCalendar('CO', PLACES.CO);
  const of = (workingDays: number | 'unknown'): readonly ProtocolStep[] => [
    { id: 'a', who: { kind: 'police' }, does: 'register', after: [], workingDays },
  ];
  const dates = (steps: readonly ProtocolStep[]) =>
    protocolDates({
      steps,
      calendarOf: () => calendar,
      offOf: () => undefined,
      at: { step: new Date('2026-06-05T02:00:00Z') },
    }).map(told);
  expect(dates(of(1))).toEqual(['2026-06-05T22:00:00Z']);
  expect(dates(of('unknown'))).toEqual(['unknown']);
});

it('ends a day with its last minute where the clock is changed at midnight', () => {
  const calendar = workingCalendar('CL', PLACES.CL);
  const ends = (begins: string) => {
    const limit: StepLimit = { is: 'calendar_days', days: 1 };
    const steps = stepsOf([limit], { seen: 'text' });
    const at = { step: new Date(begins) };
    return protocolDates({ steps, calendarOf: () => calendar, offOf: () => undefined, at }).map(told);
  };
  // 4 April ends twice at 23:59, an hour apart; 6 September begins at one o'clock.
  expect(ends('2026-04-03T15:00:00Z')).toEqual(['2026-04-05T03:59:00Z']);
  expect(ends('2026-09-04T15:00:00Z')).toEqual(['2026-09-06T03:59:00Z']);
});
