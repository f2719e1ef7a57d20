import { createReadStream, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Bank } from '../src/kernel/linkage/bank.js';
import { buildBackground } from '../src/kernel/linkage/build-background.js';
import {
  type ComparableRecord,
  Lexicon,
  posteriorOfPairs,
  priorFor,
  scan,
} from '../src/kernel/linkage/index.js';
import type { TopLists } from '../src/kernel/linkage/top-lists.js';
import type { Mapping } from '../src/modules/exchange/imports/domain/mapping.js';
import { noMoreDeaths } from '../src/modules/exchange/imports/domain/mappings/no-more-deaths.js';
import { ogisArizona } from '../src/modules/exchange/imports/domain/mappings/ogis-arizona.js';
import { readCsv } from '../src/modules/exchange/imports/files/read-csv.js';
import type { Figure } from './figure.js';

const REAL = resolve(import.meta.dirname, '../../shared/data/real');
/** Sex, age and words of the cause alone, among the records that share what is left of the key. */
const BASELINE = 'sex, age and cause inside the same key';

interface Found {
  readonly date?: string;
  readonly place?: { readonly lat?: number; readonly lon?: number };
}
type Remains = ComparableRecord & { readonly found?: Found };

interface Hiding {
  readonly what: string;
  readonly least: number;
  readonly baseline?: number;
  readonly hide: (record: Remains, at: number) => Remains;
  /** Where the other register is told otherwise. */
  readonly hideOthers?: (record: Remains, at: number) => Remains;
}

const asItIs = (record: Remains): Remains => record;

const HIDINGS: readonly Hiding[] = [
  { what: 'the date hidden', least: 0.995, baseline: 0.992, hide: withoutDate },
  { what: 'the coordinates hidden', least: 0.97, baseline: 0.953, hide: withoutPlace },
  { what: 'both coarse (month, 5 km)', least: 0.98, baseline: 0.963, hide: coarse },
  { what: 'the day of one off by three', least: 0.85, hide: asItIs, hideOthers: dayOffByThree },
  { what: 'no day in one', least: 0.15, hide: asItIs, hideOthers: withoutDate },
  {
    ...{ what: 'no coordinates, the day of one off by three', least: 0.85 },
    hide: withoutPlace,
    hideOthers: (record, at) => dayOffByThree(withoutPlace(record), at),
  },
  {
    ...{ what: 'no coordinates, no day in one', least: 0.15 },
    hide: withoutPlace,
    hideOthers: (record) => withoutDate(withoutPlace(record)),
  },
];

/**
 * The dead of Arizona stand in two registers that share no key: true pairs are those with the same rounded coordinates and
 * date, once each. One of the two is hidden, and the other register is searched for the record.
 */
export async function arizona(): Promise<readonly Figure[]> {
  const nameOf = (what: string): string => `Arizona OGIS in No More Deaths, ${what}: recall at rank 1`;
  if (!existsSync(REAL))
    return HIDINGS.map(({ what }) => ({
      name: nameOf(what),
      unit: '',
      missing: 'the registers are not beside this checkout',
    }));
  const ogis = await recordsOf('ogis_migrant_deaths_arizona.csv', ogisArizona);
  const others = await recordsOf('nomoredeaths_border_deaths_master.csv', noMoreDeaths);
  const truth = truePairs(ogis, others);
  return HIDINGS.flatMap(({ what, least, baseline, hide, hideOthers = hide }) => {
    const hidden = others.map(hideOthers);
    return [
      {
        ...{ name: nameOf(what), unit: `of ${truth.length}`, least },
        measured: recall(ogis.map(hide), hidden, truth),
        ...(baseline !== undefined && { baseline: { what: BASELINE, value: baseline } }),
      },
      { name: `  the most that any ranking reaches, ${what}`, unit: '', measured: attainable(hidden, truth) },
    ];
  });
}

/** The same where only records that are alike in every column of the register are taken for one another. */
function attainable(others: readonly Remains[], truth: readonly (readonly [number, number])[]): number {
  const columns = others.map((record) => JSON.stringify({ ...record, id: undefined }));
  const alike = new Map<string, number>();
  for (const text of columns) alike.set(text, (alike.get(text) ?? 0) + 1);
  return truth.reduce((sum, [, b]) => sum + 1 / alike.get(columns[b]!)!, 0) / truth.length;
}

async function recordsOf(file: string, mapping: Mapping): Promise<Remains[]> {
  const records: Remains[] = [];
  for await (const { record } of readCsv(createReadStream(join(REAL, file)), mapping))
    if (record) records.push(record);
  return records;
}

function keyOf({ found }: Remains): string | undefined {
  const { lat, lon } = found?.place ?? {};
  if (lat === undefined || lon === undefined || found?.date?.length !== 10) return undefined;
  return `${lat.toFixed(4)} ${lon.toFixed(4)} ${found.date}`;
}

