import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatMoment } from '../../format/format.js';
import { TextLink } from '../../parts/links.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';
import { APPROVALS, type Approval } from './queries.js';

/** Context of a request: what is asked for now is one of the list, also where the list was empty. */
const CONTEXT = { additionalTypenames: ['ApprovalRequest'] };

/**
 * Returns what was asked for a record and waits for a second person; nothing where nobody has asked, or
 * whoever looks may not know.
 */
export function useWaiting(kind: Approval['kind'], code: string | undefined): Approval | undefined {
  const { may } = useMe();
  const pause = !may('approvals.read') || code === undefined;
  const [{ data }] = useQuery({ query: APPROVALS, context: CONTEXT, pause });
  return data?.approvalRequests.find(
    (one) =>
      one.kind === kind &&
      one.state === 'asked' &&
      one.facts.some(({ name, value }) => name === 'record' && value === code),
  );
}

/** Notice that it waits, until when, and the way to it, for whoever asked and for whoever may approve it. */
export function Waits({ of }: { readonly of: Approval }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Alert color="teal" role="status">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('approvals.waits', { when: formatMoment(of.expiresAt, language) })}</Text>
        <TextLink to="/approvals">{t('approvals.title')}</TextLink>
      </Stack>
    </Alert>
  );
}
