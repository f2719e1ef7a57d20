import { NO_LIST } from '../bank-columns.js';
import type { Bank } from '../bank.js';
import { NO_DAY } from '../calendar.js';
import type { ItemModel } from '../groups/item-model.js';
import { AgeCodes } from './age-bound.js';
import { BlockCodes } from './blocks.js';
import { CodeTable, type Codes } from './code-table.js';
import { ChartCodes } from './dental-bound.js';
import { NumberCodes } from './document-bound.js';
import { ItemCodes } from './item-codes.js';
import { NameCodes } from './name-bound.js';
import { RecordClasses } from './record-classes.js';
import { PackedRecords } from './row-buffer.js';
import { RecordOrder } from './record-order.js';
import { RecordRows } from './record-rows.js';
import { type StatementList, StatementCodes } from './statement-bound.js';
import { DayCodes } from './time-bound.js';
import { QueryScratch } from './query-scratch.js';

/**
 * Index of a bank for top-k retrieval: a few small codes a record, and postings of who holds which word.
 *
 * Made once for many queries, of records that do not change meanwhile. Each part is made when it is first
 * asked for: some 16 bytes a record and 4 a word, name or number of each.
 */
export class BoundIndex {
  readonly order: RecordOrder;
  private readonly parts = new Map<string, unknown>();
  private readonly blocks = new Map<Codes, BlockCodes | undefined>();
  private readonly classes = new Map<Codes, RecordClasses>();
  private readonly rows: RecordRows[] = [];
  private attached: Bank;

  /** @param slots of the records that are indexed; all where left out */
  constructor(bank: Bank, slots?: Int32Array) {
    this.attached = bank;
    this.order = new RecordOrder(bank, slots);
  }

  get bank(): Bank {
    return this.attached;
  }

  /**
   * Attaches the same bank as it is now: other records may have been added, and those of the index still have
   * their slots (`Bank.cover`).
   */
  attach(bank: Bank): void {
    this.attached = bank;
  }

  /** Codes by sex and stature. */
  get body(): CodeTable<number> {
    const { sex, stature } = this.bank.columns;
    return this.part('body', () => this.coded((slot) => stature[slot]! * 256 + sex[slot]!));
  }

  get weights(): CodeTable<number> {
    const { weight } = this.bank.columns;
    return this.part('weights', () => this.coded((slot) => weight[slot]!));
  }

  get traits(): CodeTable<number> {
    const { physical } = this.bank.columns;
    return this.part('traits', () => this.coded((slot) => physical[slot]!));
  }

  get conditions(): CodeTable<number> {
    const { condition } = this.bank.columns;
    return this.part('conditions', () => this.coded((slot) => condition[slot]!));
  }

  /** Codes by nationality and place of birth. */
  get origins(): CodeTable<string> {
    const { nationality, birthPlace } = this.bank.columns;
    return this.part('origins', () => this.coded((slot) => `${nationality[slot]!} ${birthPlace[slot]!}`));
  }

  get places(): CodeTable<number> {
    const { place } = this.bank.columns;
    return this.part('places', () => this.coded((slot) => place[slot]!));
  }

  /**
   * Codes by place, with the other facts of it that are compared: whether it is home, and the exact point.
   */
  get spots(): CodeTable<string> {
    const { place, home, point } = this.bank.columns;
    return this.part('spots', () => this.coded((slot) => `${place[slot]!} ${home[slot]!} ${point[slot]!}`));
  }

  /** Codes by the estimated age of remains, without rounding. */
  get estimates(): CodeTable<string> {
    const { ageMean, ageVariance, ageRange } = this.bank.columns;
    return this.part('estimates', () =>
      this.coded((slot) => `${ageMean[slot]!} ${ageVariance[slot]!} ${ageRange[slot]!}`),
    );
  }

  /** Codes by birth, stated as a date or as an age. */
  get births(): CodeTable<string> {
    const { birthFirst, birthLast, birthByAgeFirst, birthByAgeLast } = this.bank.columns;
    return this.part('births', () =>
      this.coded((slot) =>
        birthFirst[slot] === NO_DAY
          ? `age ${birthByAgeFirst[slot]!} ${birthByAgeLast[slot]!}`
          : `${birthFirst[slot]!} ${birthLast[slot]!}`,
      ),
    );
  }

  get ages(): AgeCodes {
    return this.part('ages', () => new AgeCodes(this.bank, this.order));
  }

  get names(): NameCodes {
    return this.part('names', () => new NameCodes(this.bank, this.order));
  }

  get charts(): ChartCodes {
    return this.part('charts', () => new ChartCodes(this.bank, this.order));
  }

  get numbers(): NumberCodes {
    return this.part('numbers', () => new NumberCodes(this.bank, this.order));
  }

  statements(list: StatementList): StatementCodes {
    return this.part(list, () => new StatementCodes(this.bank, list, this.order));
  }

  /**
   * Slots of the records that have DNA to compare with the query's: of a report the relatives' profiles, else
   * the own profile.
   */
  get withDna(): Int32Array {
    const { dna, dnaProfile } = this.bank.columns;
    return this.part('dna', () =>
      this.order.slots.filter((slot) => dna[slot] !== NO_LIST || dnaProfile[slot]! > 0),
    );
  }

  /** Columns of the records, row by row. */
  get packed(): PackedRecords {
    return this.part('packed', () => new PackedRecords(this.bank, this.order));
  }

  get workplace(): QueryScratch {
    return this.part('workplace', () => new QueryScratch(this.order));
  }

  /** One code for all records: for a comparison that is bounded record by record. */
  get anybody(): CodeTable<number> {
    return this.part('anybody', () => this.coded(() => 0));
  }

  things(model: ItemModel): ItemCodes {
    return this.part(model.group, () => new ItemCodes(this.bank, model, this.order));
  }

  /** @param byDeath whether remains are dated by their death, where it is known */
  days(byDeath: boolean): DayCodes {
    return this.part(`days ${byDeath}`, () => new DayCodes(this.bank, this.order, byDeath));
  }

  /** Returns the distinct codes of each block; undefined where they are too many. */
  blocksOf(codes: Codes): BlockCodes | undefined {
    if (!this.blocks.has(codes)) this.blocks.set(codes, BlockCodes.of(codes, this.order.loops));
    return this.blocks.get(codes);
  }

  /**
   * Returns the classes of the records by these codes; they are made from the tables of some queries at the
   * first call.
   */
  classesOf(codes: Codes, tables: () => readonly Float32Array[]): RecordClasses {
    const known = this.classes.get(codes) ?? new RecordClasses(codes, tables(), this.order);
    this.classes.set(codes, known);
    return known;
  }

  /** Returns these codes row by row; the rows are made at the first call. */
  rowsOf(codes: readonly Codes[]): RecordRows {
    const known = this.rows.find((rows) => rows.areOf(codes));
    if (known) return known;
    const made = new RecordRows(codes, this.order);
    this.rows.push(made);
    return made;
  }

  private coded<Key>(keyOf: (slot: number) => Key): CodeTable<Key> {
    const codeTable = new CodeTable<Key>(this.order.codes());
    for (const [number, slot] of this.order.slots.entries()) codeTable.put(number, keyOf(slot));
    return codeTable;
  }

  private part<T>(name: string, make: () => T): T {
    if (!this.parts.has(name)) this.parts.set(name, make());
    return this.parts.get(name) as T;
  }
}
