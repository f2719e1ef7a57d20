import type { ExchangeRecord, ReportRecord } from '../src/kernel/contract/index.js';
import { simulateTravellingGroups, type TravellingGroups } from '../src/benchmark/simulation/index.js';
import type { RelatedPair } from '../src/modules/matching/runs/domain/related-pairs.js';
import type { Figure } from './figure.js';
import { keyOf } from './truth.js';
import { WeighedBank, type WeighedPair } from './weighed-bank.js';

/** From this probability on a pair counts as said to be one person. */
const SAID = 0.5;
const SEEDS = [11, 12, 13];
const ORDER = { groups: 60, alone: 600, endDate: '2026-10-31', noise: 1 } as const;

/**
 * Whether people who travel together are told from one person, and the bodies of one disaster from one another. Everything is invented; each
 * threshold and each goal was fixed before anything was measured.
 */
export function truth(): Promise<readonly Figure[]> {
  return Promise.resolve([...bus(), ...groups(), ...aloneInTheBank()]);
}

/** Ten reports of people of one bus with ordinary names, in larger and larger banks. */
function bus(): Figure[] {
  const strangers = simulateTravellingGroups({ ...ORDER, groups: 1, seed: 5, alone: 2_000 });
  const others = strangers.records.filter((record): record is ReportRecord => record.recordType === 'report');
  return [0, 200, 2_000].map((count) => {
    const bank = new WeighedBank([...BUS, ...others.slice(0, count)]);
    const pairs = bank.pairs('duplicate_report').filter(({ a, b }) => Math.max(a, b) < BUS.length);
    return {
      name: `ten of one bus among ${count} others: pairs of 45 said one person (p ≥ ${SAID})`,
      ...{ unit: '', goal: 0, measured: pairs.filter(isSaid).length },
    };
  });
}

interface Tally {
  companions: number;
  falseDoubles: number;
  expected: number;
  doubles: number;
  doublesFound: number;
  proposed: number;
  proposedRight: number;
  inGroups: number;
  foundInGroups: number;
  bodies: number;
  otherBodies: number;
  ownBodies: number;
  ownFirst: number;
}

function groups(): Figure[] {
  const sum: Tally = {
    ...{ companions: 0, falseDoubles: 0, expected: 0, doubles: 0, doublesFound: 0 },
    ...{ proposed: 0, proposedRight: 0, inGroups: 0, foundInGroups: 0 },
    ...{ bodies: 0, otherBodies: 0, ownBodies: 0, ownFirst: 0 },
  };
  for (const seed of SEEDS) {
    const simulated = simulateTravellingGroups({ ...ORDER, seed });
    const bank = new WeighedBank(simulated.records);
    tallyRelated(simulated, bank.related(), sum);
    tallyReports(simulated, bank.pairs('duplicate_report'), sum);
    tallyBodies(simulated, bank.pairs('identification'), sum);
  }
  const per10000 = (count: number) => (10_000 * count) / sum.companions;
  return [
    {
      name: `groups that travel together (seeds ${SEEDS.join(', ')}): false doubles (p ≥ ${SAID}) per 10,000 pairs of companions`,
      ...{ unit: '', goal: 1, measured: per10000(sum.falseDoubles) },
    },
    { name: '… expected by the stated probabilities', unit: '', goal: 5, measured: per10000(sum.expected) },
    {
      name: `… true doubles found (p ≥ ${SAID})`,
      ...{ unit: '', least: 0.98, measured: sum.doublesFound / sum.doubles },
    },
    {
      name: `… proposed as related, of ${sum.proposed} pairs those of one group`,
      ...{ unit: '', least: 0.95, measured: sum.proposedRight / sum.proposed },
    },
    {
      name: `… reports of groups of several people proposed with somebody of their group, of ${sum.inGroups}`,
      ...{ unit: '', least: 0.9, measured: sum.foundInGroups / sum.inGroups },
    },
    {
      name: `… other people’s bodies (p ≥ ${SAID}), of ${sum.bodies} true pairs`,
      ...{ unit: '', goal: Math.round(sum.bodies * (3 / 323)), measured: sum.otherBodies },
    },
    {
      name: `… right bodies (p ≥ ${SAID})`,
      ...{ unit: '', least: Math.round(sum.bodies * (230 / 323)), measured: sum.ownBodies },
    },
    {
      name: '… right bodies first in the list of their report',
      ...{ unit: '', least: Math.round(sum.bodies * (250 / 323)), measured: sum.ownFirst },
    },
  ];
}

