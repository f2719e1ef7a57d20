import type { ExchangeRecord } from '../../src/kernel/contract/index.js';
import type { SeededGenerator } from '../../src/kernel/numbers/seeded-generator.js';
import { simulateRegion } from '../../src/benchmark/simulation/index.js';
import {
  questionOfMissed,
  questionOfRecord,
  type AskedFields,
} from '../../src/modules/access/misuse/index.js';
import { idOf, MisuseWatch, oneOf, type Deed, type Seen } from './misuse-watch.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** People of one institution, and working days that are played. */
const PEOPLE = 5;
/** Records that it has from before, on which it goes on working. */
const STOCK = 200;
export const DAYS = 20;
/** Who comes back to an institution works from here on, in Greenwich. */
const MORNING = 14;

/** Records of the demonstration's region, as they are typed in: what honest work files. */
export interface Typed {
  readonly reports: readonly ExchangeRecord[];
  readonly remains: readonly ExchangeRecord[];
}

export function typedRecords(seed: number, each: number): Typed {
  const { records } = simulateRegion({
    seed,
    reports: each,
    remains: each,
    living: 10,
    endDate: '2026-02-28',
  });
  return {
    reports: records.filter(({ recordType }) => recordType === 'report'),
    remains: records.filter(({ recordType }) => recordType === 'remains'),
  };
}

/** One search of so many asks widely: it is answered with up to a hundred records. */
const WIDELY = 0.02;
/** More than this an hour, or a day, is refused by the budgets; a refused search shows nothing. */
const MOST_LISTED = 300;
/** From two thirds of the day's budget on a decoy is dealt into an answer that one of so many fits, two for a hundred records. */
const DECOYS_FROM = 200;
const DECOYS = 40;
const FITTING = 0.02;

type Act = Omit<Deed, 'at' | 'actorId'>;

/** One institution at work: what its people file, change, look at and search for. */
class House {
  private filed = 0;
  /** What each person was shown by searches today, and decoys among it. */
  private listed = new Map<string, number>();
  private readonly links = Array.from({ length: 6 }, () => idOf(this.chance));
  private readonly mine: { readonly id: string; readonly record: ExchangeRecord }[] = [];

  constructor(
    private readonly chance: SeededGenerator,
    private readonly typed: Typed,
    private readonly isLaboratory: boolean,
  ) {}

  file(record = this.next()): Act[] {
    const id = `own ${this.filed}`;
    this.filed += 1;
    this.mine.push({ id, record });
    return [{ kind: 'filed', ownObjects: [id], question: questionOfRecord(record) }];
  }

  /** Somebody comes back with one more thing, or a mistake is mended, and its candidates are looked at once. */
  amend(): Act[] {
    const { chance } = this;
    if (this.mine.length === 0) return this.file();
    const { id, record } = oneOf(chance, this.mine);
    const { fields, loci } = questionOfRecord(record);
    const name = oneOf(chance, [...Object.keys(fields), 'marks', 'effects', 'seen']);
    const changed: AskedFields = {
      fields: { ...fields, [name]: `mended ${chance.integer(0, 9)}` },
      ...(loci && { loci }),
    };
    const look = chance.chance(0.5) ? this.look(id) : [];
    return [{ kind: 'amended', ownObjects: [id], question: changed }, ...look];
  }

  look(id = this.mine.length > 0 ? oneOf(this.chance, this.mine).id : 'own'): Act[] {
    const objects = Array.from({ length: this.chance.integer(1, 12) }, (_, at) => `${id} theirs ${at}`);
    const first = objects[0] ?? '';
    const word: Act = { kind: 'dna_word', ownObjects: [id], objects: [first] };
    return [
      { kind: 'look', ownObjects: [id], objects },
      ...objects
        .slice(0, this.chance.integer(0, 3))
        .map((one): Act => ({ kind: 'look', ownObjects: [id], objects: [one] })),
      ...(this.isLaboratory && this.chance.chance(0.3) ? [word] : []),
    ];
  }

