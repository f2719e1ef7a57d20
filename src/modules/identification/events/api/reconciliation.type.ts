import { Field, Float, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { UUID } from '../../../../platform/graphql/index.js';
import type { Contradiction } from '../domain/contradictions.js';
import type { Possibility } from '../domain/reconcile.js';
import type { PossibilityInWords, VisibleLine } from '../domain/visible-board.js';
import { JOINT_WORDS } from '../../../laboratory/index.js';
import { BandEnum, WeightEnum } from '../../../review/matches/graphql.js';
import type { WordOfRecord } from '../use-cases/read-joint-status.js';
import type { Board } from '../use-cases/reconcile-event.js';
import { EventRecordType } from './event.type.js';
import { ContradictionEnum, DecidesEnum, JointWordEnum, RoundStateEnum } from './event.words.js';

@ObjectType('ReconciliationPossibility', {
  description: 'Who a body may be, or which body a missing person.',
})
export class PossibilityType {
  @Field(() => UUID, { description: 'The match of the pair.' })
  matchId!: string;

  @Field(() => [EventRecordType], { description: 'The other side, as far as the viewer may know of it.' })
  records!: readonly EventRecordType[];

  @Field(() => JointWordEnum, {
    nullable: true,
    description:
      'Who it is, all bodies and persons of the event taken together, in a word made of the words of its pairs; null where figures are told.',
  })
  word?: string | undefined;

  @Field(() => BandEnum, {
    nullable: true,
    description: 'How strong the match of the pair is; null where figures are told.',
  })
  band?: string | undefined;

  @Field(() => Float, {
    nullable: true,
    description:
      "Probability, all bodies and persons of the event taken together, each being one of the other; null unless all records concerned are the viewer's own, as are the figures below.",
  })
  probability?: number | undefined;

  @Field(() => Float, {
    nullable: true,
    description:
      'log10 of the likelihood ratio of the pair alone, held against others of the event: what all of them share by nature (day, place, origin, the event) is not in it.',
  })
  log10LR?: number | undefined;

  @Field(() => Float, {
    nullable: true,
    description: 'log10 of the likeliest assignment with the pair over the likeliest without.',
  })
  log10Glr?: number | undefined;
}

@ObjectType('ReconciliationGroup', {
  description: 'A group of evidence that weighs between the best and the next.',
})
export class DecidingGroupType {
  @Field(() => String, { description: 'The group: dna, dental, physical …' })
  group!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'How much more it says for the best, log10; null of records of several institutions.',
  })
  log10?: number | undefined;

  @Field(() => WeightEnum, {
    nullable: true,
    description:
      'How much the strongest of its fields that agree weighs for the best; null where the figure is told.',
  })
  weight?: string | null;
}

@ObjectType('ReconciliationByJoint', {
  description: "What the laboratory's newest joint identification says of a line.",
})
export class ByJointType {
  @Field(() => [EventRecordType], {
    description: 'The likeliest other side, as far as the viewer may know of it.',
  })
  records!: readonly EventRecordType[];

  @Field(() => Int, {
    description:
      'Missing persons whom these reports tell of: of several it says which family, and not which of them.',
  })
  persons!: number;

  @Field(() => Float, { description: 'Probability, given all data of the event.' })
  probability!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'log10 of the odds against everything else; null where nothing else is left.',
  })
  log10Odds?: number | undefined;

  @Field(() => Float, { nullable: true, description: 'Probability of the next.' })
  next?: number | undefined;
}

@ObjectType('ReconciliationWord', {
  description: 'What the joint identification of several institutions says of a line.',
})
export class JointWordType {
  @Field(() => JointWordEnum, { description: 'The strongest word.' })
  word!: string;

  @Field(() => [EventRecordType], { description: 'With whom; of a report all who are missing by it.' })
  records!: readonly EventRecordType[];
}

@ObjectType('ReconciliationLine', { description: 'A body, or a missing person, and who they may be.' })
export class ReconciliationLineType {
  @Field(() => [EventRecordType], {
    description: 'Records of it: several of fragments of one body, or of reports of one person.',
  })
  records!: readonly EventRecordType[];

