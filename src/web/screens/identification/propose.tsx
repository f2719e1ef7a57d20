import { Button, Checkbox, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { formatMoment } from '../../format/format.js';
import type { VariablesOf } from '../../graphql/graphql.js';
import { Outcome } from '../../parts/outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { useWords } from '../../parts/use-words.js';
import { ME } from '../../shell/session.js';
import { IdentificationReport } from '../documents/identification-report.js';
import { OF_MATCH, PROPOSE } from './queries.js';

interface ProposeProps {
  readonly match: { readonly id: string; readonly state: string; readonly version: number };
}

/** An empty list says nothing of what it is a list of: what is proposed has to be told to it. */
const CONTEXT = { additionalTypenames: ['Identification'] };
const OVER = ['declined', 'lapsed', 'revoked'];

/**
 * The way from a match that both sides hold plausible to an identification: what stands, or the proposal of
 * one.
 */
export function FromMatch({ match }: ProposeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data: me }] = useQuery({ query: ME });
  const mayRead = me?.me.mayDo.includes('identifications.read') ?? false;
  const [{ data }] = useQuery({
    query: OF_MATCH,
    variables: { matchId: match.id },
    pause: !mayRead,
    context: CONTEXT,
  });
  const standing = data?.identifications.nodes ?? [];
  const mayPropose =
    data !== undefined &&
    match.state === 'in_confirmation' &&
    me?.me.mayDo.includes('identifications.propose') === true &&
    standing.every(({ state }) => OVER.includes(state));
  return (
    <>
      {standing.map(({ id, state, proposedAt }) => (
        <Paper key={id} withBorder p="md">
          <Group justify="space-between">
            <div>
              <Title order={3} size="h5">
                {t('identification.title')}
              </Title>
              <Text>{t(`identification.state.${state}`)}</Text>
              <Text size="sm" c="dimmed">
                {formatMoment(proposedAt, language)}
              </Text>
            </div>
            <Button component={Link} to={`/identifications/${id}`} className="no-print">
              {t('identification.look')}
            </Button>
          </Group>
          <IdentificationReport id={id} isShort />
        </Paper>
      ))}
      {mayPropose && <Propose match={match} />}
    </>
  );
}

type Method = VariablesOf<typeof PROPOSE>['input']['methods'][number];

function Propose({ match }: ProposeProps) {
  const { t } = useTranslation();
  const methods = useWords('method');
  const [chosen, setChosen] = useState<string[]>([]);
  const [authority, setAuthority] = useState('');
  const [reference, setReference] = useState('');
  // Sent twice over a bad line, it is proposed once.
  const [key] = useState(() => crypto.randomUUID());
  const [{ data, fetching }, propose] = useMutation(PROPOSE);
  const say = () =>
    propose({
      input: {
        matchId: match.id,
        expectedVersion: match.version,
        methods: chosen as Method[],
        authority: authority.trim(),
        jointWith: [],
        idempotencyKey: key,
        ...(reference.trim() && { reportReference: reference.trim() }),
      },
    });
  return (
    <Paper withBorder p="md" className="no-print">
      <Stack gap="sm">
        <Title order={3} size="h5">
          {t('identification.proposeTitle')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('identification.proposeText')}
        </Text>
        <Checkbox.Group label={t('identification.methods')} value={chosen} onChange={setChosen}>
          <Stack gap={6} mt={4}>
            {methods.map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label} />
            ))}
          </Stack>
        </Checkbox.Group>
        <TextInput
          label={t('identification.authority')}
          value={authority}
          onChange={({ currentTarget }) => setAuthority(currentTarget.value)}
          required
        />
        <TextInput
          label={t('identification.reference')}
          value={reference}
          onChange={({ currentTarget }) => setReference(currentTarget.value)}
        />
        <Outcome of={data?.proposeIdentification} done={t('identification.state.proposed')} />
        <Group>
          <Button
            loading={fetching}
            disabled={chosen.length === 0 || authority.trim() === ''}
            onClick={() => void say()}
          >
            {t('identification.propose')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
