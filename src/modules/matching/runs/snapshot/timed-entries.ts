interface Timed {
  readonly seq: number;
  readonly recordId: string;
  /** Milliseconds. */
  readonly holdsUntil: number;
}

/** Records whose party holds only until a moment, because a consent begins or ends by itself then. */
export class TimedEntries {
  private readonly entries = new Map<number, Timed>();
  /** Earliest moment: no later than the first of all moments. */
  private earliest = Number.POSITIVE_INFINITY;

  /** @param holdsUntil undefined: time alone does not change how the record stands */
  note({ seq, id }: { readonly seq: number; readonly id: string }, holdsUntil: number | undefined): void {
    if (holdsUntil === undefined) {
      this.entries.delete(seq);
      return;
    }
    this.entries.set(seq, { seq, recordId: id, holdsUntil });
    this.earliest = Math.min(this.earliest, holdsUntil);
  }

  /** Returns the entries whose moment has come. */
  due(now: Date): readonly Timed[] {
    if (now.getTime() < this.earliest) return [];
    const all = [...this.entries.values()];
    const due = all.filter(({ holdsUntil }) => holdsUntil <= now.getTime());
    if (due.length === 0)
      this.earliest = all.reduce((least, { holdsUntil }) => Math.min(least, holdsUntil), Infinity);
    return due;
  }
}
