import type { Decision, OracleRecord, World } from './consent-oracle.js';
import { LIVING, REMAINS, REPORTS, TYPED, type Said, type Step, type When } from './consent-steps.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NEVER = Number.POSITIVE_INFINITY;
/** A Monday, six in the morning. */
export const START = Date.UTC(2026, 5, 1, 6);
/** The child is of age a day after this birthday began in Greenwich. */
export const BIRTHDAY = '2008-06-02';
const OF_AGE = Date.UTC(2026, 5, 3);

export const COUNTRY = { A: 'HN', B: 'HN', C: 'MX', D: 'GT', R: 'MX' } as const;

/** The facts before anything has happened. */
export function worldAtFirst(): World {
  const record = (
    name: string,
    type: OracleRecord['type'],
    more: Partial<OracleRecord> = {},
  ): [string, OracleRecord] => [
    name,
    {
      ...{
        name,
        type,
        owner: name[0] ?? '',
        isGone: false,
        decisions: [],
        relative: undefined,
        person: undefined,
      },
      ...more,
    },
  ];
  const person = (name: string) => ({
    ...{ wish: undefined, decidedBy: undefined },
    ofAge: name === 'D1' ? -NEVER : name === 'A3' ? OF_AGE : NEVER,
  });
  const everything = ['report', 'remains', 'living'];
  const terms = { except: [], purposes: [], isInForce: false };
  return {
    now: START,
    country: COUNTRY,
    registers: ['R'],
    agreements: [
      { ...terms, parties: ['A', 'C'], covers: ['report', 'remains', 'genetic'] },
      { ...terms, parties: ['A', 'C', 'B'], covers: ['report', 'remains'], purposes: ['forensic_matching'] },
      { ...terms, parties: ['A', 'B', 'D'], covers: ['report', 'living'] },
      { ...terms, parties: 'all', except: ['A', 'D'], covers: everything, purposes: ['search'] },
    ],
    records: new Map([
      ...REPORTS.map((name) => record(name, 'report')),
      ...REMAINS.map((name) => record(name, 'remains')),
      ...LIVING.map((name) => record(name, 'living', { person: person(name) })),
    ]),
  };
}

/** What a step makes of the facts. */
export function happen(world: World, step: Step): void {
  if (step.do === 'pass') world.now += step.hours * HOUR;
  else if ('at' in step) Object.assign(world.agreements[step.at] ?? {}, { isInForce: step.do === 'sign' });
  else if ('record' in step) Object.assign(of(world, step.record), { isGone: step.do === 'gone' });
  else if (step.do === 'wish') wish(world, step);
  else if (step.do !== 'freeze') consent(world, step);
}

const of = (world: World, name: string): OracleRecord => {
  const record = world.records.get(name);
  if (!record) throw new Error(`Nothing is called ${name}.`);
  return record;
};

function wish(world: World, { living, wish: said, by }: Extract<Step, { do: 'wish' }>): void {
  const { person } = of(world, living);
  if (person) Object.assign(person, { wish: said, decidedBy: said === undefined ? undefined : by });
}

function consent(
  world: World,
  step: Extract<Step, { do: 'decide' | 'relative' | 'withdraw' | 'renew' | 'import' }>,
): void {
  if (step.do === 'relative') {
    of(world, TYPED).relative = step.said?.map((said) => decisionOf(world, said, false));
    return;
  }
  const record = of(world, step.report);
  if (step.do === 'import') record.decisions = step.said.map((said) => decisionOf(world, said, false));
  else if (step.do === 'decide') record.decisions.push(decisionOf(world, step.said, true));
  else if (step.do === 'renew') record.decisions.push(decisionOf(world, renewed(step.purpose), true));
  else
    for (const decision of record.decisions)
      if (decision.purpose === step.purpose && decision.granted) decision.withdrawn = true;
}

/** A renewal holds from now, for two days, everywhere. */
export function renewed(purpose: string): Said {
  const until = { hours: 48, asDay: false };
  return { ...{ purpose, granted: true, from: undefined, until }, countries: ['*'], institutions: undefined };
}

/** @param isNow a decision that is written down at the desk holds from then on where it does not say from when */
function decisionOf({ now }: World, said: Said, isNow: boolean): Decision {
  const { purpose, granted, from, until, countries, institutions } = said;
  return {
    ...{ purpose, granted, countries, institutions, withdrawn: false },
    since: from ? beginOf(now, from) : isNow ? now : START,
    isTimed: from !== undefined || isNow,
    over: until ? overOf(now, until) : NEVER,
  };
}

const momentOf = (now: number, { hours }: When): number => now + hours * HOUR;
const beginOf = (now: number, when: When): number =>
  when.asDay ? Math.floor(momentOf(now, when) / DAY) * DAY : momentOf(now, when);
const overOf = (now: number, when: When): number =>
  when.asDay ? (Math.floor(momentOf(now, when) / DAY) + 1) * DAY : momentOf(now, when) + 1;

/** The same moment in the words of the exchange format. */
export function wordsOf(now: number, when: When): string {
  const iso = new Date(momentOf(now, when)).toISOString();
  return when.asDay ? iso.slice(0, 10) : iso;
}
