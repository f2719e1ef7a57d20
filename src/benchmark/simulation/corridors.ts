import type { RemainsRecord } from '../../kernel/contract/index.js';
import { once, readTable, type DataRow } from '../../kernel/data-files/index.js';
import { dataFile } from './data-file.js';
import type { KnownPlace } from './places.js';

type FindingContext = NonNullable<NonNullable<RemainsRecord['found']>['context']>;

/**
 * A place on the way: how a body may lie there, and which forensic bank of the demonstration region answers
 * for it.
 */
export interface CorridorStage extends KnownPlace {
  /** Days that most people need from the stage before. */
  readonly days: number;
  readonly terrains: readonly FindingContext[];
  readonly bank: string;
}

const TERRAINS = [
  'desert',
  'river',
  'sea',
  'beach',
  'train_line',
  'road',
  'ranch',
  'clandestine_grave',
  'common_grave',
  'hospital',
  'urban',
] as const satisfies readonly FindingContext[];

const COLUMNS = [
  ...(['name', 'country', 'admin1', 'locality', 'lat', 'lon'] as const),
  ...(['days', 'terrains', 'bank'] as const),
] as const;

const readStages = once(
  (): ReadonlyMap<string, CorridorStage> =>
    new Map(
      readTable(dataFile('corridor-stages.csv'), COLUMNS).map((row) => [row.readText('name'), stageOf(row)]),
    ),
);

function stageOf(row: DataRow<(typeof COLUMNS)[number]>): CorridorStage {
  return {
    country: row.readText('country'),
    admin1: row.readText('admin1'),
    locality: row.readText('locality'),
    lat: row.readNumber('lat'),
    lon: row.readNumber('lon'),
    days: row.readNumber('days'),
    terrains: row
      .readText('terrains')
      .split(' ')
      .map((word) => terrainOf(word, row)),
    bank: row.readText('bank'),
  };
}

function terrainOf(word: string, row: DataRow<(typeof COLUMNS)[number]>): FindingContext {
  const terrain = TERRAINS.find((one) => one === word);
  if (terrain === undefined) throw row.error(`no terrain is called ${word}`);
  return terrain;
}

export function stage(name: string): CorridorStage {
  const found = readStages().get(name);
  if (found === undefined) throw new RangeError(`No stage is called ${name}.`);
  return found;
}

function way(names: string): readonly CorridorStage[] {
  return names.split(' ').map(stage);
}

/** A stretch of the way with its variants, of which each traveller takes one. */
export type CorridorStretch = readonly (readonly CorridorStage[])[];

/** The ways that people of a country take, each a list of stretches. */
const readWays = once((): Readonly<Record<string, readonly (readonly CorridorStretch[])[]>> => {
  const north = [
    way('slp fernando reynosa edinburg falfurrias'),
    way('slp monterrey reynosa falfurrias'),
    way('slp saltillo piedras eagle'),
    way('slp monterrey laredo webb'),
    way('guadalajara mazatlan hermosillo altar sells arivaca'),
    way('guadalajara mazatlan hermosillo nogales arivaca'),
    way('guadalajara hermosillo altar ajo'),
    way('guadalajara tijuana imperial'),
    way('slp juarez sunland'),
  ];
  const south = [
    way('tecun tapachula arriaga ixtepec tierra lecheria'),
    way('ceibo tenosique palenque coatza tierra lecheria'),
    way('tecun tapachula arriaga ixtepec coatza tierra lecheria'),
  ];
  const throughDarien = [
    way('necocli acandi darien lajas canoas chiles managua trojes ocotepeque esquipulas'),
    way('necocli acandi darien lajas canoas managua trojes esquipulas'),
  ];
  const bySea = [way('miches aguadilla'), way('domingo miches aguadilla')];
  const hispaniola = [
    way('ouanaminthe dajabon domingo miches aguadilla'),
    way('ouanaminthe dajabon domingo'),
  ];
  return {
    HN: [
      [[way('ocotepeque esquipulas')], south, north],
      [south, north],
    ],
    SV: [[south, north]],
    GT: [[south, north]],
    NI: [[[way('trojes ocotepeque esquipulas')], south, north]],
    CR: [[[way('managua trojes esquipulas')], south, north]],
    PA: [[[way('canoas managua trojes esquipulas')], south, north]],
    MX: [[north]],
    CO: [[throughDarien, south, north]],
    VE: [[throughDarien, south, north]],
    EC: [
      [throughDarien, south, north],
      [[way('managua trojes esquipulas')], south, north],
    ],
    PE: [[throughDarien, south, north]],
    HT: [[hispaniola], [throughDarien, south, north], [[way('managua trojes esquipulas')], south, north]],
    DO: [[bySea], [[way('managua trojes esquipulas')], south, north]],
  };
});

export function waysFrom(country: string): readonly (readonly CorridorStretch[])[] {
  const ways = readWays()[country];
  if (ways === undefined) throw new RangeError(`No way leads from ${country}.`);
  return ways;
}
