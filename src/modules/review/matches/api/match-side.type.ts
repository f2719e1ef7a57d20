import { Field, Float, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { JSONObject, UUID } from '../../../../platform/graphql/index.js';
import type { Release, SideView } from '../../disclosure/index.js';
import type { SideRow } from '../persistence/match.repository.js';
import type { MatchView } from '../use-cases/read-matches.js';
import { bandChangeTypeOf, MatchBandChangeType } from './band-change.type.js';
import { HandlingEnum, ReleasePurposeEnum, SideEnum, SideStateEnum } from './match.words.js';
import { DecisionReasonEnum } from './reason.words.js';

@ObjectType('Redaction', { description: 'Something that is there and not shown, and why.' })
export class RedactionType {
  @Field(() => String, { description: 'What it is, as a dotted path.' })
  path!: string;

  @Field(() => String, {
    description:
      "`LEVEL`: neither agreement nor release reaches so far; `PURPOSE`: it is released for another purpose than the session's; `NEVER_TRAVELS`: leaves its owner at no level; `WITHDRAWN`: the two may not be compared any more; `NOT_ADMITTED`: the viewer's own institution does not accept it; `BLIND`: the viewer is to judge without it; `CROSSES`: a figure that would tell of what another institution does not show, of which a word is told; `REMOVED`: it was kept as long as it may be, and nobody has it any more; `OWN_PEOPLE`: it is for the people of the institution itself.",
  })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of what is not admitted: the law, protocol or letter that says so.',
  })
  source?: string | undefined;
}

@ObjectType('RecordRelease', { description: 'What an owner lets the other side of one match see.' })
export class RecordReleaseType {
  @Field(() => Int, { description: 'Up to which disclosure level.' })
  level!: number;

  @Field(() => ReleasePurposeEnum, {
    nullable: true,
    description: 'What for; null: released before purposes were asked for, and so for each.',
  })
  purpose?: string | undefined;

  @Field(() => HandlingEnum, { description: 'What may be done with it.' })
  handling!: string;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  handlingNote?: string | undefined;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ends by itself.' })
  until?: Date | undefined;

  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  releasedAt!: Date;
}

@ObjectType('MatchSideView', { description: 'One side of a match, as far as the viewer may see it.' })
export class MatchSideType {
  @Field(() => SideEnum, { description: '`A` or `B` of its kind; `A` is the report, wherever there is one.' })
  side!: string;

  @Field(() => Boolean, { description: "Whether it is the viewer's own record." })
  own!: boolean;

  @Field(() => Int, { description: 'Disclosure level at which it is shown, 0 to 4.' })
  level!: number;

  @Field(() => SideStateEnum, {
    nullable: true,
    description: 'What this side has said so far, from level 1 on.',
  })
  state?: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "What the comparison said of the pair when this side decided, 0 to 1; of the viewer's own side, where the probability of the match is shown.",
  })
  probabilityThen?: number | null | undefined;

  @Field(() => MatchBandChangeType, {
    nullable: true,
    description:
      "How the band has changed since this side decided, as it was told; of the viewer's own side, until it decides again.",
  })
  bandChange?: MatchBandChangeType | null | undefined;

  @Field(() => DecisionReasonEnum, {
    nullable: true,
    description: 'Reason of the decision, a word of a list; of the other side from level 2 on.',
  })
  reasonCode?: string | null | undefined;

  @Field(() => String, {
    nullable: true,
    description: 'The same in words, for the side that gave it.',
  })
  reason?: string | null | undefined;

  @Field(() => UUID, { nullable: true, description: "Id of the record, where it is the viewer's own." })
  recordId?: string | null | undefined;

  @Field(() => String, {
    nullable: true,
    description: "The owner's own code of the record, from level 1 on.",
  })
  code?: string | null | undefined;

  @Field(() => String, { nullable: true, description: '`report`, `remains` or `living`, from level 1 on.' })
  recordType?: string | null | undefined;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the institution that owns the record, from level 1 on.',
  })
  institution?: string | null | undefined;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  institutionName?: string | null | undefined;

  @Field(() => String, { nullable: true, description: 'Its country, ISO 3166-1 alpha-2.' })
  country?: string | null | undefined;

  @Field(() => JSONObject, { nullable: true, description: 'The record, at level 4.' })
  content?: Readonly<Record<string, unknown>> | null | undefined;

  @Field(() => HandlingEnum, {
    nullable: true,
    description: "What may be done with what is shown; null of one's own record.",
  })
  handling?: string | null | undefined;

  @Field(() => String, { nullable: true, description: 'The same in words, as the owner has put it.' })
  handlingNote?: string | null | undefined;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'Until when more is shown of it than usual, for this account has urgent access (`breakGlass`).',
  })
  urgentUntil?: Date | null | undefined;

  @Field(() => RecordReleaseType, {
    nullable: true,
    description: 'What its owner has released of it for this match, in force now.',
  })
  release?: RecordReleaseType | null | undefined;
}

/** @param asShown a probability of the match as the viewer sees it; null where it is not shown */
export function sideTypeOf(
  { storedMatch, bandChanges }: Pick<MatchView, 'storedMatch' | 'bandChanges'>,
  shownSide: SideView,
  asShown: (probability: number) => number | null,
): MatchSideType {
  const { side, own, level, card, content, release, handling } = shownSide;
  const row = storedMatch.sides.find((one) => one.side === side);
  const shown: Partial<NonNullable<typeof card>> = card ?? {};
  return {
    side,
    own,
    level,
    state: level === 0 ? null : (row?.state ?? 'unseen'),
    bandChange: bandChangeOf(bandChanges, side),
    ...saidBy(row, { own, level, asShown }),
    ...(own && { recordId: shown.recordId }),
    code: shown.code,
    recordType: shown.recordType,
    institution: shown.institutionCode,
    institutionName: shown.institutionName,
    country: shown.country,
    content,
    handling: handling?.code,
    handlingNote: handling?.note,
    urgentUntil: shownSide.urgentUntil ?? null,
    release: release && releaseTypeOf(release),
  };
}

function bandChangeOf(changes: MatchView['bandChanges'], side: string): MatchBandChangeType | null {
  const change = changes.find((one) => one.side === side);
  return change ? bandChangeTypeOf(change) : null;
}

/** Returns why a side has decided so, and what it saw then. */
function saidBy(
  row: SideRow | undefined,
  { own, level, asShown }: { own: boolean; level: number; asShown: (probability: number) => number | null },
): Pick<MatchSideType, 'reason' | 'reasonCode' | 'probabilityThen'> {
  return {
    // It says what the comparison has found, and is shown as that is.
    reasonCode: own || level >= 2 ? (row?.reasonCode ?? null) : null,
    // Of the other side it is the band then that is told (`bandChange`), and that to whoever it is told.
    probabilityThen: own && typeof row?.probability === 'number' ? asShown(row.probability) : null,
    // The words are for the side that owns them.
    ...(own && { reason: row?.reason }),
  };
}

function releaseTypeOf({ level, purpose, handling, until, releasedAt }: Release): RecordReleaseType {
  return { level, purpose, handling: handling.code, handlingNote: handling.note, until, releasedAt };
}
