import { Paper, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useMe } from '../../parts/use-me.js';
import { APPROVALS } from '../approvals/queries.js';

interface WaitsProps {
  /** The alerts that are shown, where they have come: one of a deed says so already. */
  readonly lines: readonly { readonly kind: string }[] | undefined;
}

/**
 * Deeds that whoever looks may approve: those of the installation, decoys among them, are nobody's alert, and
 * would be found by chance alone.
 */
export function WaitsForYou({ lines }: WaitsProps) {
  const { t } = useTranslation();
  const { may } = useMe();
  const [{ data }] = useQuery({ query: APPROVALS, pause: !may('approvals.read') });
  const count = (data?.approvalRequests ?? []).filter(
    ({ state, mayApprove }) => state === 'asked' && mayApprove,
  ).length;
  if (count === 0 || !lines || lines.some(({ kind }) => kind === 'approval')) return null;
  return (
    <Paper withBorder>
      <Link className="row" to="/approvals">
        <Text fw={600}>{t('approvals.title')}</Text>
        <Text size="sm">{t('approvals.forYou', { count })}</Text>
      </Link>
    </Paper>
  );
}
