import { Button, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { CountryChoice } from '../../parts/country-choice.js';
import { Outcome } from '../../parts/outcome.js';
import { Section } from '../../parts/section.js';
import { useDeedKey } from '../../parts/use-deed-key.js';
import { ENTER, INSTRUMENTS } from './demand-queries.js';

type Instrument = (typeof INSTRUMENTS)[number];

const EMPTY = {
  ...{ authority: '', country: '', instrument: 'court_order' as Instrument, receivedOn: '' },
  ...{ scopeAsked: '', gagOn: '' },
};

/** Form by which somebody of the institution enters what an authority has demanded of it. */
export function EnterDemand() {
  const { t } = useTranslation();
  const [form, setForm] = useState(EMPTY);
  const { key, next } = useDeedKey();
  const [{ data, fetching }, enter] = useMutation(ENTER);
  const set = (more: Partial<typeof EMPTY>): void => setForm({ ...form, ...more });
  const send = async (): Promise<void> => {
    const { receivedOn, gagOn, ...rest } = form;
    const days = { receivedAt: momentOf(receivedOn), ...(gagOn && { gagUntil: momentOf(gagOn) }) };
    const { data: answer } = await enter({ input: { ...rest, ...days, idempotencyKey: key } });
    if (answer?.enterLegalDemand.__typename !== 'LegalDemand') return;
    setForm(EMPTY);
    next();
  };
  const isWhole = [form.authority, form.country, form.receivedOn, form.scopeAsked].every((one) => one.trim());
  return (
    <Section title={t('demands.enter')} text={t('demands.enterText')} className="no-print">
      <Stack gap="sm" maw={600}>
        <TextInput
          label={t('demands.authority')}
          value={form.authority}
          onChange={({ currentTarget: { value } }) => set({ authority: value })}
          required
        />
        <CountryChoice
          label={t('demands.country')}
          none="–"
          value={form.country}
          onChange={(country) => set({ country })}
          required
        />
        <NativeSelect
          label={t('demands.by')}
          value={form.instrument}
          data={INSTRUMENTS.map((value) => ({ value, label: t(`demands.instrument.${value}`) }))}
          onChange={({ currentTarget: { value } }) => set({ instrument: value as Instrument })}
        />
        <TextInput
          type="date"
          label={t('demands.received')}
          value={form.receivedOn}
          onChange={({ currentTarget: { value } }) => set({ receivedOn: value })}
          required
        />
        <Textarea
          label={t('demands.scopeAsked')}
          value={form.scopeAsked}
          onChange={({ currentTarget: { value } }) => set({ scopeAsked: value })}
          autosize
          required
        />
        <TextInput
          type="date"
          label={t('demands.gag')}
          value={form.gagOn}
          onChange={({ currentTarget: { value } }) => set({ gagOn: value })}
        />
        <Button
          loading={fetching}
          disabled={!isWhole}
          onClick={() => void send()}
          style={{ alignSelf: 'flex-start' }}
        >
          {t('demands.enterIt')}
        </Button>
        <Outcome of={data?.enterLegalDemand} done={t('demands.done')} />
      </Stack>
    </Section>
  );
}

export const momentOf = (day: string): string => `${day}T00:00:00Z`;