function tallyReports(
  { records, people }: TravellingGroups,
  pairs: readonly WeighedPair[],
  sum: Tally,
): void {
  const who = records.map((record) => people.get(keyOf(record)));
  const reports = records.flatMap((record, at) => (record.recordType === 'report' ? [at] : []));
  const pairKinds = (a: number, b: number) => {
    const [x, y] = [who[a], who[b]];
    if (x?.person === y?.person) return 'double';
    return x?.group !== undefined && x.group === y?.group ? 'companions' : 'strangers';
  };
  for (const [at, a] of reports.entries())
    for (const b of reports.slice(at + 1)) {
      const kind = pairKinds(a, b);
      if (kind === 'companions') sum.companions += 1;
      if (kind === 'double') sum.doubles += 1;
    }
  for (const pair of pairs) {
    const kind = pairKinds(pair.a, pair.b);
    if (kind === 'double') sum.doublesFound += Number(isSaid(pair));
    if (kind !== 'companions') continue;
    sum.falseDoubles += Number(isSaid(pair));
    sum.expected += pair.probability;
  }
}

/** Whom the proposals join: people of one group, or strangers; two reports of one person are of one group too. */
function tallyRelated(
  { records, people }: TravellingGroups,
  proposed: readonly RelatedPair[],
  sum: Tally,
): void {
  const groupOf = (at: number) => people.get(keyOf(records[at]!))?.group;
  const peopleOf = new Map<string | number, Set<unknown>>();
  for (const [at, record] of records.entries()) {
    const group = groupOf(at);
    if (record.recordType !== 'report' || group === undefined) continue;
    peopleOf.set(group, (peopleOf.get(group) ?? new Set()).add(people.get(keyOf(record))?.person));
  }
  const found = new Set<number>();
  for (const { firstSeq, secondSeq } of proposed) {
    const isRight = groupOf(firstSeq) !== undefined && groupOf(firstSeq) === groupOf(secondSeq);
    sum.proposed += 1;
    sum.proposedRight += Number(isRight);
    if (isRight) found.add(firstSeq).add(secondSeq);
  }
  for (const [at, record] of records.entries()) {
    const group = groupOf(at);
    if (record.recordType !== 'report' || group === undefined || peopleOf.get(group)!.size < 2) continue;
    sum.inGroups += 1;
    sum.foundInGroups += Number(found.has(at));
  }
}

function tallyBodies({ records, people }: TravellingGroups, pairs: readonly WeighedPair[], sum: Tally): void {
  const who = records.map((record) => people.get(keyOf(record))?.person);
  const best = new Map<number, WeighedPair>();
  for (const pair of pairs) {
    const known = best.get(pair.a);
    if (!known || pair.log10LR > known.log10LR) best.set(pair.a, pair);
    const isOwn = who[pair.a] === who[pair.b];
    if (isSaid(pair)) sum[isOwn ? 'ownBodies' : 'otherBodies'] += 1;
  }
  const dead = new Set(records.flatMap((record, at) => (record.recordType === 'remains' ? [who[at]] : [])));
  for (const [at, record] of records.entries()) {
    if (record.recordType !== 'report' || !dead.has(who[at])) continue;
    sum.bodies += 1;
    const first = best.get(at);
    if (first && who[first.b] === who[at]) sum.ownFirst += 1;
  }
}

/** Two reports of relatives and nobody else: a bank in which chance says nothing. */
function aloneInTheBank(): Figure[] {
  const banks = RELATIVES.map((pair) => new WeighedBank(pair));
  const pairs = banks.map((bank) => bank.pairs('duplicate_report')[0]?.probability ?? 0);
  return [
    {
      name: `twins, brothers, father and son alone in the bank: pairs of ${pairs.length} said one person (p ≥ 0.2)`,
      ...{ unit: '', goal: 0, measured: pairs.filter((probability) => probability >= 0.2).length },
    },
    {
      name: '… proposed as related',
      ...{ unit: '', least: 0.9, measured: share(banks, (bank) => bank.related().length > 0) },
    },
  ];
}

