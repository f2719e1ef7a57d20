import { Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { Outcome } from '../../parts/outcome.js';
import { useWords } from '../../parts/use-words.js';
import { INSTITUTIONS } from '../inquiries/queries.js';
import { EndOfLaw, isWhole, NO_PAPER, paperOf, type EndPaper } from './end-of-law.js';
import { endsSearch, isFitting, REASONS, rulesOfReports } from './steer-moves.js';
import { END_RULES, MOVE, type EndingLaw, type MoveInput, type ShownSearch } from './steer-queries.js';

interface SteerDialogProps {
  readonly recordId: string;
  readonly keeper: string | undefined;
  readonly search: ShownSearch;
  readonly move: MoveInput['move'];
  readonly onClose: () => void;
  readonly onConflict: () => void;
  readonly onMoved: (to: ShownSearch['state']) => void;
}

/** Dialog of a move of a search: why, and to close it the document that the law of the country asks for. */
export function SteerDialog(props: SteerDialogProps) {
  const { recordId, keeper, search, move, onClose, onConflict, onMoved } = props;
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [paper, setPaper] = useState<EndPaper>(NO_PAPER);
  const [{ data, fetching }, send] = useMutation(MOVE);
  const law = useLaw(keeper, move === 'close');
  const ends = move === 'close' && endsSearch(reason);
  const isBound = ends && law !== undefined && rulesOfReports(law).some(({ isInForce }) => isInForce);
  const isReady = (reason !== '' || !REASONS[move]) && (!isBound || isWhole(paper, keeper));
  const submit = async () => {
    const { data: told } = await send({
      input: {
        ...{ recordId, move, expectedVersion: search.version },
        ...(reason !== '' && { reason }),
        ...(isBound && paperOf(paper, keeper)),
      },
    });
    const result = told?.moveCase;
    if (result?.__typename === 'CaseStep') onMoved(result.to);
    else if (result?.__typename === 'VersionConflict') onConflict();
  };
  const isBegun = move === 'search' && search.state === 'open';
  return (
    <Modal opened onClose={onClose} title={t(`record.steer.moves.${isBegun ? 'begin' : move}`)} size="lg">
      <Stack>
        <Text size="sm">{t('record.steer.lead')}</Text>
        <ReasonChoice {...{ move, state: search.state, value: reason }} onChange={setReason} />
        {ends && law && <EndOfLaw {...{ law, keeper, paper }} onChange={setPaper} />}
        <Outcome of={data?.moveCase} done={undefined} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('compare.cancel')}
          </Button>
          <Button loading={fetching} disabled={!isReady} onClick={() => void submit()}>
            {t('compare.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface ReasonChoiceProps {
  readonly move: MoveInput['move'];
  readonly state: ShownSearch['state'];
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

function ReasonChoice({ move, state, value, onChange }: ReasonChoiceProps) {
  const { t } = useTranslation();
  const words = useWords(REASONS[move] ?? 'closing_reason').filter((one) => isFitting(one.value, state));
  if (!REASONS[move]) return null;
  return (
    <NativeSelect
      label={t('record.steer.reason')}
      value={value}
      data={[{ value: '', label: '–' }, ...words]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data-autofocus
      required
    />
  );
}

/** What the law of the country asks for where a search is closed. */
function useLaw(keeper: string | undefined, isAsked: boolean): EndingLaw | undefined {
  const [{ data: network }] = useQuery({ query: INSTITUTIONS, variables: { first: 100 }, pause: !isAsked });
  const country = network?.institutions.nodes.find(({ code }) => code === keeper)?.country;
  const [{ data }] = useQuery({
    ...{ query: END_RULES, variables: { country: country ?? '' } },
    pause: country === undefined,
  });
  return data?.mechanism ?? undefined;
}
