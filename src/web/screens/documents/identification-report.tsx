import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { graphql } from '../../graphql/graphql.js';
import { Facts } from '../../parts/facts.js';
import { keepPdf } from '../../parts/keep-file.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import type { Language } from '../../words/languages.js';
import { DocumentChoice, type Made } from './document-choice.js';

const FACTS = graphql(`
  query IdentificationFacts($id: UUID!, $language: Language!) {
    identificationReport(id: $id, language: $language) {
      facts {
        key
        label
        text
      }
    }
  }
`);

const DOCUMENT = graphql(`
  query IdentificationDocument($id: UUID!, $language: Language!) {
    identificationReport(id: $id, language: $language) {
      fileName
      toBeReviewed
      pdf
    }
  }
`);

const CONTEXT = { additionalTypenames: ['Identification', 'Match'] };

/** The numbers and signatures of an identification as the API writes them, and the same as a document. */
export function IdentificationReport({
  id,
  isShort = false,
}: {
  readonly id: string;
  readonly isShort?: boolean;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useClient();
  const variables = { id, language };
  const [{ data }] = useQuery({ query: FACTS, variables, pause: isShort, context: CONTEXT });
  const make = async (of: Language): Promise<Made> => {
    const { data: told } = await client.query(
      DOCUMENT,
      { id, language: of },
      { requestPolicy: 'network-only' },
    );
    const report = told?.identificationReport;
    if (!report) return { wrong: undefined };
    keepPdf(report.fileName, report.pdf);
    return { name: report.fileName, toBeReviewed: report.toBeReviewed };
  };
  const choice = <DocumentChoice ways={[{ label: t('papers.pdf'), make }]} />;
  if (isShort) return choice;
  return (
    <Section title={t('papers.report')} text={t('papers.reportText')} asked={{ query: DOCUMENT, variables }}>
      <Stack>
        <Facts
          of={(data?.identificationReport.facts ?? []).map(({ label, text }) => [label, text] as const)}
        />
        {choice}
      </Stack>
    </Section>
  );
}
