import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { StepUpOutcome } from '../../parts/step-up-outcome.js';
import { EVIDENCE } from './dna-query.js';
import { Reckoned } from './reckoned.js';

const EXCHANGE = graphql(
  `
    query DnaExchange($matchId: UUID!) {
      dnaExchange(matchId: $matchId) {
        __typename
        ... on DnaExchangeOfMatch {
          mayAsk
          cost
          costWithLoci
          askedBefore
          acceptedBefore
          isOwnAsking
          mayAnswer
          mayWithdraw
          isOutdated
          latest {
            id
            state
            withLoci
          }
          evidence {
            __typename
            ...ShownEvidence
          }
        }
        ... on UserError {
          code
          message
        }
      }
    }
  `,
  [EVIDENCE],
);

const ASK = graphql(`
  mutation AskDnaExchange($input: AskDnaExchangeInput!) {
    askDnaExchange(input: $input) {
      __typename
      ... on UserError {
        message
      }
    }
  }
`);

const ANSWER = graphql(`
  mutation AnswerDnaExchange($input: AnswerDnaExchangeInput!) {
    answerDnaExchange(input: $input) {
      __typename
      ... on UserError {
        code
        message
      }
    }
  }
`);

const WITHDRAW = graphql(`
  mutation WithdrawDnaExchange($input: WithdrawDnaExchangeInput!) {
    withdrawDnaExchange(input: $input) {
      __typename
      ... on UserError {
        message
      }
    }
  }
`);

type Exchange = Extract<
  ResultOf<typeof EXCHANGE>['dnaExchange'],
  { readonly __typename: 'DnaExchangeOfMatch' }
>;

interface ExchangeProps {
  readonly matchId: string;
  readonly kind: string;
}

/** The figures that two laboratories have agreed on: asked for, answered and read beside the word. */
export function ExchangedFigures({ matchId, kind }: ExchangeProps) {
  const { t } = useTranslation();
  const [{ data }, again] = useQuery({ query: EXCHANGE, variables: { matchId } });
  const [asked, ask] = useMutation(ASK);
  const [answered, answer] = useMutation(ANSWER);
  const [withdrawn, withdraw] = useMutation(WITHDRAW);
  const found = data?.dnaExchange;
  if (found?.__typename !== 'DnaExchangeOfMatch') return null;
  const after = (deed: Promise<unknown>) => void deed.then(() => again({ requestPolicy: 'network-only' }));
  const id = found.latest?.id ?? '';
  const outcomes = [
    asked.data?.askDnaExchange,
    answered.data?.answerDnaExchange,
    withdrawn.data?.withdrawDnaExchange,
  ];
  const refused = outcomes.find((one) => one && one.__typename !== 'DnaExchange');
  return (
    <Stack mt="sm" gap="xs">
      <Title order={4} size="h6">
        {t('dna.exchange.title')}
      </Title>
      {found.mayAsk && (
        <Asking found={found} onAsk={(withLoci) => after(ask({ input: { matchId, withLoci } }))} />
      )}
      {found.mayAnswer && (
        <Answering found={found} onAnswer={(said) => after(answer({ input: { id, answer: said } }))} />
      )}
      <Standing found={found} kind={kind} />
      {found.mayWithdraw && !found.mayAnswer && (
        <Group className="no-print">
          <Button variant="default" onClick={() => after(withdraw({ input: { id } }))}>
            {t('dna.exchange.withdraw')}
          </Button>
        </Group>
      )}
      <StepUpOutcome of={refused} deed="laboratory.exchange" />
    </Stack>
  );
}

function Asking({ found, onAsk }: { readonly found: Exchange; readonly onAsk: (withLoci: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" className="no-print">
      <Text size="sm">{found.cost}</Text>
      <Group>
        <Button variant="default" onClick={() => onAsk(false)}>
          {t('dna.exchange.ask')}
        </Button>
      </Group>
      <Text size="sm">{found.costWithLoci}</Text>
      <Group>
        <Button variant="default" onClick={() => onAsk(true)}>
          {t('dna.exchange.askLoci')}
        </Button>
      </Group>
    </Stack>
  );
}

function Answering({
  found,
  onAnswer,
}: {
  readonly found: Exchange;
  readonly onAnswer: (answer: 'accept' | 'decline') => void;
}) {
  const { t } = useTranslation();
  const withLoci = found.latest?.withLoci ?? false;
  return (
    <Alert color="orange" variant="outline" className="no-print">
      <Text fw={600}>{t(withLoci ? 'dna.exchange.asksLoci' : 'dna.exchange.asks')}</Text>
      <Text size="sm">{withLoci ? found.costWithLoci : found.cost}</Text>
      <Text size="sm">
        {t('dna.exchange.before', { asked: found.askedBefore, accepted: found.acceptedBefore })}
      </Text>
      <Group mt="sm">
        <Button onClick={() => onAnswer('accept')}>{t('dna.exchange.accept')}</Button>
        <Button variant="default" onClick={() => onAnswer('decline')}>
          {t('dna.exchange.decline')}
        </Button>
      </Group>
    </Alert>
  );
}

function Standing({ found, kind }: { readonly found: Exchange; readonly kind: string }) {
  const { t } = useTranslation();
  const { latest, evidence, isOwnAsking, isOutdated } = found;
  if (latest?.state === 'asked' && isOwnAsking) return <Text role="status">{t('dna.exchange.waits')}</Text>;
  if (latest?.state !== 'accepted') return null;
  if (!evidence) return <Text role="status">{t('dna.exchange.hidden')}</Text>;
  return (
    <>
      {isOutdated && <Text role="status">{t('dna.exchange.outdated')}</Text>}
      <Reckoned evidence={evidence} kind={kind} />
    </>
  );
}
