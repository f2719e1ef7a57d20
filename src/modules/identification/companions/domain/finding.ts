/** Side of a finding, one of its two reports: the first was registered first. */
export type FindingSide = 'first' | 'second';
export const FINDING_SIDES = ['first', 'second'] as const;

/** Answer of an owner: nothing yet, that they belong together, or that they do not. */
export type CompanionAnswer = 'none' | 'confirmed' | 'refused';

/** `lapsed`: nobody has confirmed it, and what the reports say now does not bear it any more. */
export type FindingState = 'proposed' | 'confirmed' | 'refused' | 'lapsed';

/** Two reports that may be of companions of one journey or of relatives. */
export interface CompanionFinding {
  readonly id: string;
  readonly seq: number;
  readonly version: number;
  readonly state: FindingState;
  readonly firstId: string;
  readonly secondId: string;
  readonly firstSeq: number;
  readonly secondSeq: number;
  readonly firstInstitution: string;
  readonly secondInstitution: string;
  readonly firstAnswer: CompanionAnswer;
  readonly secondAnswer: CompanionAnswer;
  /** Account that has given the answer. */
  readonly firstBy: string | null;
  readonly secondBy: string | null;
  /** Codes of what the two have in common; empty once it was removed. */
  readonly reasons: readonly string[];
  /** True where a report names the other as that of a companion or relative. */
  readonly isRecorded: boolean;
  readonly proposedAt: Date;
}

export const answerOf = (finding: CompanionFinding, side: FindingSide): CompanionAnswer =>
  side === 'first' ? finding.firstAnswer : finding.secondAnswer;

export const answeredBy = (finding: CompanionFinding, side: FindingSide): string | null =>
  side === 'first' ? finding.firstBy : finding.secondBy;

export const otherSide = (side: FindingSide): FindingSide => (side === 'first' ? 'second' : 'first');

/** Returns the state that two answers come to: both must say yes; one no is enough. */
export function stateOf(answers: readonly [CompanionAnswer, CompanionAnswer]): FindingState {
  if (answers.includes('refused')) return 'refused';
  return answers.every((answer) => answer === 'confirmed') ? 'confirmed' : 'proposed';
}

/** The sides that an institution owns. */
export function ownSides(
  { firstInstitution, secondInstitution }: CompanionFinding,
  institutionId: string | undefined,
): readonly FindingSide[] {
  if (institutionId === undefined) return [];
  const owners = { first: firstInstitution, second: secondInstitution };
  return FINDING_SIDES.filter((side) => owners[side] === institutionId);
}
