import type { CheckedPedigree } from '../pedigree/pedigree.js';

/**
 * Typing of a person at a locus: nothing known (0), one genotype (1), or several that explain what was seen
 * (2).
 */
export type Typing = 0 | 1 | 2;

export type Sexed = 'father' | 'mother';

/**
 * Variable of the sum: the ordered genotype of a typed person, one gene of an untyped person (`slot` 0 from
 * the father, 1 from the mother), or which of the parent's two genes a meiosis passed on.
 */
export interface Variable {
  readonly kind: 'genotype' | 'gene' | 'selector';
  readonly person: number;
  readonly slot: 0 | 1;
  readonly isWide: boolean;
  /** True where the order of the genes does not matter: a founder. */
  readonly isUnordered: boolean;
  readonly isHemizygous: boolean;
  /** Number of genes that a selector chooses from, two where this is missing. */
  readonly choices?: number;
}

/** Gene as it stands in a variable: the `slot` of a genotype, or the variable itself. */
export interface Gene {
  readonly variable: number;
  readonly slot: 0 | 1;
}

export type Factor =
  /** Probability of what was seen, given the genotype. */
  | { readonly kind: 'evidence'; readonly variable: number }
  /** Probability of what was seen times the probability of the genotype in the population. */
  | { readonly kind: 'founder'; readonly variable: number }
  /** A founder's gene. */
  | { readonly kind: 'gene'; readonly variable: number }
  /** A gene received from an untyped founder who has no other child that matters. */
  | { readonly kind: 'gamete'; readonly child: Gene; readonly from: Sexed }
  | {
      readonly kind: 'meiosis';
      readonly from: Sexed;
      /** Gene that is passed on, or two of which one is, each as often. */
      readonly genes: readonly Gene[];
      readonly child: Gene;
    }
  /** The gene is passed on where the selector says so, and leaves the child's alone where it does not. */
  | {
      readonly kind: 'selected';
      readonly from: Sexed;
      readonly gene: Gene;
      readonly child: Gene;
      readonly selector: number;
    }
  /**
   * Descent of the child's gene from this one where the selector says so, over parents who have no variables.
   * Without a gene: from a founder of whom nothing else counts.
   */
  | {
      readonly kind: 'descent';
      /** Parents who passed it on, from the oldest to the child's parent. */
      readonly path: readonly Sexed[];
      readonly gene: Gene | undefined;
      readonly child: Gene;
      readonly selector: number;
      readonly choice: number;
      /** Probability of this choice. */
      readonly weight: number;
    }
  /** Probability of a selector by itself: 1/2 each. */
  | { readonly kind: 'toss'; readonly selector: number }
  /** Selectors of one meiosis at two loci. */
  | { readonly kind: 'linkage'; readonly first: number; readonly second: number };

/**
 * Factor network: the likelihood of a pedigree at a locus as a sum over variables of a product of factors.
 */
export interface FactorNetwork {
  readonly variables: readonly Variable[];
  readonly factors: readonly Factor[];
  /** Genes of the target from father and mother (the same for a man's X). */
  readonly target: readonly number[];
  /** Selector of a meiosis by child and parent, `child:father`. */
  readonly selectors: ReadonlyMap<string, number>;
}

export interface NetworkRequest {
  readonly pedigree: CheckedPedigree;
  /** Typing of each person. */
  readonly typing: readonly Typing[];
  readonly chromosome: 'autosomal' | 'X';
  /** Number of the untyped person whose genotype is asked for, -1 for none. */
  readonly target: number;
  /** True where every meiosis has its selector: for linked loci. */
  readonly hasAllSelectors: boolean;
  /**
   * True where every meiosis of an untyped parent has its selector, also where parent and child could stand
   * in one factor, and an untyped parent with one child that matters has no variables: the child's gene comes
   * from a grandparent.
   */
  readonly isSplit?: boolean;
}

/** Builds the network of a pedigree from who is typed, without regard to the locus. */
export function buildNetwork(request: NetworkRequest): FactorNetwork {
  return new NetworkBuilder(request).build();
}

/** Gene that may have become a child's, with the way that it took and the probability of it. */
interface Source {
  readonly gene: Gene | undefined;
  readonly path: readonly Sexed[];
  readonly weight: number;
}

