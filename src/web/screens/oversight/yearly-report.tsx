import { Alert, Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { formatMoment } from '../../format/format.js';
import type { ResultOf } from '../../graphql/graphql.js';
import { keepFile, keepPdf } from '../../parts/keep-file.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { LANGUAGES, NAMES, type Language } from '../../words/languages.js';
import { REPORT } from './queries.js';

type Report = ResultOf<typeof REPORT>['yearlyReport'];
type Made = { readonly report: Report; readonly at: Date } | 'failed';

/** The report of a year, made when it is asked for, in the language that is chosen. */
export function YearlyReport({ year }: { readonly year: number }) {
  const { t } = useTranslation();
  const own = useLanguage();
  const client = useClient();
  const [language, setLanguage] = useState<Language>(own);
  const [isBusy, setBusy] = useState(false);
  const [made, setMade] = useState<Made | undefined>();
  const make = async (): Promise<void> => {
    setBusy(true);
    const { data } = await client.query(REPORT, { year, language }, { requestPolicy: 'network-only' });
    setMade(data ? { report: data.yearlyReport, at: new Date() } : 'failed');
    setBusy(false);
  };
  return (
    <Section
      title={t('oversight.report')}
      text={t('oversight.reportLead')}
      asked={{ query: REPORT, variables: { year, language } }}
      className="no-print"
    >
      <Stack gap="sm">
        <Group align="flex-end">
          <NativeSelect
            label={t('papers.language')}
            value={language}
            data={LANGUAGES.map((value) => ({ value, label: NAMES[value] }))}
            onChange={({ currentTarget }) => setLanguage(currentTarget.value as Language)}
          />
          <Button loading={isBusy} onClick={() => void make()}>
            {t('oversight.reportMake')}
          </Button>
        </Group>
        {made === 'failed' && (
          <Alert color="orange" role="alert">
            {t('failed')}
          </Alert>
        )}
        {made && made !== 'failed' && <Files report={made.report} at={made.at} />}
      </Stack>
    </Section>
  );
}

function Files({ report, at }: { readonly report: Report; readonly at: Date }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <Alert color="teal" role="status">
        {t('oversight.reportMade', { when: formatMoment(at, language) })}
      </Alert>
      <Group gap="xs">
        <Button onClick={() => keepPdf(report.fileName, report.pdf)}>{report.fileName}</Button>
        {report.files.map(({ name, content }) => (
          <Button
            key={name}
            variant="default"
            onClick={() => keepFile(name, content, name.endsWith('.json') ? 'application/json' : 'text/csv')}
          >
            {name}
          </Button>
        ))}
      </Group>
    </>
  );
}
