import { Button, Group, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import { Outcome as Said } from '../../parts/outcome.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import type { OfKind } from './of-kind.js';
import { COMPLETE, type BearerInput, type StepOutcomeInput } from './queries.js';

const BEARERS = ['unknown', 'state', 'institution', 'family', 'third_party'] as const satisfies BearerInput[];

/** Form of what came of the open step: where it leads is said before it is written down. */
export function DoStep({ one, kind }: OfKind) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [outcome, setOutcome] = useState<StepOutcomeInput | ''>('');
  const [note, setNote] = useState('');
  const [cost, setCost] = useState<Cost>({ amount: '', currency: '', borneBy: 'unknown' });
  const [{ data, fetching }, complete] = useMutation(COMPLETE);
  const said = data?.completeProcedureStep;
  const stepName = (id: string | null) => kind?.steps.find((step) => step.id === id)?.name ?? id;
  const leadsTo = ({ next, ends }: (typeof one.possible)[number]): string | null =>
    ends ? t(`procedures.state.${ends}`) : stepName(next);
  const send = async (): Promise<void> => {
    if (outcome === '') return;
    const amount = Number(cost.amount.replace(',', '.'));
    await complete({
      input: {
        ...{ id: one.id, expectedVersion: one.version, outcome },
        ...(note.trim() && { note: note.trim() }),
        ...(cost.amount.trim() && { cost: { ...cost, amount, currency: cost.currency.trim() } }),
      },
    });
    setOutcome('');
  };
  return (
    <Section title={t('procedures.act')} className="no-print">
      <Stack gap="sm">
        <NativeSelect
          label={t('procedures.whatCame')}
          value={outcome}
          data={[
            { value: '', label: t('procedures.choose') },
            ...one.possible.map((next) => ({
              value: next.is,
              label: `${t(`procedures.outcome.${next.is}`)} → ${leadsTo(next) ?? ''}`,
            })),
          ]}
          onChange={({ currentTarget }) => setOutcome(currentTarget.value as StepOutcomeInput | '')}
          required
        />
        <Textarea
          label={t('procedures.note')}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
          autosize
          minRows={2}
        />
        <CostFields cost={cost} onChange={setCost} />
        <Said
          of={said}
          done={
            said?.__typename === 'Procedure'
              ? t('procedures.done', {
                  when: formatMoment(new Date(), language),
                  state: t(`procedures.state.${said.state}`),
                })
              : undefined
          }
        />
        <Group>
          <Button loading={fetching} disabled={outcome === ''} onClick={() => void send()}>
            {t('procedures.say')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

interface Cost {
  readonly amount: string;
  readonly currency: string;
  readonly borneBy: BearerInput;
}

interface CostProps {
  readonly cost: Cost;
  readonly onChange: (cost: Cost) => void;
}

/** Fields of what it cost and who bears it; nothing is asked of whoever leaves the sum empty. */
function CostFields({ cost, onChange }: CostProps) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      <TextInput
        label={t('procedures.amount')}
        inputMode="decimal"
        value={cost.amount}
        onChange={({ currentTarget: { value } }) => onChange({ ...cost, amount: value })}
      />
      <TextInput
        label={t('procedures.currency')}
        value={cost.currency}
        maxLength={3}
        onChange={({ currentTarget: { value } }) => onChange({ ...cost, currency: value.toUpperCase() })}
      />
      <NativeSelect
        label={t('procedures.borneBy')}
        value={cost.borneBy}
        data={BEARERS.map((value) => ({ value, label: t(`procedures.bearer.${value}`) }))}
        onChange={({ currentTarget: { value } }) => onChange({ ...cost, borneBy: value as BearerInput })}
      />
    </SimpleGrid>
  );
}
