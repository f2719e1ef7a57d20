import { Button, Checkbox, Group, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { NEEDS } from '../../../words/needs.js';
import { TRADES } from '../../../words/trades.js';
import { formatMoment } from '../../format/format.js';
import { CountryChoice } from '../../parts/country-choice.js';
import { Outcome } from '../../parts/outcome.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { MAKE, type OfferKindInput, type OfferInput } from './queries.js';
import { useTradeWords } from './said-of-offer.js';

const TEXTS = ['admin1', 'municipality', 'places', 'opens', 'closes'] as const;
type Texts = Readonly<Record<(typeof TEXTS)[number] | 'conditions', string>>;

interface Draft {
  readonly kind: OfferKindInput;
  readonly country: string;
  readonly trades: string[];
  readonly provides: string[];
  readonly texts: Texts;
}

const EMPTY: Draft = {
  ...{ kind: 'training', country: '', trades: [], provides: [] },
  texts: { admin1: '', municipality: '', places: '', opens: '', closes: '', conditions: '' },
};

/** An offer of one's own institution, in the language of its reader. */
export function MakeOffer() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { trade, need } = useTradeWords();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [{ data, fetching }, make] = useMutation(MAKE);
  const change = (more: Partial<Draft>): void => setDraft({ ...draft, ...more });
  const isWhole =
    draft.country !== '' && draft.trades.length > 0 && TEXTS.every((name) => draft.texts[name].trim() !== '');
  const send = async (): Promise<void> => {
    const { data: answer } = await make({ input: { offer: termsOf(draft, language), idempotencyKey: key } });
    if (answer?.makeOffer.__typename !== 'Offer') return;
    setKey(crypto.randomUUID());
    setDraft(EMPTY);
  };
  return (
    <Section title={t('offers.make')} text={t('offers.makeText')} className="no-print">
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NativeSelect
            label={t('offers.kindLabel')}
            value={draft.kind}
            data={(['training', 'work'] as const).map((value) => ({
              value,
              label: t(`offers.kind.${value}`),
            }))}
            onChange={({ currentTarget: { value } }) => change({ kind: value as OfferKindInput })}
          />
          <CountryChoice
            label={t('offers.country')}
            none={t('procedures.choose')}
            value={draft.country}
            onChange={(country) => change({ country })}
          />
          <TextFields texts={draft.texts} onChange={(texts) => change({ texts })} />
        </SimpleGrid>
        <Choices
          label={t('offers.tradesLabel')}
          value={draft.trades}
          of={TRADES.map((id) => [id, trade(id)] as const)}
          onChange={(trades) => change({ trades })}
        />
        <Choices
          label={t('offers.needsLabel')}
          value={draft.provides}
          of={NEEDS.map((id) => [id, need(id)] as const)}
          onChange={(provides) => change({ provides })}
        />
        <Textarea
          label={t('offers.conditions')}
          value={draft.texts.conditions}
          onChange={({ currentTarget: { value } }) =>
            change({ texts: { ...draft.texts, conditions: value } })
          }
          autosize
          minRows={2}
        />
        <Outcome
          of={data?.makeOffer}
          done={t('offers.saved', { when: formatMoment(new Date(), language) })}
        />
        <Group>
          <Button loading={fetching} disabled={!isWhole} onClick={() => void send()}>
            {t('offers.save')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

function termsOf({ kind, country, trades, provides, texts }: Draft, language: string): OfferInput {
  return {
    ...{ kind, country, languages: [language] },
    trades: trades as OfferInput['trades'],
    provides: provides as NonNullable<OfferInput['provides']>,
    admin1: texts.admin1.trim(),
    municipality: texts.municipality.trim(),
    places: Number(texts.places),
    opensOn: texts.opens.trim(),
    closesOn: texts.closes.trim(),
    ...(texts.conditions.trim() && { conditions: texts.conditions.trim() }),
  };
}

interface TextsProps {
  readonly texts: Texts;
  readonly onChange: (texts: Texts) => void;
}

function TextFields({ texts, onChange }: TextsProps) {
  const { t } = useTranslation();
  return TEXTS.map((name) => (
    <TextInput
      key={name}
      label={t(name === 'places' ? 'offers.placesLabel' : `offers.${name}`)}
      value={texts[name]}
      {...(name === 'places' && { inputMode: 'numeric' as const })}
      onChange={({ currentTarget: { value } }) => onChange({ ...texts, [name]: value })}
      required
    />
  ));
}

interface ChoicesProps {
  readonly label: string;
  readonly value: string[];
  readonly of: readonly (readonly [string, string])[];
  readonly onChange: (value: string[]) => void;
}

function Choices({ label, value, of, onChange }: ChoicesProps) {
  return (
    <Checkbox.Group label={label} value={value} onChange={onChange}>
      <div className="in-line">
        {of.map(([id, name]) => (
          <Checkbox key={id} value={id} label={name} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