class NetworkBuilder {
  private readonly variables: Variable[] = [];
  private readonly factors: Factor[] = [];
  private readonly selectors = new Map<string, number>();
  private readonly isKept: Uint8Array;
  /** Children of each person that matter. */
  private readonly children: number[][];
  /** Genes by person: from the father, from the mother. */
  private readonly genes: (readonly Gene[])[] = [];
  /**
   * Child to whom a founder's first gene went by convention: the two genes of a founder nobody typed cannot
   * be told apart.
   */
  private readonly firstChild: Int32Array;

  constructor(private readonly request: NetworkRequest) {
    const { pedigree } = request;
    this.isKept = this.relevant();
    this.children = Array.from({ length: pedigree.size }, () => []);
    for (const child of pedigree.order) {
      if (this.isKept[child] === 0) continue;
      for (const parent of [this.father(child), this.mother(child)])
        if (parent !== -1) this.children[parent]!.push(child);
    }
    this.firstChild = Int32Array.from({ length: pedigree.size }, (_, person) => this.favourite(person));
  }

  build(): FactorNetwork {
    const { pedigree, target } = this.request;
    for (const person of pedigree.order) if (this.isKept[person] === 1) this.addPerson(person);
    for (const person of pedigree.order) if (this.isKept[person] === 1) this.addMeioses(person);
    const genes = target === -1 ? [] : this.genes[target]!.map(({ variable }) => variable);
    return { variables: this.variables, factors: this.factors, target: genes, selectors: this.selectors };
  }

  /** Marks everybody but untyped persons without descendants that matter, who change nothing. */
  private relevant(): Uint8Array {
    const { pedigree, typing, target } = this.request;
    const isKept = new Uint8Array(pedigree.size);
    for (let at = pedigree.size - 1; at >= 0; at--) {
      const person = pedigree.order[at]!;
      if (typing[person] !== 0 || person === target) isKept[person] = 1;
      if (isKept[person] === 0) continue;
      for (const parent of [this.father(person), this.mother(person)]) if (parent !== -1) isKept[parent] = 1;
    }
    return isKept;
  }

  /** Returns the father that a gene of a child comes from; a man has no X from his father. */
  private father(child: number): number {
    return this.isHemizygous(child) ? -1 : this.request.pedigree.father[child]!;
  }

  private mother(child: number): number {
    return this.request.pedigree.mother[child]!;
  }

  private isHemizygous(person: number): boolean {
    return this.request.chromosome === 'X' && this.request.pedigree.sexes[person] === 'male';
  }

  private isFounder(person: number): boolean {
    return this.request.pedigree.father[person] === -1;
  }

  private isTyped(person: number): boolean {
    return this.request.typing[person] !== 0;
  }

  /** Tells whether a person is a founder of whom all that counts is the one gene passed on. */
  private isGamete(person: number): boolean {
    return (
      this.isFounder(person) &&
      !this.isTyped(person) &&
      person !== this.request.target &&
      this.children[person]!.length === 1
    );
  }

  /** Tells whether a person matters only for handing a gene of a parent on to one child. */
  private isPassage(person: number): boolean {
    const { isSplit, target } = this.request;
    return (
      isSplit === true &&
      person !== target &&
      !this.isTyped(person) &&
      !this.isFounder(person) &&
      this.children[person]!.length === 1
    );
  }

  private favourite(person: number): number {
    const isSymmetric = this.isFounder(person) && !this.isTyped(person) && person !== this.request.target;
    if (!isSymmetric || this.request.hasAllSelectors) return -1;
    const { target, typing } = this.request;
    const weight = (child: number): number =>
      child === target ? 3 : typing[child] === 0 ? 2 : typing[child]! - 1;
    return [...this.children[person]!].sort((a, b) => weight(b) - weight(a))[0] ?? -1;
  }

