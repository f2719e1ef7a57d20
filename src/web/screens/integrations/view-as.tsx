import {
  Alert,
  Button,
  Code,
  Group,
  NativeSelect,
  Paper,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { formatMoment } from '../../format/format.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { InstitutionChoice } from '../../parts/institution-choice.js';
import { useLanguage } from '../../parts/use-language.js';
import { BODIES, PERSONS, REPORTS } from '../records/queries.js';
import { RECORD_AS, type SeenAsResult } from './agreement-queries.js';
import { levelKey } from './level-key.js';

const TYPES = ['report', 'remains', 'living'] as const;
type RecordType = (typeof TYPES)[number];

/**
 * Part of what another institution would see of an own record, by the rule itself; that somebody has looked
 * stands in the log of the record.
 */
export function ViewAs({ except }: { readonly except: string | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useClient();
  const [type, setType] = useState<RecordType>('report');
  const [code, setCode] = useState('');
  const [institution, setInstitution] = useState('');
  const [seen, setSeen] = useState<SeenAsResult>();
  const [wrong, setWrong] = useState('');
  const idOf = async (): Promise<string | undefined> => {
    const asked = { filter: { code: code.trim() }, first: 1, after: null };
    const options = { requestPolicy: 'network-only' } as const;
    if (type === 'report') return (await client.query(REPORTS, asked, options)).data?.reports.nodes[0]?.id;
    if (type === 'remains')
      return (await client.query(BODIES, asked, options)).data?.remainsRecords.nodes[0]?.id;
    return (await client.query(PERSONS, asked, options)).data?.locatedPersons.nodes[0]?.id;
  };
  const look = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setSeen(undefined);
    const recordId = await idOf();
    const answer = recordId
      ? await client.query(RECORD_AS, { recordId, institution }, { requestPolicy: 'network-only' })
      : undefined;
    const found = answer?.data?.recordAs ?? undefined;
    setSeen(found);
    setWrong(found ? '' : t('integrations.view.notFound'));
  };
  return (
    <Paper component="section" withBorder p="md" aria-label={t('integrations.view.title')}>
      <Stack component="form" gap="sm" onSubmit={(event: SubmitEvent) => void look(event)}>
        <div className="heading">
          <div>
            <Title order={3} size="h5">
              {t('integrations.view.title')}
            </Title>
            <Text size="sm" c="dimmed">
              {t('integrations.view.text')}
            </Text>
          </div>
          <AsGraphql query={RECORD_AS} />
        </div>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <NativeSelect
            label={t('integrations.imports.recordType')}
            value={type}
            data={TYPES.map((value) => ({ value, label: t(`integrations.imports.type.${value}`) }))}
            onChange={({ currentTarget }) => setType(currentTarget.value as RecordType)}
          />
          <TextInput
            label={t('integrations.view.code')}
            value={code}
            onChange={({ currentTarget }) => setCode(currentTarget.value)}
            required
          />
          <InstitutionChoice
            label={t('integrations.view.institution')}
            none="–"
            value={institution}
            onChange={setInstitution}
            except={except}
          />
        </SimpleGrid>
        <Group className="no-print">
          <Button type="submit" disabled={code.trim() === '' || institution === ''}>
            {t('integrations.view.look')}
          </Button>
        </Group>
        {wrong && (
          <Alert color="orange" role="alert">
            {wrong}
          </Alert>
        )}
        {seen && (
          <div role="status">
            <Text fw={600}>
              {t('integrations.view.seen', {
                ...{ institution: seen.institution, code: seen.code },
                when: formatMoment(new Date(), language),
              })}
            </Text>
            <Seen seen={seen} />
          </div>
        )}
      </Stack>
    </Paper>
  );
}

function Seen({ seen: { kinds, cap, neverTravels, released } }: { readonly seen: SeenAsResult }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" mt="xs">
      <ul className="plain">
        {kinds.map(({ kind, level, dnaLevel }) => (
          <li key={kind}>
            <Text size="sm">
              <b>{t(`kind.${kind}`)}</b>
              {t('colon')} {t('integrations.agreements.level', { level })}, {t(levelKey(level))}
              {level > 0 &&
                ` · ${t('group.dna')}${t('colon')} ${t('integrations.agreements.level', { level: dnaLevel })}`}
            </Text>
          </li>
        ))}
      </ul>
      <Text size="sm">
        {cap < 4 ? t('integrations.view.cap', { level: cap }) : t('integrations.view.noCap')}
      </Text>
      <Text size="sm">
        {neverTravels.length > 0
          ? t('integrations.view.never', { fields: neverTravels.join(', ') })
          : t('integrations.view.nothingKept')}
      </Text>
      <details>
        <summary>{t('integrations.view.released')}</summary>
        <Code block className="value secret">
          {JSON.stringify(released, null, 2)}
        </Code>
      </details>
    </Stack>
  );
}
