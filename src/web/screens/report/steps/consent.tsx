import { Checkbox, List, Paper, Radio, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countriesByName } from '../../../format/countries.js';
import { useLanguage } from '../../../parts/use-language.js';
import { decided, decisionOn, isDecision, PURPOSES, type FilingPurpose } from '../consents.js';
import { useEntries, withPart } from '../open-report-form.js';
import { Question } from '../question.js';

/**
 * Asks what the family permits, purpose by purpose; before that it tells who will see the report and who will
 * not.
 */
export function ConsentStep() {
  const { t } = useTranslation();
  return (
    <Stack gap="xl">
      <WhoSees />
      <Question
        path="consents"
        label={t('report.steps.consent')}
        hint={t('report.consent.change')}
        canBeAsked={false}
        tellsWarnings
      >
        <Stack gap="sm">
          {PURPOSES.map((purpose) => (
            <Decide key={purpose} purpose={purpose} />
          ))}
        </Stack>
      </Question>
    </Stack>
  );
}

function WhoSees() {
  const { t } = useTranslation();
  return (
    <div className="side-by-side">
      <Paper withBorder p="md">
        <Title order={3} size="h5">
          {t('report.consent.notTitle')}
        </Title>
        <List size="sm" mt="xs" spacing="xs">
          {(['not1', 'not2', 'not3', 'not4'] as const).map((one) => (
            <List.Item key={one}>{t(`report.consent.${one}`)}</List.Item>
          ))}
        </List>
      </Paper>
      <Paper withBorder p="md">
        <Title order={3} size="h5">
          {t('report.consent.seeTitle')}
        </Title>
        <Text size="sm" mt="xs">
          {t('report.consent.see')}
        </Text>
      </Paper>
    </div>
  );
}

const DECISIONS = { granted: 'granted', refused: 'refused', not_asked: 'notAsked' } as const;

function Decide({ purpose }: { readonly purpose: FilingPurpose }) {
  const { t } = useTranslation();
  const [consents, write] = useEntries('consents');
  const decision = decisionOn(consents, purpose);
  const label = t(`vocabulary.ConsentPurpose.${purpose}`);
  const decide = (said: string) => {
    if (isDecision(said)) write(decided(consents, purpose, said, today()));
  };
  return (
    <Paper withBorder p="sm">
      <Radio.Group label={label} value={decision} onChange={decide}>
        <div className="in-line">
          {Object.entries(DECISIONS).map(([value, word]) => (
            <Radio key={value} value={value} label={t(`report.consent.${word}`)} />
          ))}
        </div>
      </Radio.Group>
      {purpose === 'cross_border' && decision === 'granted' && <Countries />}
    </Paper>
  );
}

function Countries() {
  const { t } = useTranslation();
  const [consents, write] = useEntries('consents');
  const entry = consents.find(({ purpose }) => purpose === 'cross_border');
  const reached = Array.isArray(entry?.['countries']) ? (entry['countries'] as unknown[]).map(String) : [];
  const isEverywhere = reached.includes('*');
  const { frequent } = countriesByName(useLanguage());
  const reach = (countries: readonly string[]) =>
    write(
      consents.map((one) =>
        one === entry ? withPart(one, 'countries', countries.length > 0 ? countries : null) : one,
      ),
    );
  return (
    <Stack gap="xs" mt="sm">
      <Checkbox
        label={t('report.consent.everyCountry')}
        checked={isEverywhere}
        onChange={({ currentTarget }) =>
          reach(currentTarget.checked ? ['*'] : frequent.map(({ value }) => value))
        }
      />
      {!isEverywhere && (
        <Checkbox.Group label={t('report.consent.countries')} value={reached} onChange={reach}>
          <div className="in-columns">
            {frequent.map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </Stack>
  );
}

function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
