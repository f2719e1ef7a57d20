import { Alert, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatDate } from '../format/format.js';
import { graphql } from '../graphql/graphql.js';
import type { ActingFor } from '../graphql/in-name-of.js';
import { ButtonLink } from '../parts/links.js';
import { useLanguage } from '../parts/use-language.js';

const ACTING_FOR = graphql(`
  query ActingFor($id: UUID!) {
    alert(id: $id) {
      id
      inNameOf {
        code
        name
        closedAt
      }
    }
  }
`);

/** Line that tells for whom somebody acts, since when that institution is closed, and the way out. */
export function ActingForLine({ acting: { code, alertId } }: { readonly acting: ActingFor }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data }] = useQuery({ query: ACTING_FOR, variables: { id: alertId } });
  const one = data?.alert?.inNameOf.find((name) => name.code === code);
  return (
    <Alert color="orange" variant="outline" mb="md" role="status">
      <Group justify="space-between">
        {one
          ? t('alerts.actingFor', { name: `${one.name} (${code})`, when: formatDate(one.closedAt, language) })
          : t('alerts.actingForCode', { code })}
        <ButtonLink
          variant="default"
          size="compact-sm"
          className="no-print"
          to="/alerts/$id"
          params={{ id: alertId }}
        >
          {t('alerts.actingEnd')}
        </ButtonLink>
      </Group>
    </Alert>
  );
}
