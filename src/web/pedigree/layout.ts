import type { Kin } from './kin.js';

export interface LayoutPoint {
  readonly x: number;
  readonly y: number;
}

/** A couple, or a parent alone, with the line that leads to the children. */
export interface Union {
  readonly parents: readonly string[];
  readonly children: readonly string[];
  /**
   * Height of the bar over the children; each union has its own, so that half brothers are not taken for
   * brothers.
   */
  readonly barY: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly at: ReadonlyMap<string, LayoutPoint>;
  readonly unions: readonly Union[];
}

const COLUMN = 104;
const ROW = 122;
const MARGIN = 54;
const TOP = 26;
const ABOVE_CHILD = 24;
const BETWEEN_BARS = 9;
const SWEEPS = 12;

/** Partners who stand in one row, beside each other, in order. */
interface Block {
  readonly members: string[];
  center: number;
}

/**
 * Lays a family out as pedigrees are drawn: a generation a row, couples side by side, children under the
 * middle of their parents as far as there is room. Made for the families of reports: some dozens at the most.
 */
export function layOut(kin: readonly Kin[]): Layout {
  const known = new Map(kin.map((one) => [one.id, one]));
  const parentsOf = (id: string) => (known.get(id)?.parents ?? []).filter((parent) => known.has(parent));
  const families = unionsOf(kin, parentsOf);
  const row = generations(kin, families);
  const rows = blocksOf(kin, families, row);
  const place = (id: string): number => {
    const block = rows.flat().find(({ members }) => members.includes(id));
    return block ? block.center + offset(block, id) : 0;
  };
  const middle = (ids: readonly string[]): number => ids.map(place).reduce((a, b) => a + b, 0) / ids.length;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const isDown = sweep % 2 === 0;
    for (const blocks of isDown ? rows : [...rows].reverse()) {
      const wished = new Map(
        blocks.map((block) => {
          const wishes = block.members.flatMap((id) => {
            const near = isDown
              ? [parentsOf(id)]
              : families.filter(({ parents }) => parents.includes(id)).map(({ children }) => children);
            return near
              .filter((ids) => ids.length > 0)
              .map((ids) =>
                isDown ? middle(ids) - offset(block, id) : middle(ids) - middleOffset(block, ids, families),
              );
          });
          return [
            block,
            wishes.length > 0 ? wishes.reduce((a, b) => a + b, 0) / wishes.length : block.center,
          ];
        }),
      );
      blocks.sort((a, b) => (wished.get(a) ?? 0) - (wished.get(b) ?? 0));
      if (isDown) for (const block of blocks) turn(block, parentsOf, middle);
      spread(
        blocks,
        blocks.map((block) => wished.get(block) ?? 0),
      );
    }
  }
  const least = Math.min(...kin.map(({ id }) => place(id)), 0);
  const at = new Map(
    kin.map(({ id }) => [id, { x: place(id) - least + MARGIN, y: TOP + (row.get(id) ?? 0) * ROW }]),
  );
  const points = [...at.values()];
  return {
    at,
    width: Math.max(...points.map(({ x }) => x), 0) + MARGIN,
    height: Math.max(...points.map(({ y }) => y), 0) + 84,
    unions: withBars(families, at),
  };
}

type Family = Omit<Union, 'barY'>;

function unionsOf(kin: readonly Kin[], parentsOf: (id: string) => readonly string[]): Family[] {
  const unions = new Map<string, { parents: readonly string[]; children: string[] }>();
  const of = (parents: readonly string[]) => {
    const key = [...parents].sort().join(' ');
    const union = unions.get(key) ?? { parents, children: [] };
    unions.set(key, union);
    return union;
  };
  for (const { id, partner } of kin) {
    const parents = parentsOf(id);
    if (parents.length > 0) of(parents).children.push(id);
    if (partner !== undefined && kin.some((one) => one.id === partner)) of([partner, id]);
  }
  return [...unions.values()];
}

/**
 * The row of each: below the parents, beside the partners, and founders no higher than their children need.
 */
function generations(kin: readonly Kin[], families: readonly Family[]): ReadonlyMap<string, number> {
  const row = new Map(kin.map(({ id }) => [id, 0]));
  const get = (id: string): number => row.get(id) ?? 0;
  // Bounded: a pedigree that contradicts itself is drawn somehow, and does not hang.
  for (let round = 0; round < 2 * kin.length; round += 1) {
    for (const { parents, children } of families) {
      const lowest = Math.max(...parents.map(get));
      for (const id of parents) row.set(id, lowest);
      for (const id of children) row.set(id, Math.max(get(id), lowest + 1));
    }
  }
  const isChild = new Set(families.flatMap(({ children }) => children));
  for (const { parents, children } of [...families].reverse()) {
    if (children.length === 0 || parents.some((id) => isChild.has(id))) continue;
    const isElsewhere = families.some(
      (other) => other.parents !== parents && other.parents.some((id) => parents.includes(id)),
    );
    if (!isElsewhere) for (const id of parents) row.set(id, Math.min(...children.map(get)) - 1);
  }
  const highest = Math.min(...row.values(), 0);
  return new Map([...row].map(([id, at]) => [id, at - highest]));
}

