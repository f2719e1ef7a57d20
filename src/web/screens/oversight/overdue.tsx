import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { BarTable } from '../../charts/bar-table.js';
import { formatCountry, formatMoment, formatNumber } from '../../format/format.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { useNetwork } from '../../parts/use-network.js';
import { lateFirst, type Late } from './late-first.js';
import { OVERDUE } from './queries.js';

/** Part of what lies with the own institution; for oversight, with all. */
export function Overdue({ ownId }: { readonly ownId: string | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { nameOf } = useNetwork();
  const [{ data, error, fetching }, again] = useQuery({ query: OVERDUE });
  const rows = data?.overdueFigures ?? [];
  const late = lateFirst(rows);
  const name = ({ institutionId, country }: Late): string =>
    institutionId === null
      ? t('oversight.operator')
      : [nameOf(institutionId), country && formatCountry(country, language)].filter(Boolean).join(', ');
  const isOwn = ({ institutionId }: Late): boolean => institutionId !== null && institutionId === ownId;
  return (
    <Section title={t('oversight.overdue')} text={t('oversight.overdueLead')} asked={{ query: OVERDUE }}>
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading />}
      {data && late.length === 0 && <Text>{t('oversight.overdueNothing')}</Text>}
      {late.length > 0 && (
        <>
          <BarTable
            caption={t('oversight.overdue')}
            isHeadedSo
            heads={[t('oversight.institution'), t('oversight.overdueColumn'), t('oversight.escalated')]}
            rows={late.map((one) => ({
              ...{ key: one.institutionId ?? 'operator', label: name(one), value: one.overdue },
              late: one.escalated,
              ...(isOwn(one) && { note: t('oversight.ours') }),
            }))}
          />
          <details>
            <summary>{t('oversight.ageColumn')}</summary>
            {late.map((one) => (
              <Ages key={one.institutionId ?? ''} name={name(one)} of={one} />
            ))}
          </details>
          <Text size="sm" c="dimmed" mt="xs">
            {t('oversight.overdueCounted', { when: formatMoment(rows[0]?.countedAt ?? '', language) })}
          </Text>
        </>
      )}
    </Section>
  );
}

/** Table of one institution: what lies, and since when. */
function Ages({ name, of: { rows } }: { readonly name: string; readonly of: Late }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <table className="bar-table">
      <caption>{name}</caption>
      <thead>
        <tr>
          <th scope="col">{t('oversight.kindColumn')}</th>
          <th scope="col">{t('oversight.ageColumn')}</th>
          <th scope="col" className="number">
            {t('oversight.howMany')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, age, overdue }) => (
          <tr key={`${kind} ${age}`}>
            <th scope="row">{t(`kind.${kind}`)}</th>
            <td>{t(`oversight.age.${age}`)}</td>
            <td className="number">{formatNumber(overdue, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