  private addPerson(person: number): void {
    if (this.isGamete(person) || this.isPassage(person)) return;
    const isHemizygous = this.isHemizygous(person);
    const isUnordered = this.isFounder(person) && !this.request.hasAllSelectors;
    const isWide = this.request.typing[person] === 2;
    const common = { person, isWide, isHemizygous, isUnordered };
    if (this.isTyped(person)) {
      const variable = this.variables.push({ kind: 'genotype', slot: 0, ...common }) - 1;
      this.genes[person] = [
        { variable, slot: 0 },
        { variable, slot: 1 },
      ];
      this.factors.push({ kind: this.isFounder(person) ? 'founder' : 'evidence', variable });
      return;
    }
    const slots: readonly (0 | 1)[] = isHemizygous ? [1] : [0, 1];
    const added = slots.map((slot) => this.variables.push({ kind: 'gene', ...common, slot }) - 1);
    const [first, second] = [added[0]!, added.at(-1)!];
    this.genes[person] = [
      { variable: first, slot: 0 },
      { variable: second, slot: 1 },
    ];
    if (this.isFounder(person)) for (const variable of added) this.factors.push({ kind: 'gene', variable });
  }

  private addMeioses(child: number): void {
    const [paternal, maternal] = this.genes[child] ?? [];
    if (paternal === undefined || maternal === undefined) return;
    if (this.father(child) !== -1) this.addMeiosis(this.father(child), child, 'father', paternal);
    if (this.mother(child) !== -1) this.addMeiosis(this.mother(child), child, 'mother', maternal);
  }

  private addMeiosis(parent: number, child: number, from: Sexed, gene: Gene): void {
    if (this.isPassage(parent)) {
      this.addDescents(child, gene, this.sourcesOf(parent, child, [from], 1));
      return;
    }
    if (this.isGamete(parent)) {
      this.factors.push({ kind: 'gamete', child: gene, from });
      return;
    }
    const genes = this.genes[parent]!;
    if (this.isHemizygous(parent) || this.firstChild[parent] === child) {
      this.factors.push({ kind: 'meiosis', from, genes: [genes[0]!], child: gene });
    } else if (!this.needsSelector(parent, child)) {
      this.factors.push({ kind: 'meiosis', from, genes, child: gene });
    } else this.addSelected(`${child}:${from}`, from, genes, gene);
  }

  /** Returns the genes that a child's gene can have come from, over parents who have no variables. */
  private sourcesOf(parent: number, child: number, path: readonly Sexed[], weight: number): Source[] {
    if (this.isPassage(parent)) {
      const [father, mother] = [this.father(parent), this.mother(parent)];
      if (father === -1) return this.sourcesOf(mother, parent, ['mother', ...path], weight);
      return [
        ...this.sourcesOf(father, parent, ['father', ...path], weight / 2),
        ...this.sourcesOf(mother, parent, ['mother', ...path], weight / 2),
      ];
    }
    if (this.isGamete(parent)) return [{ gene: undefined, path, weight }];
    const [first, second] = this.genes[parent]!;
    if (this.isHemizygous(parent) || this.firstChild[parent] === child)
      return [{ gene: first!, path, weight }];
    return [first!, second!].map((gene) => ({ gene, path, weight: weight / 2 }));
  }

  private addDescents(person: number, child: Gene, sources: readonly Source[]): void {
    const common = { isWide: false, isUnordered: false, isHemizygous: false, choices: sources.length };
    const selector = this.variables.push({ kind: 'selector', person, slot: child.slot, ...common }) - 1;
    for (const [choice, source] of sources.entries())
      this.factors.push({ kind: 'descent', child, selector, choice, ...source });
  }

  /**
   * Tells whether a meiosis needs a selector. A factor of two genes and a third that may be any allele would
   * be large: then the choice becomes a variable.
   */
  private needsSelector(parent: number, child: number): boolean {
    if (this.request.hasAllSelectors) return true;
    return !this.isTyped(parent) && (this.request.isSplit === true || this.request.typing[child] !== 1);
  }

  private addSelected(meiosis: string, from: Sexed, genes: readonly Gene[], child: Gene): void {
    const person = this.variables[child.variable]!.person;
    const common = { isWide: false, isUnordered: false, isHemizygous: false };
    const selector = this.variables.push({ kind: 'selector', person, slot: child.slot, ...common }) - 1;
    this.selectors.set(meiosis, selector);
    for (const [slot, gene] of genes.entries())
      this.factors.push({ kind: 'selected', from, gene: { ...gene, slot: slot as 0 | 1 }, child, selector });
    if (!this.request.hasAllSelectors) this.factors.push({ kind: 'toss', selector });
  }
}
