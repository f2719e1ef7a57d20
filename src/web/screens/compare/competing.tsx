import { Anchor, Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { probabilityInWords } from '../../parts/probability-in-words.js';
import { graphql } from '../../graphql/graphql.js';
import { useLanguage } from '../../parts/use-language.js';
import { isBlindFor, type ComparedMatchResult } from './compare-query.js';
import '../../pictures.css';

/** The list shows of each match what the viewer may see of it, its probability too. */
const RIVALS = graphql(`
  query Rivals($filter: MatchFilterInput!) {
    matches(filter: $filter, first: 50) {
      nodes {
        id
        band
        probability
        smallBank {
          least
          most
        }
      }
    }
  }
`);

/**
 * Part of other open candidates of either record: of which of the two, whose, how likely, and how this pair
 * stands among them.
 */
export function Competing({ match }: { readonly match: ComparedMatchResult }) {
  const { t } = useTranslation();
  if (match.competing.length === 0) return null;
  return (
    <Paper component="section" withBorder p="md" aria-label={t('compare.competing')}>
      <Title order={3} size="h5" mb="xs">
        {t('compare.competing')}
      </Title>
      {([match.a, match.b] as const).map((side) => (
        <OfSide key={side.side} match={match} side={side} />
      ))}
      <Text size="sm" c="dimmed" mt="xs">
        {t('pictures.rivals.together')}
      </Text>
    </Paper>
  );
}

type Figures = Parameters<typeof probabilityInWords>[2] & { readonly band: ComparedMatchResult['band'] };

function OfSide({
  match,
  side,
}: {
  readonly match: ComparedMatchResult;
  readonly side: ComparedMatchResult['a'];
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const rivals = match.competing.filter((one) => one.side === side.side);
  const variables = { filter: { recordId: side.recordId } };
  // The probabilities of the others tell the probability of this one.
  const isBlind = isBlindFor(match);
  const [{ data }] = useQuery({
    query: RIVALS,
    variables,
    pause: !side.recordId || rivals.length === 0 || isBlind,
  });
  if (rivals.length === 0) return null;
  const figures = new Map(data?.matches.nodes.map((one) => [one.id, one]));
  // The figures of a small bank are told as elsewhere on the page: between which two, and never one figure.
  const figuresOf = (one: Figures | undefined) => ({
    share: one?.probability ?? null,
    said: one && (probabilityInWords(t, language, one) ?? (one.band && t(`band.${one.band}`))),
  });
  const lines = [
    ...rivals.map(({ matchId, code, institution, state }) => ({
      ...{ matchId, isThis: false, ...figuresOf(figures.get(matchId)) },
      text: `${code} · ${institution} · ${t(`matchState.${state}`)}`,
    })),
    { matchId: match.id, isThis: true, ...figuresOf(match), text: t('pictures.rivals.this') },
  ].sort((one, other) => (other.share ?? -1) - (one.share ?? -1));
  return (
    <>
      <Text size="sm" fw={600}>
        {t('pictures.rivals.of', { code: side.code ?? t('candidates.hidden') })}
      </Text>
      <ul className="plain">
        {lines.map(({ matchId, isThis, share, said, text }) => (
          <li key={matchId} className="rival">
            <span>{isThis ? <b>{text}</b> : <RivalLink id={matchId}>{text}</RivalLink>}</span>
            <span className="rival-track" aria-hidden>
              <span style={{ width: `${(share ?? 0) * 100}%` }} />
            </span>
            <span className="number">{said ?? t('pictures.rivals.hidden')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function RivalLink({ id, children }: { readonly id: string; readonly children: string }) {
  return (
    <Anchor component={Link} to={`/matches/${id}`}>
      {children}
    </Anchor>
  );
}
