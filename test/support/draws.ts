/** What is drawn in tests: the same for the same seed. */
export interface Draws {
  /** From 0 up to 1. */
  readonly draw: () => number;
  readonly one: <T>(list: readonly T[]) => T;
  /** Each of a list with a probability. */
  readonly some: <T>(list: readonly T[], probability: number) => T[];
}

/** Opens draws that look like chance (mulberry32). */
export function drawsFrom(seed: number): Draws {
  let state = seed;
  const draw = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    draw,
    one: (list) => list[Math.floor(draw() * list.length)]!,
    some: (list, probability) => list.filter(() => draw() < probability),
  };
}
