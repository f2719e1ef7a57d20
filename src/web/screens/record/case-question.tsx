import { Alert, Button, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { formatCountry, formatMoment } from '../../format/format.js';
import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { CandidateLine } from '../../parts/candidate-line.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { ME } from '../../shell/session.js';
import type { SearchPurposeInput } from '../search/queries.js';
import { usePurposes } from '../search/use-purposes.js';
import { NotAsked } from '../search/who-answered.js';
import type { Around } from './around-queries.js';

const ASK = graphql(`
  query AskForCase($recordId: UUID!, $purpose: SearchPurpose!) {
    searchForCase(recordId: $recordId, purpose: $purpose) {
      version
      askedAt
      isRepeated
      candidates {
        a
        b
        kind
        counterpart {
          code
          institutionName
          country
        }
      }
      institutions {
        code
        name
        country
        standing
        why
        types
      }
    }
  }
`);

type Answer = NonNullable<ResultOf<typeof ASK>['searchForCase']>;
type State = { readonly answer?: Answer; readonly wrong?: string; readonly isAsking: boolean };

interface CaseQuestionProps {
  readonly recordId: string;
  /** The pairs that it is one side of, to be opened. */
  readonly matches: Around['matches']['nodes'];
}

/**
 * Form of a question for a case, where it may ask: what stands around it is known, it was not taken back, and
 * whoever looks may search.
 */
export function CaseQuestionOf({
  recordId,
  around,
  mayAsk,
}: {
  readonly recordId: string;
  readonly around: Around | undefined;
  readonly mayAsk: boolean;
}) {
  const [{ data: me }] = useQuery({ query: ME });
  if (!around || !mayAsk || !me?.me.mayDo.includes('search.read')) return null;
  return <CaseQuestion recordId={recordId} matches={around.matches.nodes} />;
}

/**
 * A filed record asks all institutions: what is asked, what stands near it, and who could not be asked and
 * why.
 */
function CaseQuestion({ recordId, matches }: CaseQuestionProps) {
  const { t } = useTranslation();
  const client = useClient();
  const { mine, usual } = usePurposes();
  const [chosen, setChosen] = useState<SearchPurposeInput>();
  const [{ answer, wrong, isAsking }, setState] = useState<State>({ isAsking: false });
  const purpose = chosen ?? usual;
  const variables = { recordId, purpose };
  const ask = async (event: SubmitEvent) => {
    event.preventDefault();
    setState({ isAsking: true });
    const { data, error } = await client.query(ASK, variables, { requestPolicy: 'network-only' }).toPromise();
    const told = data?.searchForCase;
    const text = error?.graphQLErrors[0]?.message ?? (told ? undefined : t('failed'));
    setState({ isAsking: false, ...(told && { answer: told }), ...(text && { wrong: text }) });
  };
  return (
    <Section
      title={t('search.case.title')}
      text={t('search.case.lead')}
      asked={{ query: ASK, variables }}
      className="no-print"
    >
      <form onSubmit={(event) => void ask(event)}>
        <Group align="flex-end">
          <NativeSelect
            label={t('search.purpose')}
            value={purpose}
            data={mine.map((value) => ({ value, label: t(`search.purposes.${value}`) }))}
            onChange={({ currentTarget }) => setChosen(currentTarget.value as SearchPurposeInput)}
            required
          />
          <Button type="submit" variant="default" loading={isAsking}>
            {t('search.case.ask')}
          </Button>
        </Group>
      </form>
      {wrong && (
        <Alert mt="sm" color="orange" variant="outline" role="alert">
          {wrong}
        </Alert>
      )}
      {answer && <CaseAnswered answer={answer} purpose={purpose} matches={matches} />}
    </Section>
  );
}

interface CaseAnsweredProps extends Pick<CaseQuestionProps, 'matches'> {
  readonly answer: Answer;
  readonly purpose: SearchPurposeInput;
}

function CaseAnswered({ answer, purpose, matches }: CaseAnsweredProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { candidates, institutions, version, askedAt, isRepeated } = answer;
  const count = candidates.length;
  const compared = institutions.filter(({ standing }) => standing === 'answered');
  const told = { version, when: formatMoment(askedAt, language), purpose: t(`search.purposes.${purpose}`) };
  return (
    <Stack mt="sm" gap="sm">
      <div role="status">
        <Text fw={600}>{count > 0 ? t('search.case.some', { count }) : t('search.case.none')}</Text>
        <Text size="sm" c="dimmed">
          {t('search.case.told', told)} {isRepeated && t('search.case.repeated')}
        </Text>
      </div>
      {count > 0 && (
        <Paper withBorder>
          {candidates.map((one) => (
            <Near key={`${one.a} ${one.b} ${one.kind}`} candidate={one} matches={matches} />
          ))}
        </Paper>
      )}
      <div>
        <Title order={4} size="h6">
          {t('search.case.compared')} ({compared.length})
        </Title>
        <ul className="plain">
          {compared.map((one) => (
            <li key={one.code}>
              {one.name}, {formatCountry(one.country, language)}
              {t('colon')} {one.types.map((type) => t(`search.types.${type}`)).join(', ')}
            </li>
          ))}
        </ul>
        {compared.some(({ types }) => types.includes('living')) && (
          <Text size="sm" c="dimmed">
            {t('search.case.living')}
          </Text>
        )}
        <NotAsked institutions={institutions} />
      </div>
    </Stack>
  );
}

/** A candidate: the match that it has become, to be opened, or whose record under which code. */
function Near({
  candidate: { kind, counterpart },
  matches,
}: Pick<CaseQuestionProps, 'matches'> & { readonly candidate: Answer['candidates'][number] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { code, institutionName, country } = counterpart;
  const match = matches.find(
    (one) =>
      one.kind === kind &&
      code !== null &&
      [one.a, one.b].some((side) => side.code === code && side.institutionName === institutionName),
  );
  if (match) return <CandidateLine line={match} />;
  return (
    <Stack className="row" gap={4}>
      <Text fw={600}>{t(`kind.${kind}`)}</Text>
      <Text size="sm" className="value">
        {code ?? t('candidates.hidden')} ·{' '}
        {[institutionName, country && formatCountry(country, language)].filter(Boolean).join(', ')}
      </Text>
    </Stack>
  );
}
