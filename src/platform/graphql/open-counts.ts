/** Counts of what is open at a time, by whose it is. */
export class OpenCounts {
  private readonly counts = new Map<string, number>();

  constructor(private readonly limit: number) {}

  isFull(whose: string): boolean {
    return (this.counts.get(whose) ?? 0) >= this.limit;
  }

  open(whose: string): void {
    this.counts.set(whose, (this.counts.get(whose) ?? 0) + 1);
  }

  close(whose: string): void {
    const left = (this.counts.get(whose) ?? 0) - 1;
    if (left > 0) this.counts.set(whose, left);
    else this.counts.delete(whose);
  }
}
