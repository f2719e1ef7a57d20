import { parseArgs } from 'node:util';
import type { ExchangeRecord } from '../src/kernel/contract/index.js';
import {
  Benchmark,
  Evaluator,
  KINDS,
  type Evaluation,
  type EvaluatedKind,
  type PairFigures,
} from '../src/benchmark/evaluation/index.js';
import { SeededGenerator } from '../src/kernel/numbers/seeded-generator.js';
import {
  damaged,
  DAMAGES,
  damageShares,
  simulateBenchmark,
  type BenchmarkRegion,
  type Damage,
  type DamageShares,
} from '../src/benchmark/simulation/index.js';
import type { Figure } from './figure.js';
import { keyOf } from './truth.js';
import { WeighedBank } from './weighed-bank.js';

const SEEDS = '25,26,27';
const ORDER = { reports: 600, remains: 400, living: 250, noise: 1, endDate: '2026-10-31' } as const;
const JOURNEYS = 0.3;
const THIN = 7;
/** How often damage happens here, so that a region has enough of each; a pair counts where it has one alone. */
const DAMAGE = 3;
const SAID = 0.5;
const SURE = 0.9;
const MS_PER_DAY = 86_400_000;

const CHARTS = ['chart_universal', 'chart_palmer', 'chart_mirrored', 'chart_upside_down'] as const;
const ENCODINGS = ['decoded_wrongly', 'letters_lost', 'entities'] as const;
const OF_NAMES: readonly Damage[] = [...ENCODINGS, 'names_joined', 'names_shortened'];
const OF_LETTERS: readonly Damage[] = ['tattoo_letters_mirrored', 'tattoo_letters_in_words'];

/** The classes of true pairs in which a damage can matter; genes are left out everywhere, for they decide alone. */
function concerns(damage: Damage, of: string): boolean {
  if ((CHARTS as readonly Damage[]).includes(damage)) return of === 'identification:dental';
  if (OF_LETTERS.includes(damage)) return of === 'identification:tattoo';
  if (OF_NAMES.includes(damage)) return of === 'duplicate_report' || of === 'living:named';
  return of.startsWith('identification:') && of !== 'identification:dna';
}

type LabelOf = (pair: BenchmarkRegion['truth'][number]) => string;

/** A share of several regions together: what was counted, and over how many. */
export interface Share {
  readonly name: string;
  readonly unit?: string;
  readonly goal?: number;
  readonly least?: number;
  readonly count: number;
  readonly over: number;
  /** The same count of the same pairs without damage. */
  readonly undamaged?: number;
}

/**
 * What regions with journeys and damage do to the engine: people of one journey, leads for each true match, probabilities in a bank of a
 * seventh, and each damage against the same pairs undamaged. Everybody may be compared with everybody, as in `truth`; goals are those of issue 25.
 */
export function journeys(words: readonly string[]): Promise<readonly Figure[]> {
  const { values } = parseArgs({ args: [...words], options: { seeds: { type: 'string', default: SEEDS } } });
  return Promise.resolve(pooled(values.seeds.split(',').map((seed) => sharesOf(Number(seed)))));
}

function sharesOf(seed: number): Share[] {
  const region = simulateBenchmark({ ...ORDER, seed, journeys: JOURNEYS, thin: THIN });
  const chance = SeededGenerator.fromSeed(seed).fork('damage of the figures');
  const answered = new Answered(region, region.records);
  const whole = answered.scored();
  return [
    ...companionShares(whole),
    ...sizeShares('the bank', whole),
    ...sizeShares(`one person in ${THIN}`, new Answered(region, region.thinned).scored()),
    ...burdenShares(whole),
    ...mixedDamages(region, answered, chance),
    ...CHARTS.flatMap((chart) => chartShares(region, answered, chart, chance)),
  ];
}

