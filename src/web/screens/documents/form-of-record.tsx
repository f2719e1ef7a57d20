import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { graphql } from '../../graphql/graphql.js';
import { REFUSED } from '../../graphql/refused.js';
import { keepFile, keepPdf } from '../../parts/keep-file.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';
import type { Language } from '../../words/languages.js';
import { DocumentChoice, type Made } from './document-choice.js';

const RECORD_FORM = graphql(
  `
    query RecordForm($recordId: UUID!, $language: Language!) {
      recordForm(recordId: $recordId, language: $language) {
        __typename
        ... on RecordForm {
          fileName
          toBeReviewed
          pdf
          file
        }
        ...Refused
      }
    }
  `,
  [REFUSED],
);

/**
 * The form of an own report or own remains, to be printed or read by a machine; it is said not to be
 * official.
 */
export function FormOfRecord({ recordId }: { readonly recordId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { may } = useMe();
  const client = useClient();
  if (!may('forms.read')) return null;
  const fetchForm = async (of: Language, isPdf: boolean): Promise<Made> => {
    const variables = { recordId, language: of };
    const { data } = await client.query(RECORD_FORM, variables, { requestPolicy: 'network-only' });
    const form = data?.recordForm;
    if (form?.__typename !== 'RecordForm') return { wrong: form?.message };
    const name = isPdf ? form.fileName : form.fileName.replace(/\.pdf$/, '.json');
    if (isPdf) keepPdf(name, form.pdf);
    else keepFile(name, JSON.stringify(form.file, null, 2), 'application/json');
    return { name, toBeReviewed: form.toBeReviewed };
  };
  return (
    <Section
      title={t('papers.form')}
      text={t('papers.formText')}
      asked={{ query: RECORD_FORM, variables: { recordId, language } }}
      className="no-print"
    >
      <DocumentChoice
        ways={[
          { label: t('papers.pdf'), make: (of) => fetchForm(of, true) },
          { label: t('papers.json'), make: (of) => fetchForm(of, false) },
        ]}
      />
    </Section>
  );
}