  morning(): void {
    this.listed = new Map();
  }

  /** What of a body a family tells, asked of others: a band of age, a year, a country, a word. Now and then somebody asks widely. */
  search(person: string): Act[] {
    const { chance } = this;
    const band = oneOf(chance, [
      [0, 11],
      [12, 17],
      [18, 29],
      [30, 44],
      [45, 59],
    ] as const);
    const year = chance.integer(2019, 2026);
    const all: Record<string, string> = {
      sex: oneOf(chance, ['male', 'female']),
      age: band.join('-'),
      date: `${year}-${year}`,
      place: oneOf(chance, ['MX', 'GT', 'HN', 'SV', 'US', 'PA']),
      words: oneOf(chance, ['tattoo', 'scar', 'ring', 'backpack', 'tooth', 'cross', 'shirt']),
    };
    const names = chance.shuffled(Object.keys(all)).slice(0, chance.integer(1, 4));
    const fields = Object.fromEntries(names.map((name) => [name, all[name] ?? '']));
    const ranges = names.includes('age') ? [{ field: 'age', low: band[0], high: band[1] }] : [];
    const hits = chance.chance(WIDELY) ? chance.integer(21, 100) : chance.integer(0, 20);
    const listed = (this.listed.get(person) ?? 0) + hits;
    if (listed > MOST_LISTED) return [];
    this.listed.set(person, listed);
    const fits = chance.chance(1 - (1 - FITTING) ** hits);
    const decoys = listed > DECOYS_FROM && fits ? [`decoy ${chance.integer(1, DECOYS)}`] : [];
    return [{ kind: 'search', question: { fields, ranges }, hits, decoys }];
  }

  /** A link in an old mail. */
  miss(): Act[] {
    const question = questionOfMissed('matches.read', oneOf(this.chance, this.links));
    return [{ kind: 'not_found', question }];
  }

  /** Somebody thinks again of a match, now and then after looking at it once more. */
  judge(): Act[] {
    const own = this.mine.length > 0 ? oneOf(this.chance, this.mine).id : 'own';
    return [{ kind: 'judged', ownObjects: [own] }, ...(this.chance.chance(0.5) ? this.look(own) : [])];
  }

  /** One of those who went in a boat: its last contact and their country are the same, and so are the dead who are found. */
  fileOfBoat(boat: ExchangeRecord, dead: readonly string[]): Act[] {
    const { typed, chance } = this;
    const one = oneOf(chance, typed.reports);
    if (one.recordType !== 'report' || boat.recordType !== 'report') return [];
    const { names, documents, sex, ageYears, birthDate } = one.person ?? {};
    const told = { names, documents, sex, ageYears, birthDate };
    const person = { ...boat.person, ...told };
    const filed = this.file({ ...one, person, lastContact: boat.lastContact } as ExchangeRecord);
    const own = filed[0]?.ownObjects ?? [];
    const looked = Array.from({ length: chance.integer(0, 3) }, (): Act => ({
      ...{ kind: 'look', ownObjects: own, objects: [oneOf(chance, dead)] },
    }));
    return [...filed, ...looked];
  }

  private next(): ExchangeRecord {
    return oneOf(this.chance, this.isLaboratory ? this.typed.remains : this.typed.reports);
  }
}

export type HardDay = 'accident' | 'families' | 'shelf' | 'boat';
export const HARD_DAYS: readonly HardDay[] = ['accident', 'families', 'shelf', 'boat'];

/** Of one institution: how many sessions were played, and what was told of them. */
export interface Played {
  readonly sessions: number;
  readonly alarms: readonly Seen[];
}

/**
 * People of one institution at honest work for some weeks, a session a person and day; one of the days is hard. Of each hour is told what the rules
 * see in it.
 *
 * @param stock records that it has from before; an institution that has just begun has none
 */
