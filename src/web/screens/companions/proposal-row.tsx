import { Anchor, Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Outcome } from '../../parts/outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { ANSWER, OF_FINDINGS, type Proposal } from './queries.js';
import { isHalfSaid } from './listed.js';
import { MemberLine } from './member-line.js';

type Side = 'first' | 'second';

interface RowProps {
  readonly one: Proposal;
  /** The report on whose page it stands; left out, it is shown for each own one. */
  readonly recordId?: string;
  readonly onAnswered?: (one: Proposal) => void;
}

/** Two reports that may be of companions, what they have in common, and what their owners say. */
export function ProposalRow({ one, recordId, onAnswered }: RowProps) {
  const { t } = useTranslation();
  const own = (['first', 'second'] as const).filter((side) =>
    recordId ? one[side].recordId === recordId : one[side].own,
  );
  const [side] = own;
  if (!side) return null;
  return (
    <div className="row">
      <Stack gap="xs">
        <Standing one={one} side={side} isNamed={!recordId} />
        {one.isRecorded && <Text size="sm">{t('companions.recorded')}</Text>}
        <Reasons one={one} />
        {one.mayAnswer ? <Answers {...{ one, own, onAnswered }} /> : <Waiting one={one} own={own} />}
        {!recordId && one.state === 'confirmed' && (
          <Anchor component={Link} to={`/cases/${one[side].recordId ?? ''}/journey`}>
            {t('companions.toJourney')}
          </Anchor>
        )}
      </Stack>
    </div>
  );
}

interface StandingProps {
  readonly one: Proposal;
  /** Side of the report that is told first. */
  readonly side: Side;
  /** True where that one has to be named. */
  readonly isNamed: boolean;
}

/** Status of a proposal: of whom it is, and who has said what. */
function Standing({ one, side, isNamed }: StandingProps) {
  const { t } = useTranslation();
  const other = otherThan(side);
  const saidBy = (of: Side): string => {
    const whose = one[of].own ? 'companions.ours' : 'companions.theirs';
    const who = isOurs(one) ? (one[of].code ?? '') : t(whose);
    return `${who}${t('colon')} ${t(`companions.said.${one[`${of}Answer`]}`)}`;
  };
  return (
    <Group justify="space-between" align="flex-start">
      <div className="value">
        {isNamed && <MemberLine one={one[side]} />}
        <MemberLine one={one[other]} />
        <Text size="sm" c="dimmed">
          {`${saidBy(side)} · ${saidBy(other)}`}
        </Text>
        {isHalfSaid(one) && (
          <Text size="sm" fw={600}>
            {t('companions.waits')}
          </Text>
        )}
      </div>
      {!isHalfSaid(one) && (
        <Badge variant="outline" color="gray" tt="none">
          {t(`companions.state.${one.state}`)}
        </Badge>
      )}
    </Group>
  );
}

const otherThan = (side: Side): Side => (side === 'first' ? 'second' : 'first');

/** Tells whether both reports are of the reader's institution. */
const isOurs = ({ first, second }: Proposal): boolean => first.own && second.own;

function Reasons({ one: { reasons } }: { readonly one: Proposal }) {
  if (!reasons || reasons.length === 0) return null;
  return (
    <ul className="lines">
      {reasons.map(({ code, text }) => (
        <li key={code}>{text}</li>
      ))}
    </ul>
  );
}

interface OwnProps {
  readonly one: Proposal;
  /** Sides of the reports of the reader's institution. */
  readonly own: readonly Side[];
}

/** Tells somebody who may not answer who does, as long as nobody has. */
function Waiting({ one, own }: OwnProps) {
  const { t } = useTranslation();
  const isOpen = one.state === 'proposed' && own.some((side) => one[`${side}Answer`] === 'none');
  return isOpen ? <Text size="sm">{t('companions.whoAnswers')}</Text> : null;
}

function Answers({ one, own, onAnswered }: OwnProps & Pick<AnswerProps, 'onAnswered'>) {
  const { t } = useTranslation();
  return (
    <>
      {isOurs(one) && one.state === 'proposed' && <Text size="sm">{t('companions.twoPeople')}</Text>}
      {own.map((side) => (
        <Answer key={side} isNamed={own.length > 1} {...{ one, side, onAnswered }} />
      ))}
    </>
  );
}

interface AnswerProps {
  readonly one: Proposal;
  readonly side: Side;
  /** True where it has to be said for which of two own reports it is answered. */
  readonly isNamed: boolean;
  readonly onAnswered: ((one: Proposal) => void) | undefined;
}

function Answer({ one, side, isNamed, onAnswered }: AnswerProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [reason, setReason] = useState('');
  const [keys, setKeys] = useState(newKeys);
  const [{ data, fetching }, answer] = useMutation(ANSWER);
  const said = one[`${side}Answer`];
  const isConfirmed = one.state === 'confirmed';
  const say = async (belongTogether: boolean): Promise<void> => {
    const input = {
      ...{
        findingId: one.id,
        expectedVersion: one.version,
        side,
        belongTogether,
        idempotencyKey: keys[belongTogether ? 'yes' : 'no'],
      },
      ...(reason.trim() && { reason: reason.trim() }),
    };
    const { data: answered } = await answer({ input, language }, OF_FINDINGS);
    if (answered?.answerCompanions.__typename !== 'CompanionFinding') return;
    setKeys(newKeys());
    setReason('');
    onAnswered?.(answered.answerCompanions);
  };
  const other = one[otherThan(side)];
  // Every row has the same buttons: whoever hears them is told which two reports each is about.
  const named = (label: string): string =>
    `${label}${t('colon')} ${[one[side].code, other.code].filter(Boolean).join(' · ')}`;
  const no = t(isConfirmed ? 'companions.undo' : 'companions.no');
  return (
    <Stack gap="xs" className="no-print">
      {isNamed && <Text size="sm">{t('companions.for', { code: one[side].code ?? '' })}</Text>}
      {isConfirmed && (
        <TextInput
          label={t('companions.why')}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      )}
      <Group gap="xs">
        {said !== 'confirmed' && (
          <Button
            variant="default"
            loading={fetching}
            aria-label={named(t('companions.yes'))}
            onClick={() => void say(true)}
          >
            {t('companions.yes')}
          </Button>
        )}
        {said !== 'refused' && (
          <Button
            variant="default"
            loading={fetching}
            disabled={isConfirmed && !reason.trim()}
            aria-label={named(no)}
            onClick={() => void say(false)}
          >
            {no}
          </Button>
        )}
      </Group>
      <Outcome of={data?.answerCompanions} done={t(`companions.done.${one.state}`)} />
    </Stack>
  );
}

/**
 * A key for each of the two answers: whoever gives the other one, because of the first nothing was heard,
 * says something else.
 */
const newKeys = () => ({ yes: crypto.randomUUID(), no: crypto.randomUUID() });