  @Field(() => PossibilityType, { nullable: true, description: 'The likeliest.' })
  best?: PossibilityType | undefined;

  @Field(() => PossibilityType, { nullable: true, description: 'The next.' })
  runnerUp?: PossibilityType | undefined;

  @Field(() => Float, {
    nullable: true,
    description:
      "Probability that it is none of those who are compared; null unless all records concerned are the viewer's own.",
  })
  none?: number | undefined;

  @Field(() => DecidesEnum, { description: 'Why the best stands before the next.' })
  decides!: string;

  @Field(() => [DecidingGroupType], { description: 'What weighs between them, the strongest first.' })
  deciding!: readonly DecidingGroupType[];

  @Field(() => Boolean, {
    description:
      'Others of the family are missing in this event: kinship alone does not tell which of them it is. Fingerprints, teeth, an implant or anthropology can.',
  })
  needsJoint!: boolean;

  @Field(() => ByJointType, {
    nullable: true,
    description:
      "What the laboratory's newest joint identification says; null where there is none, or it leaves the line out.",
  })
  byJoint?: ByJointType | undefined;

  @Field(() => JointWordType, {
    nullable: true,
    description:
      'What the joint identification of several institutions says, of pairs with an own record; null where the line took no part. No figure of it is told.',
  })
  byWord?: JointWordType | undefined;

  @Field(() => Boolean, {
    description:
      'Whether the line rests on `byJoint`: others of the family are missing, and no record has changed since. The ratios of pairs are then not independent.',
  })
  restsOnJoint!: boolean;
}

@ObjectType('ReconciliationTogether', {
  description: 'The joint identification of the records of several institutions.',
})
export class JointTogetherType {
  @Field(() => [String], { description: 'Codes of the institutions that accept it.' })
  accepted!: readonly string[];

  @Field(() => Boolean, { description: 'Whether the own one does.' })
  accepts!: boolean;

  @Field(() => [String], {
    description:
      'Codes of the institutions that have not answered yet whether they accept the next one; each owes an answer.',
  })
  waitingFor!: readonly string[];

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when the words are told: 30 days.',
  })
  endsAt?: Date | undefined;

  @Field(() => RoundStateEnum, {
    nullable: true,
    description: 'How far the last one is; null where none was asked for.',
  })
  state?: string | undefined;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'When the words were reckoned that are told; null where there are none, or one whose records took part accepts it no more.',
  })
  finishedAt?: Date | undefined;

  @Field(() => Boolean, {
    description: 'Whether an own record is another one by now: the words are of what it was.',
  })
  isOutdated!: boolean;
}

@ObjectType('EventContradiction', { description: 'Two things that are said in an event and cannot both be.' })
export class EventContradictionType {
  @Field(() => ContradictionEnum, { description: 'Which.' })
  kind!: string;

  @Field(() => [EventRecordType], {
    description: 'Records that it is about, as far as the viewer may know of them.',
  })
  records!: readonly EventRecordType[];

  @Field(() => [UUID], { description: 'Entries of the list.' })
  entryIds!: readonly string[];

  @Field(() => [UUID], { description: 'Matches that are identified.' })
  matchIds!: readonly string[];
}

@ObjectType('ReconciliationJoint', {
  description: "The newest joint identification of the event by the viewer's own laboratory.",
})
export class ReconciliationJointType {
  @Field(() => UUID, { description: '`jointIdentification` tells all of it.' })
  id!: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was reckoned.' })
  finishedAt?: Date | undefined;

  @Field(() => Boolean, {
    description:
      'A record has changed, come or gone since, or may not be compared any more: no line rests on it. Ask anew.',
  })
  isStale!: boolean;
}

@ObjectType('EventReconciliation', {
  description:
    'Who is who in an event, all together, reckoned from what the viewer may see and from nothing else: by figures of own records, by words of all others.',
})
export class EventReconciliationType {
  @Field(() => Int, { nullable: true, description: 'The greatest number of persons that a source gives.' })
  aboard?: number | undefined;

  @Field(() => Float, { description: 'Persons expected who stand on no list; of a closed list almost none.' })
  unlisted!: number;