const share = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length / all.length;

const isSaid = ({ probability }: WeighedPair): boolean => probability >= SAID;

interface Stated {
  readonly given: string;
  readonly surnames: readonly string[];
  readonly sex?: 'male' | 'female';
  readonly born: string;
  readonly from?: string;
  readonly town?: string;
}

/** A family's report of somebody who was last heard of on a day in Tapachula, as an office takes it down in five minutes. */
function reported(id: string, stated: Stated): ReportRecord {
  const { given, surnames, sex = 'male', born, from = 'GT', town = 'Huehuetenango' } = stated;
  return {
    ...{ recordType: 'report', institution: 'X-OFFICE', id },
    person: {
      names: [{ kind: 'legal', given, surnames }],
      ...{ sex, birthDate: born, nationalities: [from] },
      birthPlace: { country: from, locality: town },
    },
    lastContact: {
      date: '2025-03-14',
      place: { country: 'MX', admin1: 'Chiapas', locality: 'Tapachula', lat: 14.9, lon: -92.27 },
    },
    destination: { place: { country: 'US' } },
  };
}

/** Ordinary names of Guatemala and Honduras, as they stand in any register. */
const BUS: readonly ReportRecord[] = (
  [
    ['Juan Carlos', 'López Hernández', '1998-04-12', 'GT'],
    ['José Luis', 'Hernández López', '1997-11-02', 'GT'],
    ['María Elena', 'López García', '2001-06-30', 'GT', 'female'],
    ['Carlos Antonio', 'García López', '1995-02-17', 'GT'],
    ['Luis Fernando', 'Morales López', '1999-09-05', 'GT'],
    ['José Antonio', 'Hernández Martínez', '1996-07-21', 'HN'],
    ['Juan José', 'Martínez Hernández', '1998-01-09', 'HN'],
    ['Ana María', 'Hernández Reyes', '2000-12-25', 'HN', 'female'],
    ['Carlos Roberto', 'Reyes Martínez', '1994-08-14', 'HN'],
    ['José Carlos', 'López Martínez', '1998-03-03', 'HN'],
  ] as const
).map(([given, surnames, born, from, sex], at) =>
  reported(`BUS-${at}`, {
    ...{ given, surnames: surnames.split(' '), born, from },
    town: from === 'GT' ? 'Huehuetenango' : 'San Pedro Sula',
    ...(sex && { sex }),
  }),
);

const FAMILIES = [
  ['Juan', 'Pedro', 'Ramírez Cux'],
  ['Wilmer', 'Denis', 'Mejía Orellana'],
  ['Brayan', 'Kevin', 'Funes Lazo'],
  ['Manuel', 'Tomás', 'Chávez Tzoc'],
  ['Óscar', 'Edwin', 'Pineda Sorto'],
  ['Rosa', 'Juana', 'Ixcoy Pérez'],
  ['Nelson', 'Melvin', 'Alvarado Cruz'],
  ['Santos', 'Marcos', 'Bonilla Zelaya'],
  ['Elías', 'Josué', 'Quiej Us'],
  ['Walter', 'Selvin', 'Argueta Paz'],
  ['Mario', 'Hugo', 'Tum Raymundo'],
] as const;

/** Of each family twins, brothers four years apart, and a father with his son of the same trade and town. */
const RELATIVES: readonly (readonly [ExchangeRecord, ExchangeRecord])[] = FAMILIES.flatMap(
  ([one, other, names], at) => {
    const surnames = names.split(' ');
    const sex = one === 'Rosa' ? ('female' as const) : ('male' as const);
    const of = (given: string, born: string, more: readonly string[] = surnames) =>
      reported(`FAMILY-${at}-${given}-${born}`, { given, surnames: more, sex, born });
    return [
      [of(one, '1999-05-06'), of(other, '1999-05-06')],
      [of(one, '1999-05-06'), of(other, '2003-02-11')],
      [of(one, '1978-05-06'), of(other, '2003-02-11', [surnames[0]!, 'Velásquez'])],
    ] as const;
  },
);
