import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../../graphql/graphql.js';
import { isSent, struckOut } from '../../../offline/draft-state.js';
import type { Office } from '../../../offline/office.js';
import { useLine } from '../../../offline/use-line.js';
import { Failure } from '../../../parts/failure.js';
import { OFFICE, OfficeList } from '../../../parts/office-list.js';
import { Section } from '../../../parts/section.js';
import { useLanguage } from '../../../parts/use-language.js';
import { useReportForm } from '../open-report-form.js';

const OFFICES = graphql(
  `
    query DraftOffices($id: UUID!, $language: Language!) {
      reportDraftOffices(id: $id, language: $language) {
        ...HearingOffice
      }
    }
  `,
  [OFFICE],
);

/**
 * Shows before the family signs which offices would hear of its report, and lets it strike any of them. What is
 * struck goes with the filing, so that nobody hears first; the list itself needs a line.
 */
export default function OfficesToHear({ store }: Pick<Office, 'store'>) {
  const { t } = useTranslation();
  const { draft } = useReportForm();
  const hasLine = useLine();
  const { serverId = '', strike = [] } = draft;
  const isKnown = isSent(draft) && hasLine;
  const variables = { id: serverId, language: useLanguage() };
  const [{ data, error }, again] = useQuery({
    ...{ query: OFFICES, variables, pause: !isKnown },
    requestPolicy: 'cache-and-network',
  });
  const offices = isKnown ? data?.reportDraftOffices : undefined;
  const change = (codes: readonly string[]) =>
    void store.change(draft.id, (now) => struckOut(now, codes, new Date()));
  return (
    <Section title={t('offices.hear')} text={t('offices.hearHint')}>
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {offices && (
        <OfficeList
          offices={offices}
          struck={strike}
          onStrike={draft.stage === 'writing' ? change : undefined}
        />
      )}
      {!offices && !error && (
        <Text size="sm">{t(isKnown && data ? 'offices.hearLater' : 'offices.hearNeedsLine')}</Text>
      )}
    </Section>
  );
}
