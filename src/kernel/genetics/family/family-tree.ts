import type { MemberOfPedigree, GeneticSex } from '../pedigree/member.js';
import type { GeneticRelative } from './genetic-relative.js';

type Relationship = GeneticRelative['relationship'];

/**
 * Ancestors whom everybody has exactly one of, with their sexes; where the family does not name them they are
 * untyped members.
 */
const ANCESTORS = {
  mother: 'female',
  father: 'male',
  grandmother_maternal: 'female',
  grandfather_maternal: 'male',
  grandmother_paternal: 'female',
  grandfather_paternal: 'male',
} as const satisfies Partial<Record<Relationship, GeneticSex>>;

type Ancestor = keyof typeof ANCESTORS;

/** Pedigree that grows around a missing person, each relative placed by the relationship to him or her. */
export class FamilyTree {
  readonly missing: string;
  /**
   * Two parents of one child who are said to be of one sex: nobody knows of which it was written down
   * wrongly.
   */
  readonly doubtful = new Set<string>();
  private readonly taken: Set<string>;
  private readonly byRole = new Map<string, string>();
  private readonly tree = new Map<string, { -readonly [K in keyof MemberOfPedigree]: MemberOfPedigree[K] }>();
  private readonly otherParents: string[] = [];

  /** @param codes codes of all relatives, so that nobody else is given one of them */
  constructor(sex: GeneticSex, codes: readonly string[]) {
    this.taken = new Set(codes);
    this.missing = this.free('MISSING');
    this.put(this.missing, sex);
  }

  /**
   * Notes the relatives by whom others are placed (ancestors, other parents); called for all before anybody
   * is placed.
   */
  announce(id: string, relationship: Relationship, sex: GeneticSex): void {
    if (relationship in ANCESTORS) {
      this.byRole.set(relationship, id);
      // A sex that does not fit the role stands, so that it is seen to be doubtful.
      this.put(id, sex === 'unknown' ? ANCESTORS[relationship as Ancestor] : sex);
    } else if (relationship === 'other_parent') {
      this.otherParents.push(id);
      this.put(id, sex);
    } else if (relationship === 'child') {
      this.put(id, sex);
    }
  }

  place(relative: GeneticRelative): void {
    const { id, relationship } = relative;
    const sex: GeneticSex = relative.sex === 'male' || relative.sex === 'female' ? relative.sex : 'unknown';
    const side = relationship.endsWith('_maternal') ? 'maternal' : 'paternal';
    if (relationship === 'mother' || relationship === 'father')
      this.link(this.missing, { [relationship]: id });
    else if (relationship in ANCESTORS) this.parentsOf(side);
    else if (relationship.startsWith('aunt_uncle_')) this.put(id, sex, this.parentsOf(side));
    else if (relationship.startsWith('half_sibling_')) this.placeHalfSibling(id, sex, side);
    else if (relationship === 'full_sibling') this.put(id, sex, this.parents());
    else if (relationship === 'nibling') this.placeNibling(id, sex);
    else if (relationship === 'child') this.placeChild(relative);
    // The other parent stands by the children; a cousin's side is not stated.
  }

  members(): MemberOfPedigree[] {
    return [...this.tree.values()];
  }

  private placeHalfSibling(id: string, sex: GeneticSex, side: 'maternal' | 'paternal'): void {
    const [role, other] =
      side === 'maternal' ? (['mother', 'father'] as const) : (['father', 'mother'] as const);
    const shared = this.ancestor(role);
    const notShared = this.untyped(`HALF-${other.toUpperCase()}`, ANCESTORS[other]);
    this.link(this.missing, { [role]: shared });
    this.put(id, sex, { [role]: shared, [other]: notShared });
  }

  /**
   * Places a nibling under an untyped full sibling of its own: the report states neither which sibling nor of
   * what sex, and no line of descent is claimed.
   */
  private placeNibling(id: string, sex: GeneticSex): void {
    const sibling = this.untyped(`SIBLING-OF-${id}`, 'unknown');
    this.link(sibling, this.parents());
    this.put(id, sex, { father: sibling, mother: this.untyped(`PARTNER-OF-${id}`, 'unknown') });
  }

  private placeChild({ id, otherParent }: GeneticRelative): void {
    const named = otherParent !== undefined && this.tree.has(otherParent) ? otherParent : undefined;
    const only = this.otherParents.length === 1 ? this.otherParents[0] : undefined;
    const other = named ?? only ?? this.untyped(`PARENT-OF-${id}`, 'unknown');
    const sexes = [this.sexOf(this.missing), this.sexOf(other)];
    if (sexes[0] !== 'unknown' && sexes[0] === sexes[1]) this.doubtful.add(this.missing).add(other);
    const isMother = this.sexOf(this.missing) === 'female' || this.sexOf(other) === 'male';
    this.link(
      id,
      isMother ? { mother: this.missing, father: other } : { father: this.missing, mother: other },
    );
  }

  private parents(): { father: string; mother: string } {
    const pair = { father: this.ancestor('father'), mother: this.ancestor('mother') };
    this.link(this.missing, pair);
    return pair;
  }

  private parentsOf(side: 'maternal' | 'paternal'): { father: string; mother: string } {
    const child = this.ancestor(side === 'maternal' ? 'mother' : 'father');
    const pair = {
      father: this.ancestor(`grandfather_${side}`),
      mother: this.ancestor(`grandmother_${side}`),
    };
    this.link(child, pair);
    this.link(this.missing, side === 'maternal' ? { mother: child } : { father: child });
    return pair;
  }

  private ancestor(role: Ancestor): string {
    const known = this.byRole.get(role);
    if (known !== undefined) return known;
    const id = this.untyped(role.toUpperCase().replace('_', '-'), ANCESTORS[role]);
    this.byRole.set(role, id);
    return id;
  }

  /** Returns the code of an untyped member whom nobody has named; for one key always the same member. */
  private untyped(code: string, sex: GeneticSex): string {
    const known = this.byRole.get(code);
    if (known !== undefined) return known;
    const id = this.free(code);
    this.byRole.set(code, id);
    this.put(id, sex);
    return id;
  }

  private free(code: string): string {
    let id = code;
    while (this.taken.has(id)) id = `${id}'`;
    this.taken.add(id);
    return id;
  }

  private put(id: string, sex: GeneticSex, parents: { father?: string; mother?: string } = {}): void {
    this.tree.set(id, { id, sex, father: parents.father ?? null, mother: parents.mother ?? null });
  }

  private link(id: string, parents: { father?: string; mother?: string }): void {
    const member = this.tree.get(id);
    if (!member) return;
    if (parents.father !== undefined) member.father = parents.father;
    if (parents.mother !== undefined) member.mother = parents.mother;
  }

  private sexOf(id: string): GeneticSex {
    return this.tree.get(id)?.sex ?? 'unknown';
  }
}