  @Field(() => Float, {
    description:
      'Persons expected of whom nothing is compared: a pair weighs its likelihood ratio over this number.',
  })
  unknown!: number;

  @Field(() => Int, { description: 'Pairs that were reckoned with.' })
  pairs!: number;

  @Field(() => Int, {
    description: 'Pairs that the viewer knows of without their comparison; they are left out.',
  })
  pairsLeftOut!: number;

  @Field(() => Boolean, { description: 'Whether every assignment was reckoned with.' })
  isExact!: boolean;

  @Field(() => [ReconciliationLineType], { description: 'Bodies, fragments of one together.' })
  bodies!: readonly ReconciliationLineType[];

  @Field(() => [ReconciliationLineType], { description: 'Missing persons, reports of one together.' })
  missing!: readonly ReconciliationLineType[];

  @Field(() => ReconciliationJointType, {
    nullable: true,
    description: 'The joint identification that lines may rest on; null for whoever may not read it.',
  })
  joint?: ReconciliationJointType | undefined;

  @Field(() => JointTogetherType, {
    nullable: true,
    description: 'The joint identification of several institutions; null for whoever may not read it.',
  })
  together?: JointTogetherType | undefined;

  @Field(() => [EventContradictionType], { description: 'What is said and cannot both be.' })
  contradictions!: readonly EventContradictionType[];
}

export function boardTypeOf(board: Board): EventReconciliationType {
  const { aboard, unlisted, unknown, pairs, pairsLeftOut, told, contradictions } = board;
  const { bodies, missing, isExact } = told;
  const members = new Map([...bodies, ...missing].map(({ key, recordIds }) => [key, recordIds]));
  return {
    ...{ aboard, unlisted, unknown, pairs: pairs.size, pairsLeftOut, isExact },
    ...{ joint: board.joint, together: board.together },
    bodies: bodies.map((line) => lineTypeOf(line, board, members)),
    missing: missing.map((line) => lineTypeOf(line, board, members)),
    contradictions: contradictions.map((one) => contradictionTypeOf(one, board)),
  };
}

type Members = ReadonlyMap<string, readonly string[]>;

function recordsOf(ids: readonly string[], { known }: Board): EventRecordType[] {
  return ids.flatMap((id) => known.get(id) ?? []);
}

function lineTypeOf(line: VisibleLine, board: Board, members: Members): ReconciliationLineType {
  const { key, recordIds, decides, needsJoint } = line;
  const byJoint = board.joint?.lines.get(key);
  return {
    ...{ decides, needsJoint, records: recordsOf(recordIds, board) },
    ...weighedTypeOf(line, (of) => recordsOf(members.get(of) ?? [of], board)),
    byJoint: byJoint && { ...byJoint, records: recordsOf(byJoint.recordIds, board) },
    byWord: recordIds.flatMap((id) => board.together?.words.get(id) ?? []).toSorted(byStrength)[0],
    restsOnJoint: needsJoint && byJoint !== undefined && board.joint?.isStale === false,
  };
}

type RecordsOf = (of: string) => EventRecordType[];

function weighedTypeOf(
  line: VisibleLine,
  known: RecordsOf,
): Pick<ReconciliationLineType, 'best' | 'runnerUp' | 'none' | 'deciding'> {
  const { best, runnerUp, deciding } = line;
  return {
    ...{
      best: best && possibilityTypeOf(best, known),
      runnerUp: runnerUp && possibilityTypeOf(runnerUp, known),
    },
    ...{ deciding, none: line.isOwn ? line.none : undefined },
  };
}

function possibilityTypeOf(
  { of, ...said }: Possibility | PossibilityInWords,
  known: RecordsOf,
): PossibilityType {
  return { ...said, records: known(of) };
}

const byStrength = (one: WordOfRecord, other: WordOfRecord): number =>
  JOINT_WORDS.indexOf(one.word) - JOINT_WORDS.indexOf(other.word);

function contradictionTypeOf(
  { kind, recordIds, entryIds, matchIds }: Contradiction,
  board: Board,
): EventContradictionType {
  return { kind, entryIds, matchIds, records: recordsOf(recordIds, board) };
}
