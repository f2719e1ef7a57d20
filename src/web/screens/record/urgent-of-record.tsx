import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Section } from '../../parts/section.js';
import { useMe } from '../../parts/use-me.js';
import { URGENT } from '../oversight/urgent-queries.js';
import { UrgentUseLine } from '../oversight/urgent-use.js';

/** Part of who of other institutions has opened an own record urgently, and why; nothing where nobody has. */
export function UrgentOfRecord({ recordId }: { readonly recordId: string }) {
  const { t } = useTranslation();
  const { may } = useMe();
  const variables = { first: 20, after: null, recordId };
  const [{ data }] = useQuery({ query: URGENT, variables, pause: !may('breakGlass.read') });
  const nodes = data?.breakGlassUses.nodes ?? [];
  if (nodes.length === 0) return null;
  return (
    <Section title={t('urgent.uses')} asked={{ query: URGENT, variables }}>
      <Stack>
        {nodes.map((one) => (
          <UrgentUseLine key={one.id} one={one} />
        ))}
      </Stack>
    </Section>
  );
}
