import { FamilyPlans } from '../likelihood/family-plans.js';
import { buildNetwork, type Typing } from '../likelihood/network.js';
import { type CheckedPedigree, readPedigree } from '../pedigree/pedigree.js';
import type { MemberOfPedigree } from '../pedigree/member.js';
import { planBlock } from './block-plan.js';
import { BlockSum } from './block-sum.js';
import { Workspace } from './workspace.js';

/** Block: part of a pedigree that, given the genotypes at its edge, is independent of the rest. */
export class Block {
  readonly plans: FamilyPlans;
  private readonly sums = new Map<string, BlockSum>();

  constructor(
    readonly number: number,
    private readonly pedigree: CheckedPedigree,
    /** Number of the person in the family, by member of the block. */
    readonly persons: Int32Array,
    private readonly work: Workspace,
  ) {
    this.plans = new FamilyPlans(pedigree, 'autosomal');
  }

  /** Returns the sum for a set of typed persons, planned when it is first wanted. */
  sumFor(typing: readonly Typing[], isLumpable: boolean): BlockSum {
    const key = `${isLumpable ? 'l' : 'f'}${typing.join('')}`;
    const known = this.sums.get(key);
    if (known) return known;
    const { pedigree, work } = this;
    const network = buildNetwork({
      pedigree,
      typing,
      chromosome: 'autosomal',
      target: -1,
      hasAllSelectors: false,
    });
    const sum = new BlockSum(planBlock(network, isLumpable), isLumpable, work);
    this.sums.set(key, sum);
    return sum;
  }
}

export interface BlocksOfFamilies {
  readonly blocks: readonly Block[];
  /**
   * Number of times that P(genotype in the population) of a person is missing from the product of the blocks;
   * mostly negative: each block in which the person is a parent counts it.
   */
  readonly missingFactors: readonly { readonly person: number; readonly times: number }[];
}

/**
 * Blocks of a pedigree, cut at everybody whose genotype is known exactly.
 *
 * Given it, what such a person passes to each child is independent of where it came from and of the other
 * children: half for either allele, whatever mutation does to it afterwards. So P(data) is the product over
 * the blocks, a known person standing in one block as a child and in others as a founder, divided by
 * P(genotype) for each time that it is counted too often. A victim at one place changes only the blocks
 * around it; those of the rest are known from other sub-assignments.
 */
export class FamilyBlocks {
  private readonly byTyping = new Map<string, BlocksOfFamilies>();
  private readonly bySignature = new Map<string, Block>();
  private readonly work = new Workspace();

  constructor(private readonly pedigree: CheckedPedigree) {}

  blocksFor(typing: readonly Typing[]): BlocksOfFamilies {
    const key = typing.join('');
    const known = this.byTyping.get(key);
    if (known) return known;
    const blocks = this.cut(typing);
    this.byTyping.set(key, blocks);
    return blocks;
  }

  private cut(typing: readonly Typing[]): BlocksOfFamilies {
    const { size, father, mother } = this.pedigree;
    const parts = new Parts();
    const isKnown = (person: number): boolean => typing[person] === 1;
    const founderCopies = new Map<number, number>();
    /** Names a known person as another node for each child; copies that meet in one part become one again. */
    const asParent = (parent: number, child: number): string =>
      isKnown(parent) ? `${parent}>${child}` : `${parent}`;
    for (let child = 0; child < size; child++) {
      if (father[child] === -1) continue;
      parts.join(`${child}`, asParent(father[child]!, child));
      parts.join(`${child}`, asParent(mother[child]!, child));
    }
    const blocks: Block[] = [];
    for (const nodes of parts.all()) {
      if (!nodes.some((node) => typing[personOf(node)] !== 0)) continue;
      const block = this.blockOf(nodes);
      for (const person of new Set(nodes.filter((node) => node.includes('>')).map(personOf)))
        founderCopies.set(person, (founderCopies.get(person) ?? 0) + 1);
      blocks.push(block);
    }
    const missingFactors: { person: number; times: number }[] = [];
    for (let person = 0; person < size; person++) {
      if (typing[person] === 0 || (!isKnown(person) && parts.has(`${person}`))) continue;
      const times = (father[person] === -1 ? 1 : 0) - (founderCopies.get(person) ?? 0);
      if (times !== 0) missingFactors.push({ person, times });
    }
    return { blocks, missingFactors };
  }

  private blockOf(nodes: readonly string[]): Block {
    const signature = [...nodes].sort().join(' ');
    const known = this.bySignature.get(signature);
    if (known) return known;
    const inBlock = new Set(nodes);
    const persons: number[] = [];
    const members: MemberOfPedigree[] = [];
    const add = (id: string, person: number, parents: Pick<MemberOfPedigree, 'father' | 'mother'>): void => {
      persons.push(person);
      members.push({ id, sex: this.pedigree.sexes[person]!, ...parents });
    };
    const copies = new Set<number>();
    for (const node of nodes) {
      const person = personOf(node);
      if (!node.includes('>')) add(node, person, this.parentsIn(inBlock, person));
      else if (!copies.has(person)) {
        copies.add(person);
        add(`${person}>`, person, { father: null, mother: null });
      }
    }
    const block = new Block(
      this.bySignature.size,
      readPedigree(members),
      Int32Array.from(persons),
      this.work,
    );
    this.bySignature.set(signature, block);
    return block;
  }

  private parentsIn(
    inBlock: ReadonlySet<string>,
    child: number,
  ): Pick<MemberOfPedigree, 'father' | 'mother'> {
    const nodeOf = (parent: number): string | null => {
      if (inBlock.has(`${parent}>${child}`)) return `${parent}>`;
      return parent !== -1 && inBlock.has(`${parent}`) ? `${parent}` : null;
    };
    return { father: nodeOf(this.pedigree.father[child]!), mother: nodeOf(this.pedigree.mother[child]!) };
  }
}

function personOf(node: string): number {
  return Number.parseInt(node, 10);
}

/** Sets of nodes that were joined. */
class Parts {
  private readonly above = new Map<string, string>();

  join(one: string, other: string): void {
    const [first, second] = [this.top(one), this.top(other)];
    if (first !== second) this.above.set(first, second);
  }

  has(node: string): boolean {
    return this.above.has(node);
  }

  all(): string[][] {
    const parts = new Map<string, string[]>();
    for (const node of this.above.keys()) {
      const top = this.top(node);
      const part = parts.get(top);
      if (part) part.push(node);
      else parts.set(top, [node]);
    }
    return [...parts.values()];
  }

  private top(node: string): string {
    const above = this.above.get(node);
    if (above === undefined) this.above.set(node, node);
    return above === undefined || above === node ? node : this.top(above);
  }
}
