import { Button, Group, Paper, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Loading } from '../../parts/loading.js';
import { Outcome } from '../../parts/outcome.js';
import { DNA } from './dna-query.js';
import { ExchangedFigures } from './exchange.js';
import { Reckoned } from './reckoned.js';

interface DnaProps {
  readonly matchId: string;
  readonly kind: string;
  /** True where both records are the viewer's own. */
  readonly isOwn: boolean;
  /** True where the viewer may agree on figures with the other laboratory. */
  readonly mayExchange: boolean;
}

/**
 * Part of what the DNA says: of two own records the hypotheses side by side, reckoned when somebody asks, and
 * each locus with what was seen; where one is another institution's, a word.
 */
export function Dna({ matchId, kind, isOwn, mayExchange }: DnaProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [{ data, fetching }] = useQuery({ query: DNA, variables: { matchId }, pause: !isOpen });
  const answer = data?.kinshipEvidence;
  const title = t(isOwn ? 'dna.title' : 'dna.word');
  return (
    <Paper component="section" withBorder p="md" aria-label={title}>
      <Group justify="space-between">
        <Title order={3} size="h5">
          {title}
        </Title>
        {isOpen ? (
          <AsGraphql query={DNA} variables={{ matchId }} />
        ) : (
          <Button variant="default" onClick={() => setOpen(true)} className="no-print">
            {t(isOwn ? 'dna.show' : 'dna.showWord')}
          </Button>
        )}
      </Group>
      {isOpen && fetching && <Loading />}
      {answer?.__typename === 'KinshipEvidence' && <Reckoned evidence={answer} kind={kind} />}
      {answer && answer.__typename !== 'KinshipEvidence' && <Outcome of={answer} done={undefined} />}
      {isOpen && !isOwn && mayExchange && <ExchangedFigures {...{ matchId, kind }} />}
    </Paper>
  );
}
