import { Alert, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { IdentificationResult } from '../identification/queries.js';
import { Letter } from './letter.js';
import { PlanForm } from './plan-form.js';
import { FOLDER, type Folder } from './queries.js';
import { RecordForm } from './record-form.js';
import { ToldFacts } from './told-facts.js';

interface TellingProps {
  readonly identification: IdentificationResult;
  readonly tellerId: string;
}

const UNSIGNED = ['proposed', 'preliminary', 'declined', 'lapsed'];

/**
 * Leads through telling a family: it is planned, then done by a person, then written down. Nothing opens
 * before two have confirmed.
 */
export function Telling({ identification, tellerId }: TellingProps) {
  const { t } = useTranslation();
  const { id, state } = identification;
  const isOpen = !UNSIGNED.includes(state);
  const [{ data }] = useQuery({ query: FOLDER, variables: { id }, pause: !isOpen });
  const folder = data?.familyFolder;
  if (isOpen && !folder) return null;
  return (
    <Paper component="section" withBorder p="md" aria-label={t('telling.title')}>
      <Stack>
        <div>
          <Title order={3} size="h4">
            {t('telling.title')}
          </Title>
          <Text c="dimmed">{t(isOpen ? 'telling.lead' : 'telling.closed')}</Text>
        </div>
        {folder && <Inside {...{ identification, tellerId, folder }} />}
      </Stack>
    </Paper>
  );
}

function Inside({ identification, tellerId, folder }: TellingProps & { readonly folder: Folder }) {
  const { t } = useTranslation();
  const { id, allowedActions } = identification;
  const { version, tellings, familyContact } = folder;
  const planned = tellings.find((one) => one.state === 'planned');
  return (
    <>
      <Alert color={familyContact === 'safe' ? 'teal' : 'orange'} variant="outline">
        {t(`record.safety.${familyContact}`)}
      </Alert>
      {tellings.map((one) => (
        <ToldFacts key={one.id} one={one} />
      ))}
      <Letter id={id} />
      {allowedActions.includes('planTelling') && (
        <PlanForm key={planned?.id ?? 'new'} {...{ id, tellerId, planned, version }} />
      )}
      {planned && allowedActions.includes('recordTelling') && <RecordForm {...{ id, version }} />}
    </>
  );
}
