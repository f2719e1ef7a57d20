import { Button, Group, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatMoment, formatPartialDate } from '../../format/format.js';
import { Failure } from '../../parts/failure.js';
import { Outcome } from '../../parts/outcome.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';
import { useWords } from '../../parts/use-words.js';
import { MOVES, REASONS } from './steer-moves.js';
import { SEARCH, type MoveInput, type ShownSearch } from './steer-queries.js';

/** Fetched when somebody moves a search. */
const SteerDialog = lazy(async () => ({ default: (await import('./steer-dialog.js')).SteerDialog }));

type Move = MoveInput['move'];

interface SteerProps {
  readonly recordId: string;
  /** Code of the institution that keeps the report: the law of its country holds. */
  readonly keeper: string | undefined;
  readonly onMoved: () => void;
}

/** Part of where the search of a report stands, and of what its institution says of it: it rests, goes on, is closed or opened again. */
export function Steer({ recordId, keeper, onMoved }: SteerProps) {
  const { t } = useTranslation();
  const variables = { id: recordId };
  const [{ data, error }, again] = useQuery({ query: SEARCH, variables });
  const anew = () => again({ requestPolicy: 'network-only' });
  const search = data?.report?.case;
  if (error) return <Failure error={error} again={anew} />;
  if (!search) return null;
  return (
    <Section title={t('record.steer.title')} asked={{ query: SEARCH, variables }}>
      <Stack gap="sm">
        <Standing search={search} />
        <Moves
          {...{ recordId, keeper, search }}
          onAnswered={(isMoved) => {
            anew();
            if (isMoved) onMoved();
          }}
        />
      </Stack>
    </Section>
  );
}

function Standing({ search: { state, openedAt, steps } }: { readonly search: ShownSearch }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const last = steps.at(-1);
  const paper = last?.documentReference;
  return (
    <div>
      <Text fw={600}>
        {t('record.steer.since', {
          state: t(`record.caseState.${state}`),
          when: formatMoment(last?.at ?? openedAt, language),
        })}
      </Text>
      {last?.reason && <Reason move={last.move} reason={last.reason} />}
      {paper && (
        <Text size="sm" className="value">
          {t('record.steer.byPaper', { ...paper, issuedOn: formatPartialDate(paper.issuedOn, language) })}
        </Text>
      )}
    </div>
  );
}

/** The reason of the last move, in words. */
function Reason({ move, reason }: { readonly move: string; readonly reason: string }) {
  const words = useWords(REASONS[move as Move] ?? 'closing_reason');
  return <Text size="sm">{words.find(({ value }) => value === reason)?.label}</Text>;
}

interface MovesProps extends Omit<SteerProps, 'onMoved'> {
  readonly search: ShownSearch;
  /** Called when the platform has answered: the search was moved, or had been moved by somebody else. */
  readonly onAnswered: (isMoved: boolean) => void;
}

function Moves({ recordId, keeper, search, onAnswered }: MovesProps) {
  const { t } = useTranslation();
  const { may } = useMe();
  const { opener, isOpen, open, close } = useDialog();
  const [move, setMove] = useState<Move>('close');
  const [done, setDone] = useState<string>();
  const { state } = search;
  if (!may('cases.move')) return null;
  const choose = (chosen: Move) => {
    setMove(chosen);
    setDone(undefined);
    open();
  };
  return (
    <>
      <Outcome of={done === undefined ? undefined : { __typename: 'CaseStep' }} done={done} />
      <Group gap="xs" className="no-print">
        {MOVES[state].map((one) => (
          <Button
            key={one}
            variant="default"
            size="compact-md"
            ref={one === move ? opener : undefined}
            onClick={() => choose(one)}
          >
            {t(`record.steer.moves.${one === 'search' && state === 'open' ? 'begin' : one}`)}
          </Button>
        ))}
      </Group>
      {isOpen && (
        <Suspense>
          <SteerDialog
            {...{ recordId, keeper, search, move }}
            onClose={close}
            onConflict={() => onAnswered(false)}
            onMoved={(to) => {
              close();
              setDone(t('record.steer.moved', { state: t(`record.caseState.${to}`) }));
              onAnswered(true);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