/** Shares of one name, over all regions together. */
export function pooled(regions: readonly (readonly Share[])[]): Figure[] {
  const byName = new Map<string, Share>();
  for (const share of regions.flat()) {
    const known = byName.get(share.name);
    byName.set(share.name, {
      ...share,
      count: share.count + (known?.count ?? 0),
      over: share.over + (known?.over ?? 0),
      ...(share.undamaged !== undefined && { undamaged: share.undamaged + (known?.undamaged ?? 0) }),
    });
  }
  return Array.from(byName.values(), ({ name, unit = '', goal, least, count, over, undamaged }) => ({
    ...{ name: `${name} (of ${over})`, unit },
    ...(goal !== undefined && { goal }),
    ...(least !== undefined && { least }),
    ...(over > 0 ? { measured: count / over } : { missing: 'there are none' }),
    ...(undamaged !== undefined && over > 0 && { baseline: { what: 'undamaged', value: undamaged / over } }),
  }));
}

type AnsweredRegion = Pick<BenchmarkRegion, 'institutions' | 'truth' | 'forbidden' | 'companions'>;

/** The engine's answers for some records of a region. */
export class Answered {
  private readonly bank: WeighedBank;

  constructor(
    private readonly region: AnsweredRegion,
    private readonly records: readonly ExchangeRecord[],
    private readonly kinds: readonly EvaluatedKind[] = KINDS,
  ) {
    const countries = new Map(region.institutions.institutions.map(({ code, country }) => [code, country]));
    this.bank = new WeighedBank(records, ({ institution }) => countries.get(institution) ?? '');
  }

  /** Scored with the true pairs under other class names; '' leaves a pair out. */
  scored(labelOf: LabelOf = ({ class: name }) => name): Evaluation {
    const { region, records } = this;
    const { institutions } = region.institutions;
    const everybody = { parties: '*' as const, categories: ['report', 'remains', 'living'] };
    const benchmark = new Benchmark(
      { institutions, agreements: [everybody] },
      Math.floor(Date.parse(ORDER.endDate) / MS_PER_DAY),
    );
    for (const record of records) benchmark.addRecord(record);
    for (const pair of [...region.truth, ...region.forbidden]) {
      const label = labelOf(pair);
      if (label === '') benchmark.addForbidden(pair);
      else benchmark.addTrue({ ...pair, class: label });
    }
    for (const group of region.companions) benchmark.addKnownOfGroup(group);
    const evaluator = new Evaluator(benchmark, SURE);
    for (const kind of this.kinds)
      for (const { a, b, probability, log10LR } of this.bank.pairs(kind))
        evaluator.add({ a: records[a]!, b: records[b]!, kind, probability, log10LR }, 0);
    return evaluator.result();
  }
}

function companionShares({ companions }: Evaluation): Share[] {
  return (companions?.kinds ?? []).flatMap(({ kind, pairs, said, expected, truePairs, trueSaid }) => {
    const [isDouble, of] = [kind === 'duplicate_report', `${kind}, two people of one journey`];
    const per10000 = (count: number) => ({ count: 10_000 * count, over: pairs });
    return [
      {
        name: `${of}: said one person (p ≥ ${SAID}) per 10,000`,
        ...(isDouble && { goal: 1 }),
        ...per10000(said),
      },
      {
        name: `${of}: expected by the stated p per 10,000`,
        ...(isDouble && { goal: 5 }),
        ...per10000(expected),
      },
      {
        name: `${kind}, true pairs of people of journeys: said`,
        ...{ ...(isDouble && { least: 0.98 }), count: trueSaid, over: truePairs },
      },
    ];
  });
}

export function sizeShares(bank: string, { sizes }: Evaluation): Share[] {
  return sizes
    .filter(({ from }) => from === null)
    .flatMap(({ kind, truePairs, expected, cllr }) => [
      { name: `${bank}, ${kind}: sum of p over true pairs`, count: expected, over: truePairs },
      // Costs of several regions by their true pairs.
      {
        name: `${bank}, ${kind}: Cllr`,
        unit: 'bit',
        count: (cllr ?? 0) * truePairs,
        over: cllr === null ? 0 : truePairs,
      },
    ]);
}

