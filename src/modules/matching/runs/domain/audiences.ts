import { isOfHolder, isOfOne, toldOf, type Holding } from './holding.js';
import type { Gathered } from './resolve.js';

/** Institutions that are told of pairs, as far as they may know of the same records. */
export interface Audience {
  /** True where persons of whom their holder alone may know compete: the holder is the audience. */
  readonly isHolder: boolean;
  /** Circles of records of which one of the institutions may not know, in order. */
  readonly hidden: ReadonlySet<number>;
}

/**
 * Audiences of the pairs of two institutions in some lists: pairs whose institutions may know of the same
 * records have one. There are as many as families make different choices, far fewer than pairs of
 * institutions.
 */
export class Audiences {
  private readonly circles: readonly number[];
  private readonly byKey = new Map<string, Audience>();
  private readonly byTold = new Map<string, Audience>();

  constructor(
    lists: readonly Gathered[],
    private readonly holding: Holding,
  ) {
    const circles = new Set<number>();
    const note = (seq: number): void => {
      const circle = holding.circleOf(seq);
      if (circle !== undefined) circles.add(circle);
    };
    for (const { list } of holding.isOneHouse ? [] : lists) {
      note(list.owner);
      list.seqs.forEach(note);
    }
    this.circles = [...circles].sort((x, y) => x - y);
  }

  /** Returns the audience of a pair; undefined of an own pair, or where all may know of every record. */
  of(x: number, y: number): Audience | undefined {
    if (this.circles.length === 0 || isOfOne(this.holding, x, y)) return undefined;
    const told = toldOf(this.holding, x, y);
    const isHolder = isOfHolder(this.holding, x, y);
    const name = `${isHolder} ${[...told].sort().join(' ')}`;
    const known = this.byTold.get(name);
    if (known) return known;
    const hidden = this.circles.filter((circle) => told.some((id) => !this.holding.mayKnow(id, circle)));
    const key = `${isHolder} ${hidden.join(' ')}`;
    const audience = this.byKey.get(key) ?? { isHolder, hidden: new Set(hidden) };
    this.byKey.set(key, audience);
    this.byTold.set(name, audience);
    return audience;
  }

  /**
   * Returns the lists that bear on the pairs of an audience: those of their records, of the records beside
   * them there, and of whoever lists one of them. What lies further off moves a pair by the product of three
   * probabilities.
   */
  listsAround(audience: Audience, lists: readonly Gathered[]): readonly Gathered[] {
    const core = new Set<number>();
    for (const { list } of lists)
      for (const seq of list.seqs) if (this.of(list.owner, seq) === audience) core.add(list.owner).add(seq);
    const near = new Set(core);
    for (const { list } of lists) {
      if (core.has(list.owner)) for (const seq of list.seqs) near.add(seq);
      else if (list.seqs.some((seq) => core.has(seq))) near.add(list.owner);
    }
    return lists.filter(({ list }) => near.has(list.owner));
  }
}
