import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Proposal } from './queries.js';

/** A report by its code and whose it is; the own one leads to its page. */
export function ReportName({ of: { recordId, code, institutionName } }: { readonly of: Proposal['first'] }) {
  const { t } = useTranslation();
  const owner = institutionName ? ` · ${institutionName}` : '';
  if (!code) return <Text>{t('companions.unseen')}</Text>;
  return (
    <Text>
      {recordId ? (
        <Anchor component={Link} to={`/cases/${recordId}`}>
          {code}
        </Anchor>
      ) : (
        code
      )}
      {owner}
    </Text>
  );
}
