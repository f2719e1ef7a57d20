import { Checkbox, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { graphql } from '../../graphql/graphql.js';
import { REFUSED } from '../../graphql/refused.js';
import { keepPdf } from '../../parts/keep-file.js';
import type { Language } from '../../words/languages.js';
import { DocumentChoice, type Made } from '../documents/document-choice.js';

const PRINT = graphql(
  `
    mutation PrintReceipt($input: PrintReceiptInput!) {
      printReceipt(input: $input) {
        __typename
        ... on PrintedReceipt {
          fileName
          pdf
        }
        ...Refused
      }
    }
  `,
  [REFUSED],
);

interface PaperOfReceiptProps {
  readonly recordId: string;
  /** Code that opens the window, which the server does not know. */
  readonly code: string;
}

/** The paper for the family as a file: on a sheet or a small roll, with the name only where the family wants it. */
export default function PaperOfReceipt({ recordId, code }: PaperOfReceiptProps) {
  const { t } = useTranslation();
  const client = useClient();
  const [showsName, setShowsName] = useState(false);
  const way = (label: string, how: { readonly sheet: 'a4' | 'roll58'; readonly isLarge?: boolean }) => ({
    label,
    make: async (language: Language): Promise<Made> => {
      const input = { recordId, code, language, showsName, ...how };
      const printed = (await client.mutation(PRINT, { input })).data?.printReceipt;
      if (printed?.__typename !== 'PrintedReceipt') return { wrong: printed?.message };
      keepPdf(printed.fileName, printed.pdf);
      return { name: printed.fileName, toBeReviewed: false };
    },
  });
  return (
    <Paper withBorder p="md" className="no-print">
      <Stack gap="sm">
        <div>
          <Title order={3} size="h5">
            {t('report.receipt.paper')}
          </Title>
          <Text size="sm">{t('report.receipt.paperText')}</Text>
        </div>
        <Checkbox
          label={t('report.receipt.showsName')}
          checked={showsName}
          onChange={({ currentTarget }) => setShowsName(currentTarget.checked)}
        />
        <DocumentChoice
          ways={[
            way(t('report.receipt.sheet'), { sheet: 'a4' }),
            way(t('report.receipt.sheetLarge'), { sheet: 'a4', isLarge: true }),
            way(t('report.receipt.roll'), { sheet: 'roll58' }),
          ]}
        />
      </Stack>
    </Paper>
  );
}
