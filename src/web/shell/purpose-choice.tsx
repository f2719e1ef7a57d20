import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../graphql/graphql.js';
import type { MeResult } from './session.js';

const DECLARE = graphql(`
  mutation Declare($input: DeclarePurposeInput!) {
    declarePurpose(input: $input) {
      __typename
    }
  }
`);

/** Choice of the purpose, once a session: nothing of another institution is read without one. */
export function PurposeChoice({ purposes }: { readonly purposes: MeResult['purposes'] }) {
  const { t } = useTranslation();
  const [, declare] = useMutation(DECLARE);
  return (
    <Paper withBorder p="lg" maw={560}>
      <Stack>
        <Title order={2} size="h3">
          {t('purpose.title')}
        </Title>
        <Text c="dimmed">{t('purpose.text')}</Text>
        {purposes.map((purpose) => (
          <Button
            key={purpose}
            variant="light"
            justify="flex-start"
            onClick={() =>
              void declare(
                { input: { purpose } },
                { additionalTypenames: ['Me'], requestPolicy: 'network-only' },
              )
            }
          >
            {t(`purpose.words.${purpose}`)}
          </Button>
        ))}
      </Stack>
    </Paper>
  );
}
