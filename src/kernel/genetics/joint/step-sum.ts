import type { EliminationStep } from '../likelihood/elimination-plan.js';
import type { Workspace } from './workspace.js';

/**
 * Step of an elimination: the product of its sources, summed over one variable. The sizes of the variables
 * differ from run to run, so the places of the cells are laid out anew each time, which costs less than the
 * product.
 */
export class StepSum {
  private readonly scope: readonly number[];
  private readonly variable: number;
  private readonly inputs: readonly number[];
  /**
   * Place in the result's scope of each variable of a source's table, -1 for the one summed over; by source.
   */
  private readonly placesOf: readonly Int32Array[];
  private readonly ownScopes: readonly (readonly number[])[];
  private readonly strides: Int32Array;
  /** Distance of the summed states in each source. */
  private readonly apart: Int32Array;

  /** @param scopes variables of all tables so far */
  constructor({ variable, inputs, scope }: EliminationStep, scopes: readonly (readonly number[])[]) {
    this.variable = variable;
    this.inputs = inputs;
    this.scope = scope;
    this.ownScopes = inputs.map((input) => scopes[input]!);
    this.placesOf = this.ownScopes.map((own) => Int32Array.from(own, (one) => scope.indexOf(one)));
    this.strides = new Int32Array(scope.length);
    this.apart = new Int32Array(inputs.length);
  }

  /**
   * Writes the result at the end of the workspace.
   *
   * @param sizes states of each variable
   * @param tables where the tables of the factors and of the earlier steps begin
   * @returns where the result begins
   */
  compute(sizes: Int32Array, tables: Int32Array, work: Workspace): number {
    let size = 1;
    for (const variable of this.scope) size *= sizes[variable]!;
    const result = work.reserve(size, size * this.inputs.length);
    for (let source = 0; source < this.inputs.length; source++) {
      this.setStrides(source, sizes);
      work.places[source * size] = tables[this.inputs[source]!]!;
      this.layOut(sizes, work.places, source * size);
    }
    const count = this.variable === -1 ? 1 : sizes[this.variable]!;
    this.sum(work, { result, size, count, apart: this.apart });
    return result;
  }

  /**
   * Sets the distance of the states of each variable in the table of a source: the last variable of a table
   * runs fastest.
   */
  private setStrides(source: number, sizes: Int32Array): void {
    const { strides, apart } = this;
    const own = this.ownScopes[source]!;
    const inScope = this.placesOf[source]!;
    strides.fill(0);
    apart[source] = 0;
    let stride = 1;
    for (let at = own.length - 1; at >= 0; at--) {
      const place = inScope[at]!;
      if (place === -1) apart[source] = stride;
      else strides[place] = stride;
      stride *= sizes[own[at]!]!;
    }
  }

  /** Lists where each cell of the result begins in a source, after the first. */
  private layOut(sizes: Int32Array, places: Int32Array, from: number): void {
    const { strides, scope } = this;
    let filled = 1;
    for (let at = scope.length - 1; at >= 0; at--) {
      const size = sizes[scope[at]!]!;
      let to = from + filled;
      for (let state = 1; state < size; state++) {
        const ahead = state * strides[at]!;
        for (let cell = from; cell < from + filled; cell++) places[to++] = places[cell]! + ahead;
      }
      filled *= size;
    }
  }

  private sum(work: Workspace, loop: Loop): void {
    const sources = this.inputs.length;
    if (sources === 1) sumOfOne(work, loop);
    else if (sources === 2) sumOfTwo(work, loop);
    else if (sources === 3) sumOfThree(work, loop);
    else sumOfMany(work, loop);
  }
}

interface Loop {
  /** Place where the result begins. */
  readonly result: number;
  /** Number of cells of the result. */
  readonly size: number;
  /** Number of states summed over. */
  readonly count: number;
  /** Distance of the summed states in each source. */
  readonly apart: Int32Array;
}

function sumOfOne({ cells, places }: Workspace, { result, size, count, apart }: Loop): void {
  const [strideOne] = apart;
  for (let cell = 0; cell < size; cell++) {
    let one = places[cell]!;
    let sum = 0;
    for (let at = 0; at < count; at++, one += strideOne!) sum += cells[one]!;
    cells[result + cell] = sum;
  }
}

function sumOfTwo({ cells, places }: Workspace, { result, size, count, apart }: Loop): void {
  const [strideOne, strideTwo] = [apart[0]!, apart[1]!];
  for (let cell = 0; cell < size; cell++) {
    let one = places[cell]!;
    let two = places[size + cell]!;
    let sum = 0;
    for (let at = 0; at < count; at++, one += strideOne, two += strideTwo) sum += cells[one]! * cells[two]!;
    cells[result + cell] = sum;
  }
}

function sumOfThree({ cells, places }: Workspace, { result, size, count, apart }: Loop): void {
  const [strideOne, strideTwo, strideThree] = [apart[0]!, apart[1]!, apart[2]!];
  for (let cell = 0; cell < size; cell++) {
    let one = places[cell]!;
    let two = places[size + cell]!;
    let three = places[2 * size + cell]!;
    let sum = 0;
    for (let at = 0; at < count; at++, one += strideOne, two += strideTwo, three += strideThree)
      sum += cells[one]! * cells[two]! * cells[three]!;
    cells[result + cell] = sum;
  }
}

function sumOfMany({ cells, places }: Workspace, { result, size, count, apart }: Loop): void {
  for (let cell = 0; cell < size; cell++) {
    let sum = 0;
    for (let at = 0; at < count; at++) {
      let product = 1;
      for (let source = 0; source < apart.length; source++)
        product *= cells[places[source * size + cell]! + at * apart[source]!]!;
      sum += product;
    }
    cells[result + cell] = sum;
  }
}
