import { wordsIn } from '../groups/item-model.js';

const FREE = -1;
/** FNV's offset and prime (Fowler, Noll, Vo), a word at a time. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** Hash table that numbers items with the same head and the same words, in the order in which they come. */
export class DistinctItems {
  /** Index in the list at which the first of each begins. */
  readonly places: number[] = [];
  /** Numbers by hash, in the next cell where one is taken; never more than half full. */
  private cells = new Int32Array(1024).fill(FREE);

  constructor(private readonly list: Int32Array) {}

  /** @param at index of the head of the item in the list */
  numberOf(at: number): number {
    const cell = this.cellOf(at);
    if (this.cells[cell] !== FREE) return this.cells[cell]!;
    const number = this.places.push(at) - 1;
    this.cells[cell] = number;
    if (this.places.length * 2 > this.cells.length) this.grow();
    return number;
  }

  private cellOf(at: number): number {
    const { cells, places } = this;
    const mask = cells.length - 1;
    let cell = this.hashOf(at) & mask;
    while (cells[cell] !== FREE && !this.areSame(at, places[cells[cell]!]!)) cell = (cell + 1) & mask;
    return cell;
  }

  private hashOf(at: number): number {
    const { list } = this;
    let hash = OFFSET;
    for (let i = at; i <= at + wordsIn(list[at]!); i += 1) hash = Math.imul(hash ^ list[i]!, PRIME);
    return hash ^ (hash >>> 15);
  }

  private areSame(one: number, other: number): boolean {
    const { list } = this;
    for (let i = 0; i <= wordsIn(list[one]!); i += 1) if (list[one + i] !== list[other + i]) return false;
    return true;
  }

  private grow(): void {
    this.cells = new Int32Array(this.cells.length * 2).fill(FREE);
    for (const [number, at] of this.places.entries()) this.cells[this.cellOf(at)] = number;
  }
}
