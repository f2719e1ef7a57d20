import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { BarTable } from '../../charts/bar-table.js';
import { formatNumber } from '../../format/format.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { useNetwork } from '../../parts/use-network.js';
import { LEADS_OF_INSTITUTIONS } from './queries.js';

const WORDS = {
  held: ['leadsHere', 'leadsHereLead', 'leadsHereNothing', 'leadsPer'],
  told: ['toldHere', 'toldHereLead', 'toldHereNothing', 'toldPer'],
} as const;

interface Props {
  readonly year: number;
  /** Of matches of records that it holds, or of those of others that it was told of. */
  readonly of: keyof typeof WORDS;
}

/** Part of how many leads an institution has looked at, or was told of, for each that was true: one's own. */
export function LeadsOfInstitutions({ year, of }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { nameOf } = useNetwork();
  const variables = { year, of };
  const [title, lead, nothing, perTrue] = WORDS[of];
  const [{ data, error, fetching }, again] = useQuery({ query: LEADS_OF_INSTITUTIONS, variables });
  const leads = data?.institutionLeads;
  const per = (ended: number, confirmed: number): string => formatNumber(ended / confirmed, language, 1);
  return (
    <Section
      title={t(`oversight.${title}`)}
      text={t(`oversight.${lead}`)}
      asked={{ query: LEADS_OF_INSTITUTIONS, variables }}
    >
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!leads && fetching && <Loading />}
      {leads?.length === 0 && <Text>{t(`oversight.${nothing}`)}</Text>}
      {leads && leads.length > 0 && (
        <BarTable
          caption={t(`oversight.${title}`)}
          isHeadedSo
          heads={[t('oversight.leadsOf'), t('oversight.leadsEnded'), t('oversight.leadsTrue')]}
          rows={[...leads]
            .sort((x, y) => (y.ended ?? -1) - (x.ended ?? -1))
            .map(({ institutionId, own, ended, confirmed, isPart }) => {
              const notes = [
                own && t('oversight.ours'),
                !own && isPart && ended !== null && t('oversight.ballHerePart'),
                ended !== null && confirmed && t(`oversight.${perTrue}`, { leads: per(ended, confirmed) }),
              ].filter(Boolean);
              return {
                ...{ key: institutionId, label: nameOf(institutionId), value: ended, late: confirmed ?? 0 },
                ...(notes.length > 0 && { note: notes.join(' · ') }),
              };
            })}
        />
      )}
    </Section>
  );
}
