/**
 * Memory for the tables of one sum, used again by the next: thousands of sums, each of a few hundred cells.
 */
export class Workspace {
  cells = new Float64Array(1 << 12);
  /** Places of the cells of a step in its sources; written over by each step. */
  places = new Int32Array(1 << 12);
  private used = 0;

  clear(): void {
    this.used = 0;
  }

  /** @returns where `cells` cells begin that nobody uses; room for as many `places` is made beside them */
  reserve(cells: number, places = 0): number {
    const begin = this.used;
    this.used += cells;
    if (this.used > this.cells.length) {
      const larger = new Float64Array(2 * this.used);
      larger.set(this.cells);
      this.cells = larger;
    }
    if (places > this.places.length) this.places = new Int32Array(2 * places);
    return begin;
  }
}