/** Places in the two lists of records whose key stands once in each of them. */
function truePairs(ogis: readonly Remains[], others: readonly Remains[]): [number, number][] {
  const [mine, theirs] = [placesOf(ogis), placesOf(others)];
  return [...mine].flatMap(([key, own]): [number, number][] => {
    const other = theirs.get(key) ?? [];
    const [a, b] = [own[0], other[0]];
    return own.length === 1 && other.length === 1 && a !== undefined && b !== undefined ? [[a, b]] : [];
  });
}

function placesOf(records: readonly Remains[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, record] of records.entries()) {
    const key = keyOf(record);
    if (key !== undefined) places.set(key, [...(places.get(key) ?? []), at]);
  }
  return places;
}

/**
 * Share of the true pairs whose counterpart is the best of all records of the other register; a tie counts as its part. Ranked as the
 * platform ranks, by the open-set posterior after one-to-one resolution.
 */
function recall(
  ogis: readonly Remains[],
  others: readonly Remains[],
  truth: readonly (readonly [number, number])[],
): number {
  const { forward, probabilities } = search(ogis, others);
  let found = 0;
  for (const [a, b] of truth) {
    const [from, to] = [a * forward.width, a * forward.width + (forward.counts[a] ?? 0)];
    const ranked = probabilities.subarray(from, to);
    const at = forward.partnerRanks.subarray(from, to).indexOf(OTHERS + b);
    const best = Math.max(...ranked);
    if (at < 0 || ranked[at]! < best * EQUAL) continue;
    found += 1 / ranked.filter((probability) => probability >= best * EQUAL).length;
  }
  return found / truth.length;
}

/** Ranks of the other register begin here. */
const OTHERS = 1_000_000;
/** Probabilities whose ratio is nearer to one than this are equal: the resolution settles no finer. */
const EQUAL = 1 - 1e-4;

function search(ogis: readonly Remains[], others: readonly Remains[]) {
  const lexicon = new Lexicon(buildBackground([...ogis, ...others]));
  const bank = new Bank('remains', lexicon);
  const slots = [ogis, others].map((records, institution) =>
    Int32Array.from(records, (record, at) =>
      bank.add(record, { party: institution, institution, rank: institution * OTHERS + at }),
    ),
  );
  const [queries = new Int32Array(), bankSlots = new Int32Array()] = slots;
  const { forward } = scan({
    ...{ kind: 'same_remains', queryBank: bank, queries, bank, bankSlots },
    ...{ allowed: Uint8Array.of(0, 1, 1, 0), parties: 2, keep: 50, pairsWithinBank: 'new-records' },
  });
  return { forward, probabilities: resolved(forward, bank.size) };
}

/** The posterior of each place of the lists. */
function resolved(lists: TopLists, nodes: number): Float64Array {
  const places = lists.owners.length * lists.width;
  const listed = Int32Array.from({ length: places }, (_, at) => at).filter(
    (at) => at % lists.width < lists.counts[Math.floor(at / lists.width)]!,
  );
  const tails = new Float64Array(nodes).fill(-Infinity);
  for (const [row, owner] of lists.owners.entries()) tails[owner] = lists.log10Tail[row]!;
  const found = posteriorOfPairs({
    nodes,
    i: listed.map((at) => lists.owners[Math.floor(at / lists.width)]!),
    j: listed.map((at) => lists.partners[at]!),
    log10LR: Float64Array.from(listed, (at) => lists.log10LR[at]!),
    tails,
    prior: priorFor('same_remains', { a: nodes, b: nodes }),
  });
  const probabilities = new Float64Array(places);
  for (const [pair, at] of listed.entries()) probabilities[at] = found[pair]!;
  return probabilities;
}

function withoutDate(record: Remains): Remains {
  const { date: _, ...found } = record.found ?? {};
  return { ...record, found };
}

const DAY_MS = 86_400_000;

/** Earlier and later in turn. */
function dayOffByThree(record: Remains, at: number): Remains {
  const { date } = record.found ?? {};
  if (date?.length !== 10) return record;
  const days = at % 2 === 0 ? 3 : -3;
  const moved = new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
  return { ...record, found: { ...record.found, date: moved } };
}

function withoutPlace(record: Remains): Remains {
  const { lat: _, lon: __, ...place } = record.found?.place ?? {};
  return { ...record, found: { ...record.found, place } };
}

/** The month alone, and the point moved to the middle of a cell of five kilometres. */
function coarse(record: Remains): Remains {
  const { date, place = {} } = record.found ?? {};
  const { lat, lon } = place;
  const step = 5 / 111.2;
  const centre = (value: number, cell: number): number => (Math.floor(value / cell) + 0.5) * cell;
  const moved =
    lat === undefined || lon === undefined
      ? {}
      : { lat: centre(lat, step), lon: centre(lon, step / Math.cos((31.5 * Math.PI) / 180)) };
  const found = { ...record.found, ...(date && { date: date.slice(0, 7) }), place: { ...place, ...moved } };
  return { ...record, found };
}
