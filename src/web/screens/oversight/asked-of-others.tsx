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
        {asked && asked.length > 0 && <AskedTable asked={asked} />}
      </Stack>
    </Section>
  );
}

function AskedTable({ asked }: { readonly asked: readonly Asked[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { all } = useNetwork();
  const nameOf = (code: string): string => all.find((one) => one.code === code)?.name ?? code;
  return (
    <div className="picture-scroll" tabIndex={0} role="region" aria-label={t('oversight.misuse.asked')}>
      <table className="bar-table">
        <thead>
          <tr>
            <th scope="col">{t('oversight.institution')}</th>
            <th scope="col">{t('oversight.misuse.kind')}</th>
            <th scope="col" className="number">
              {t('oversight.misuse.questions')}
            </th>
            <th scope="col" className="number">
              {t('oversight.misuse.records')}
            </th>
            <th scope="col">{t('oversight.misuse.owners')}</th>
          </tr>
        </thead>
        <tbody>
          {asked.map(({ institution, actorId, kind, questions, records, owners }) => (
            <tr key={`${actorId} ${kind}`}>
              <th scope="row">
                {nameOf(institution)}
                <small>{`${t('oversight.misuse.account')} ${shortAccount(actorId)}`}</small>
              </th>
              <td>{t(`oversight.misuse.kinds.${kind}`)}</td>
              <td className="number">{formatNumber(questions, language)}</td>
              <td className="number">{formatNumber(records, language)}</td>
              <td>{owners.map(nameOf).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
