import { Alert, Button, Group, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../graphql/graphql.js';
import { useDeedKey } from '../../parts/use-deed-key.js';
import { isBlindFor, type ComparedMatchResult } from './compare-query.js';

const JUDGE = graphql(`
  mutation Judge($input: JudgeMatchInput!) {
    judgeMatch(input: $input) {
      __typename
      ... on UserError {
        message
      }
    }
  }
`);

const ANSWERS = ['same', 'not_same', 'unsure'] as const;

/** Form of what somebody holds while the score is hidden from whoever is to judge; then it is shown. */
export function Judge({
  match,
  onJudged,
}: {
  readonly match: ComparedMatchResult;
  readonly onJudged: () => void;
}) {
  const { t } = useTranslation();
  const isBlind = isBlindFor(match);
  const { key, next } = useDeedKey();
  const [{ data, fetching }, judge] = useMutation(JUDGE);
  const say = async (one: (typeof ANSWERS)[number]): Promise<void> => {
    const said = { matchId: match.id, answer: one, blind: isBlind, idempotencyKey: `${key}-${one}` };
    const { data: done } = await judge({ input: said });
    if (done?.judgeMatch.__typename === 'Match') next();
    onJudged();
  };
  if (!isBlind || !match.allowedActions.includes('judgeMatch')) return null;
  const answer = data?.judgeMatch;
  const wrong = answer && answer.__typename !== 'Match' ? answer.message : undefined;
  return (
    <Paper component="section" withBorder p="md" className="no-print" aria-label={t('triage.judge')}>
      <Title order={3} size="h5">
        {t('triage.judge')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('triage.judgeLead')}
      </Text>
      <Group>
        {ANSWERS.map((one) => (
          <Button key={one} variant="default" disabled={fetching} onClick={() => void say(one)}>
            {t(`triage.answers.${one}`)}
          </Button>
        ))}
      </Group>
      {wrong && (
        <Alert color="orange" role="alert" mt="sm">
          {wrong}
        </Alert>
      )}
    </Paper>
  );
}