export function burdenShares({ burden, kinds }: Evaluation): Share[] {
  return burden.thresholds.flatMap(({ kind, threshold, leads, trueLeads }) =>
    kind === 'all' || threshold < SAID
      ? []
      : [
          { name: `${kind}: leads (p ≥ ${threshold}) per true one`, count: leads, over: trueLeads },
          {
            name: `${kind}: true pairs with p ≥ ${threshold}`,
            count: trueLeads,
            over: kinds[kind].truePairs,
          },
        ],
  );
}

/** Each damage but of charts, where it is the only one of a pair, against the same pairs without it. */
function mixedDamages(region: BenchmarkRegion, clean: Answered, chance: SeededGenerator): Share[] {
  const charts: DamageShares = Object.fromEntries(CHARTS.map((chart) => [chart, 0]));
  const damage = damaged(region.records, { ...damageShares(DAMAGE), ...charts }, chance);
  const of = damageOf(damage.damaged);
  const label: LabelOf = (pair) => {
    const [only, ...others] = [...of(pair.a), ...of(pair.b)];
    return only !== undefined && others.length === 0 && concerns(only, pair.class) ? only : '';
  };
  const [before, after] = [clean.scored(label), new Answered(region, damage.records).scored(label)];
  return DAMAGES.flatMap((name) => recallShares(name, before, after));
}

/** All charts of bodies in one notation. */
function chartShares(
  region: BenchmarkRegion,
  clean: Answered,
  chart: Damage,
  chance: SeededGenerator,
): Share[] {
  const bodies = damaged(
    region.records.filter(({ recordType }) => recordType === 'remains'),
    { [chart]: 1 },
    chance,
  );
  const of = damageOf(bodies.damaged);
  const changed = new Map(bodies.records.map((record) => [keyOf(record), record]));
  const label: LabelOf = (pair) => (of(pair.b).length > 0 && concerns(chart, pair.class) ? chart : '');
  const records = region.records.map((record) => changed.get(keyOf(record)) ?? record);
  const worn = new Answered(region, records, ['identification']);
  return recallShares(chart, clean.scored(label), worn.scored(label));
}

function damageOf(notes: BenchmarkRegion['damaged']) {
  const kinds = new Map(notes.map((note) => [keyOf(note), note.damage]));
  return (reference: BenchmarkRegion['truth'][number]['a']) => kinds.get(keyOf(reference)) ?? [];
}

const GOALS: Readonly<Partial<Record<Damage, number>>> = {
  ...{ chart_universal: 0.85, chart_mirrored: 0.85, chart_upside_down: 0.85 },
  ...{ decoded_wrongly: 0.97, letters_lost: 0.97, entities: 0.97 },
};

function recallShares(name: Damage, before: Evaluation, after: Evaluation): Share[] {
  const [clean, worn] = [before.classes[name], after.classes[name]];
  if (!clean || !worn) return [];
  const least = GOALS[name];
  const share = (key: 'recall1' | 'recall10' | 'recallAtThreshold', of: PairFigures, pairs: number) =>
    of[key] * pairs;
  const both = (key: 'recall1' | 'recall10', told: string) => ({
    name: `${name}: ${told}`,
    count: share(key, worn, worn.queries),
    over: worn.queries,
    undamaged: share(key, clean, clean.queries),
  });
  return [
    { ...both('recall1', 'r@1'), ...(least !== undefined && { least }) },
    both('recall10', 'r@10'),
    ...(name === 'names_joined'
      ? [
          {
            ...{ name: `${name}: p ≥ ${SURE}`, least: 0.7, over: worn.pairs },
            count: share('recallAtThreshold', worn, worn.pairs),
            undamaged: share('recallAtThreshold', clean, clean.pairs),
          },
        ]
      : []),
  ];
}