function blocksOf(
  kin: readonly Kin[],
  families: readonly Family[],
  row: ReadonlyMap<string, number>,
): Block[][] {
  const partnersOf = (id: string): string[] => [
    ...new Set(
      families.flatMap(({ parents }) => (parents.includes(id) ? parents.filter((one) => one !== id) : [])),
    ),
  ];
  const rows: Block[][] = Array.from({ length: Math.max(...row.values(), 0) + 1 }, () => []);
  const placed = new Set<string>();
  // Whoever has most partners stands in the middle of them.
  const byPartners = [...kin].sort((a, b) => partnersOf(b.id).length - partnersOf(a.id).length);
  const order = new Map(kin.map(({ id }, at) => [id, at]));
  for (const { id } of byPartners) {
    if (placed.has(id)) continue;
    const members: string[] = [id];
    placed.add(id);
    for (let at = 0; at < members.length; at += 1) {
      for (const partner of partnersOf(members[at] ?? '')) {
        if (placed.has(partner)) continue;
        placed.add(partner);
        const isLeft = members.length % 2 === 0;
        if (isLeft) members.unshift(partner);
        else members.push(partner);
        if (isLeft) at += 1;
      }
    }
    rows[row.get(id) ?? 0]?.push({ members, center: 0 });
  }
  for (const blocks of rows) {
    blocks.sort((a, b) => (order.get(a.members[0] ?? '') ?? 0) - (order.get(b.members[0] ?? '') ?? 0));
    spread(
      blocks,
      blocks.map(() => 0),
    );
  }
  return rows;
}

const offset = ({ members }: Block, id: string): number =>
  (members.indexOf(id) - (members.length - 1) / 2) * COLUMN;

/** Returns where in its block the couple stands that has these children. */
function middleOffset(block: Block, children: readonly string[], families: readonly Family[]): number {
  const parents = families.find((one) => one.children === children)?.parents ?? [];
  const inside = parents.filter((id) => block.members.includes(id));
  if (inside.length === 0) return 0;
  return inside.map((id) => offset(block, id)).reduce((a, b) => a + b, 0) / inside.length;
}

/** Turns a couple so that each stands nearer to the own parents. */
function turn(
  { members }: Block,
  parentsOf: (id: string) => readonly string[],
  middle: (ids: readonly string[]) => number,
): void {
  const [first = '', second = ''] = members;
  if (members.length !== 2) return;
  const [a, b] = [parentsOf(first), parentsOf(second)];
  if (a.length > 0 && b.length > 0 && middle(a) > middle(b)) members.reverse();
}

/**
 * Places blocks as near to what each wishes as the room between them allows, in this order: least squares, by
 * pooling neighbours that collide.
 */
function spread(blocks: readonly Block[], wished: readonly number[]): void {
  const shifts: number[] = [];
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1];
    const gap = before ? ((before.members.length + block.members.length) / 2) * COLUMN : 0;
    shifts.push((shifts[at - 1] ?? 0) + gap);
  }
  const pools: { sum: number; count: number }[] = [];
  for (const [at, wish] of wished.entries()) {
    let pool = { sum: wish - (shifts[at] ?? 0), count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
    }
    pools.push(pool);
  }
  const starts = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  for (const [at, block] of blocks.entries()) block.center = (starts[at] ?? 0) + (shifts[at] ?? 0);
}

/** Bars of one row that would lie over each other lie at heights of their own. */
function withBars(families: readonly Family[], at: ReadonlyMap<string, LayoutPoint>): Union[] {
  const taken: { y: number; from: number; to: number }[] = [];
  const xs = (ids: readonly string[]): number[] => ids.map((id) => at.get(id)?.x ?? 0);
  return families.map((family) => {
    const middle = xs(family.parents).reduce((a, b) => a + b, 0) / family.parents.length;
    const ends = [...xs(family.children), middle];
    const [from, to] = [Math.min(...ends), Math.max(...ends)];
    const top = Math.min(...family.children.map((id) => at.get(id)?.y ?? 0));
    let y = top - ABOVE_CHILD;
    while (taken.some((one) => one.y === y && one.from <= to + 4 && from <= one.to + 4)) y -= BETWEEN_BARS;
    if (family.children.length > 0) taken.push({ y, from, to });
    return { ...family, barY: y };
  });
}
