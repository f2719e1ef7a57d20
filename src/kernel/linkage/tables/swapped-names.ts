import { type Comparator, NO_LEVEL } from './comparator.js';
import { WordsComparator } from './compare-words.js';
import type { TableField } from './field.js';
import { AGREE_FROM } from './field-kinds.js';
import type { LinkedTables } from './linkage.js';
import type { WordTable } from './word-table.js';

/** Two columns whose values may be in each other's place, by their places in the linkage. */
export interface NameColumns {
  readonly given: number;
  readonly surname: number;
}

/** Lists each column of given names with each of surnames; none where a table lacks one of them. */
export function nameColumnsOf(fields: readonly TableField[]): NameColumns[] {
  const [givens, surnames] = [columnsOf(fields, 'given'), columnsOf(fields, 'surname')];
  return givens.flatMap((given) => surnames.map((surname) => ({ given, surname })));
}

/** Lists the columns that may be crossed with another, in the order in which their sounds are in a row. */
export function soundColumnsOf(fields: readonly TableField[]): number[] {
  const [givens, surnames] = [columnsOf(fields, 'given'), columnsOf(fields, 'surname')];
  return givens.length === 0 || surnames.length === 0 ? [] : [...givens, ...surnames];
}

function columnsOf(fields: readonly TableField[], kind: 'given' | 'surname'): number[] {
  return fields.flatMap((field, at) => (field.kind === kind ? [at] : []));
}

/**
 * Compares the names of two rows, by the numbers of their values (none is 0), each with the one in the other
 * column of the other row.
 */
export class SwappedNames {
  private readonly comparator: WordsComparator;
  private readonly givenSounds: Int32Array;
  private readonly surnameSounds: Int32Array;

  constructor({ fields, words }: LinkedTables, { given, surname }: NameColumns) {
    this.comparator = new WordsComparator(fields[given]!, words, fields[surname]);
    this.givenSounds = soundBits(fields[given]!, words);
    this.surnameSounds = soundBits(fields[surname]!, words);
  }

  /**
   * Tests whether a word of this given name may sound like one of this surname. Nearly all pairs end here.
   */
  soundAlike(given: number, surname: number): boolean {
    return (this.givenSounds[given]! & this.surnameSounds[surname]!) !== 0;
  }

  /** Tests whether both names agree with those in the other column. */
  agree(given: number, surname: number, otherGiven: number, otherSurname: number): boolean {
    return (
      this.soundAlike(given, otherSurname) &&
      this.soundAlike(otherGiven, surname) &&
      this.areAlike(given, otherSurname) &&
      this.areAlike(otherGiven, surname)
    );
  }

  private areAlike(given: number, surname: number): boolean {
    this.comparator.compare(given, surname);
    const { level } = this.comparator;
    return level !== NO_LEVEL && level >= AGREE_FROM.given;
  }
}

/**
 * Comparator of a given name with a surname: surnames are numbered behind the given names, so that the lower
 * number is the given name.
 */
export class CrossedComparator implements Comparator {
  readonly isCostly = true;
  level = NO_LEVEL;
  log10U = 0;
  private readonly words: WordsComparator;
  private readonly givenNames: number;

  constructor({ fields, words }: LinkedTables, { given, surname }: NameColumns) {
    this.words = new WordsComparator(fields[given]!, words, fields[surname]);
    this.givenNames = fields[given]!.size;
  }

  /** @returns the number of a surname in this comparator */
  numberOf(surname: number): number {
    return surname + this.givenNames;
  }

  compare(given: number, numbered: number): void {
    this.words.compare(given, numbered - this.givenNames);
    this.level = this.words.level;
    this.log10U = this.words.log10U;
  }
}

/**
 * Returns the sounds of the words of each value, of 32 kinds one bit each: two values without a common bit
 * have no words that sound alike.
 */
export function soundBits({ words: { starts, items }, size }: TableField, { sounds }: WordTable): Int32Array {
  const bits = new Int32Array(size);
  for (let value = 1; value < size; value += 1)
    for (let at = starts[value]!; at < starts[value + 1]!; at += 1)
      bits[value]! |= 1 << (Math.imul(sounds[items[at]!]!, 0x9e3779b1) >>> 27);
  return bits;
}
