import { NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { ResultOf } from '../../graphql/graphql.js';
import { formatNumber } from '../../format/format.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { useNetwork } from '../../parts/use-network.js';
import { ASKED } from './misuse-queries.js';
import { shortAccount } from './short-account.js';
import './misuse.css';

type Asked = ResultOf<typeof ASKED>['askedOfOthers'][number];

const SPANS = [
  [1, 'day'],
  [7, 'week'],
  [30, 'month'],
] as const;

/** Counts of what was asked of others in the last days. */
export function AskedOfOthers() {
  const { t } = useTranslation();
  const [days, setDays] = useState(7);
  const [{ data, error }, again] = useQuery({ query: ASKED, variables: { days } });
  const asked = data?.askedOfOthers;
  return (
    <Section title={t('oversight.misuse.asked')} asked={{ query: ASKED, variables: { days } }}>
      <Stack>
        <NativeSelect
          label={t('oversight.misuse.days')}
          value={String(days)}
          data={SPANS.map(([value, name]) => ({
            value: String(value),
            label: t(`oversight.misuse.${name}`),
          }))}
          onChange={({ currentTarget }) => setDays(Number(currentTarget.value))}
          maw={300}
          className="no-print"
        />
        {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
        {!asked && !error && <Loading />}
        {asked?.length === 0 && <Text>{t('oversight.misuse.nobody')}</Text>}
        {asked && asked.length > 0 && <ByAccount asked={asked} />}
      </Stack>
    </Section>
  );
}

/** Account by account, whoever asked most first: what was asked, in a line each. */
function ByAccount({ asked }: { readonly asked: readonly Asked[] }) {
  const { t } = useTranslation();
  const { all } = useNetwork();
  const nameOf = (code: string): string => all.find((one) => one.code === code)?.name ?? code;
  const accounts = [...new Set(asked.map(({ actorId }) => actorId))]
    .map((actorId) => asked.filter((one) => one.actorId === actorId))
    .sort((a, b) => questionsOf(b) - questionsOf(a));
  return (
    <ul className="asked-accounts">
      {accounts.map((lines) =>
        lines.slice(0, 1).map(({ actorId, institution }) => (
          <li key={actorId} className="value">
            <Text fw={600}>
              {nameOf(institution)}
              <Text span size="sm" c="dimmed" fw={400}>
                {` · ${t('oversight.misuse.account')} ${shortAccount(actorId)}`}
              </Text>
            </Text>
            <ul>
              {lines.map((one) => (
                <AskedLine key={one.kind} one={one} nameOf={nameOf} />
              ))}
            </ul>
          </li>
        )),
      )}
    </ul>
  );
}

const questionsOf = (lines: readonly Asked[]): number =>
  lines.reduce((sum, { questions }) => sum + questions, 0);

interface AskedLineProps {
  readonly one: Asked;
  readonly nameOf: (code: string) => string;
}

/**
 * A kind without records of others says nothing of them: a nought beside what somebody filed would look like
 * a finding.
 */
function AskedLine({ one: { kind, questions, records, owners }, nameOf }: AskedLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const told = [
    `${t(`oversight.misuse.kinds.${kind}`)}${t('colon')} ${formatNumber(questions, language)}`,
    ...(records > 0
      ? [`${t('oversight.misuse.records')}${t('colon')} ${formatNumber(records, language)}`]
      : []),
  ];
  return (
    <li>
      <Text size="sm">{told.join(' · ')}</Text>
      {owners.length > 0 && (
        <Text size="sm" c="dimmed">
          {`${t('oversight.misuse.owners')}${t('colon')} ${owners.map(nameOf).join(' · ')}`}
        </Text>
      )}
    </li>
  );
}