export function playHouse(
  chance: SeededGenerator,
  typed: Typed,
  hard: HardDay | undefined,
  days = DAYS,
  stock = STOCK,
): Played {
  const isLaboratory =
    hard === 'families' || hard === 'boat' ? false : hard !== undefined || chance.chance(0.5);
  const house = new House(chance, typed, isLaboratory);
  for (let at = 0; at < stock; at += 1) house.file();
  const watch = new MisuseWatch('house');
  const alarms: Seen[] = [];
  const hardDay = hard === undefined ? -1 : chance.integer(0, days - 1);
  const first = Date.parse('2026-03-02T00:00:00Z');
  for (let day = 0; day < days; day += 1) {
    const morning = first + day * DAY + MORNING * HOUR;
    house.morning();
    const deeds = Array.from({ length: PEOPLE }, (_, person) =>
      over(chance, morning, `person ${person}`, session(chance, house, `person ${person}`)),
    ).flat();
    if (day === hardDay && hard)
      deeds.push(...over(chance, morning, 'person 0', hardActs(house, typed, watch, hard, chance)));
    deeds.sort((a, b) => a.at - b.at);
    for (const deed of deeds) watch.write(deed);
    for (let hour = 1; hour <= 9; hour += 1) alarms.push(...watch.round(morning + hour * HOUR));
  }
  return { sessions: days * PEOPLE, alarms };
}

/** Spread over eight hours, in their order. */
function over(chance: SeededGenerator, morning: number, actorId: string, acts: readonly Act[]): Deed[] {
  const moments = acts.map(() => morning + chance.uniform() * 8 * HOUR).sort((a, b) => a - b);
  const network = workplace(chance, actorId);
  return acts.map((act, at) => ({ ...act, actorId, network, at: moments[at] ?? morning }));
}

/** Mostly the office; one day in five at home, and now and then an inn or a line that has another network each time. */
function workplace(chance: SeededGenerator, actorId: string): string {
  if (chance.chance(0.05)) return `elsewhere ${chance.integer(0, 1_000_000)}`;
  return chance.chance(0.2) ? `home of ${actorId}` : 'office';
}

function session(chance: SeededGenerator, house: House, person: string): Act[] {
  const acts: Act[] = [];
  const times = (most: number, act: () => Act[]): void => {
    for (let at = chance.integer(0, most); at > 0; at -= 1) acts.push(...act());
  };
  times(4, () => house.file());
  times(4, () => house.amend());
  times(10, () => house.look());
  times(6, () => house.search(person));
  times(2, () => house.miss());
  times(1, () => house.judge());
  return acts;
}

/** Much of one kind at once, as it comes with an accident, with a bus of families, with boxes that were never typed, or with sixty of one boat. */
function hardActs(
  house: House,
  typed: Typed,
  watch: MisuseWatch,
  hard: HardDay,
  chance: SeededGenerator,
): Act[] {
  if (hard === 'families')
    return Array.from({ length: 25 }, () => [
      ...house.file(oneOf(chance, typed.reports)),
      ...house.look(),
    ]).flat();
  if (hard === 'shelf')
    return Array.from({ length: 40 }, () => house.file(oneOf(chance, typed.remains))).flat();
  if (hard === 'boat') {
    const boat = oneOf(chance, typed.reports);
    const dead = Array.from({ length: 12 }, (_, at) => `of the boat ${at}`);
    return Array.from({ length: 60 }, () => house.fileOfBoat(boat, dead)).flat();
  }
  const place = oneOf(chance, typed.remains);
  // Of bodies of one accident next to everything is alike; they are entered into an event in which others take part.
  return Array.from({ length: 30 }, () => {
    const body = oneOf(chance, typed.remains);
    const acts = house.file({ ...body, ...('found' in place && { found: place.found }) });
    for (const { ownObjects = [] } of acts) for (const id of ownObjects) watch.vouched.add(id);
    return acts;
  }).flat();
}
