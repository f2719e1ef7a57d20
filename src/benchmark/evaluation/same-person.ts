/** Partition of the records by person: the closure of the true pairs. */
export class SamePerson {
  private readonly parent: Int32Array;

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, record) => record);
  }

  join(a: number, b: number): void {
    this.parent[this.find(a)] = this.find(b);
  }

  is(a: number, b: number): boolean {
    return this.find(a) === this.find(b);
  }

  private find(record: number): number {
    let at = record;
    while (this.parent[at] !== at) at = this.parent[at] = this.parent[this.parent[at]!]!;
    return at;
  }
}
