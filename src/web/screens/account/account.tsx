import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { OwnContact } from './own-contact.js';
import { Passkeys } from './passkeys.js';
import { ACCOUNT, CONTEXT } from './queries.js';
import { Sessions } from './sessions.js';
import { Tokens } from './tokens.js';

/**
 * Page of what opens this platform to whoever sits here: their passkeys, what they have open, tokens for
 * scripts of their own.
 */
export function AccountPage() {
  const { t } = useTranslation();
  const [{ data, error }, ask] = useQuery({ query: ACCOUNT, context: CONTEXT });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <Stack maw={760}>
      <Title order={2}>{t('account.title')}</Title>
      {error && <Failure error={error} again={again} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          <Passkeys account={data} again={again} />
          <Tokens account={data} again={again} />
          <Sessions account={data} again={again} />
          <OwnContact />
        </>
      )}
      <AsGraphql query={ACCOUNT} />
    </Stack>
  );
}
