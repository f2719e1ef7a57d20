export interface SharedProfiles {
  readonly size: number;
  readonly loci: number;
  readonly codes: SharedArrayBuffer;
  readonly isUsed: SharedArrayBuffer;
}

const FEWEST = 1024;

/** Bank of the codes of all profiles, those of one profile in a row, in shared memory. */
export class ProfileBank {
  private codesView: Uint16Array;
  private isUsed: Uint8Array;
  private readonly freeSlots: number[] = [];
  private count: number;

  constructor(
    readonly loci: number,
    private readonly shared?: SharedProfiles,
  ) {
    this.codesView = new Uint16Array(shared?.codes ?? new SharedArrayBuffer(2 * FEWEST * loci));
    this.isUsed = new Uint8Array(shared?.isUsed ?? new SharedArrayBuffer(FEWEST));
    this.count = shared?.size ?? 0;
  }

  static attach(shared: SharedProfiles): ProfileBank {
    return new ProfileBank(shared.loci, shared);
  }

  /** Number of slots: one more than the highest slot ever used. */
  get size(): number {
    return this.count;
  }

  /** Codes of all slots, `loci` a slot. A view of this moment: adding may move them. */
  get codes(): Uint16Array {
    return this.codesView;
  }

  isInUse(slot: number): boolean {
    return this.isUsed[slot] === 1;
  }

  add(codes: Uint16Array): number {
    const slot = this.freeSlots.pop() ?? this.count;
    if (slot >= this.isUsed.length) this.grow();
    this.count = Math.max(this.count, slot + 1);
    this.isUsed[slot] = 1;
    this.write(slot, codes);
    return slot;
  }

  replace(slot: number, codes: Uint16Array): void {
    this.requireUsed(slot);
    this.write(slot, codes);
  }

  remove(slot: number): void {
    this.requireUsed(slot);
    this.requireOwn();
    this.isUsed[slot] = 0;
    this.freeSlots.push(slot);
  }

  codesOf(slot: number): Uint16Array {
    this.requireUsed(slot);
    return this.codesView.slice(slot * this.loci, (slot + 1) * this.loci);
  }

  share(): SharedProfiles {
    return {
      size: this.count,
      loci: this.loci,
      codes: this.codesView.buffer as SharedArrayBuffer,
      isUsed: this.isUsed.buffer as SharedArrayBuffer,
    };
  }

  private write(slot: number, codes: Uint16Array): void {
    this.requireOwn();
    if (codes.length !== this.loci) throw new RangeError('The profile was encoded for another panel.');
    this.codesView.set(codes, slot * this.loci);
  }

  private grow(): void {
    this.requireOwn();
    const capacity = 2 * this.isUsed.length;
    const codes = new Uint16Array(new SharedArrayBuffer(2 * capacity * this.loci));
    codes.set(this.codesView);
    const isUsed = new Uint8Array(new SharedArrayBuffer(capacity));
    isUsed.set(this.isUsed);
    [this.codesView, this.isUsed] = [codes, isUsed];
  }

  private requireOwn(): void {
    if (this.shared) throw new TypeError('A bank attached from shared memory is only read.');
  }

  private requireUsed(slot: number): void {
    if (!this.isInUse(slot)) throw new RangeError(`There is no profile in slot ${slot}.`);
  }
}
