import { Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Section } from '../../parts/section.js';
import { useMe } from '../../parts/use-me.js';
import { byDeadline } from './by-deadline.js';
import { ProcedureLine } from './line.js';
import { OpenNew } from './open-new.js';
import { KINDS, PROCEDURES } from './queries.js';

const CONTEXT = { additionalTypenames: ['Procedure'] };

interface OfRecordProps {
  readonly recordId: string;
  readonly code: string;
  readonly type: 'report' | 'living';
  readonly withdrawn: boolean;
}

/** The procedures of one record, and the opening of another one. */
export function ProceduresOfRecord({ recordId, code, type, withdrawn }: OfRecordProps) {
  const { t } = useTranslation();
  const { may } = useMe();
  const mayRead = may('procedures.read');
  const variables = { first: 100, recordId };
  const [{ data }] = useQuery({ query: PROCEDURES, variables, pause: !mayRead, context: CONTEXT });
  const [{ data: kinds }] = useQuery({ query: KINDS, pause: !mayRead });
  if (!data || !kinds) return null;
  const list = byDeadline(data.procedures.nodes);
  return (
    <Section title={t('procedures.ofRecord')} asked={{ query: PROCEDURES, variables }}>
      <Stack>
        {list.length === 0 && <Text>{t('procedures.ofRecordNothing')}</Text>}
        {list.length > 0 && (
          <Paper withBorder>
            {list.map((one) => (
              <ProcedureLine
                key={one.id}
                one={one}
                kind={kinds.procedureKinds.nodes.find(({ kind }) => kind === one.kind)}
              />
            ))}
          </Paper>
        )}
        {may('procedures.open') && !withdrawn && (
          <OpenNew {...{ recordId, code, type }} kinds={kinds.procedureKinds.nodes} />
        )}
      </Stack>
    </Section>
  );
}
