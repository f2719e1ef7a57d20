import { Alert, Button, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { formatDate } from '../../format/format.js';
import { graphql, type VariablesOf } from '../../graphql/graphql.js';
import { keepFile } from '../../parts/keep-file.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';
import { instantsOf, lastMonth } from './trace-period.js';

const TRACE = graphql(`
  query Trace($side: TraceSide!, $from: DateTime!, $to: DateTime!, $format: TraceFormat!) {
    responsibilityTrace(side: $side, from: $from, to: $to, format: $format) {
      fileName
      content
      entryCount
      sha256
    }
  }
`);

type Asked = VariablesOf<typeof TRACE>;
type Kept = { readonly count: number; readonly sha256: string } | { readonly refused: string };

const SIDES = ['office', 'holder'] as const satisfies readonly Asked['side'][];
const FORMATS = ['csv', 'json'] as const satisfies readonly Asked['format'][];
const TYPES = { csv: 'text/csv', json: 'application/json' } as const;
/** By it spreadsheets know that the text is UTF-8. */
const MARKS = { csv: '\uFEFF', json: '' } as const;

/** Form by which somebody keeps the trace of what their institution was told, or of who was told of its records. */
export function TraceToKeep() {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useClient();
  const { may } = useMe();
  const [side, setSide] = useState<(typeof SIDES)[number]>('office');
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('csv');
  const [days, setDays] = useState(() => lastMonth(new Date()));
  const [isBusy, setBusy] = useState(false);
  const [kept, setKept] = useState<Kept>();
  const period = instantsOf(days);
  const variables = { side, format, ...period };
  if (!may('responsible.trace')) return null;
  const keep = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const { data, error } = await client.query(TRACE, variables, { requestPolicy: 'network-only' });
    setBusy(false);
    if (!data) {
      setKept({ refused: error?.graphQLErrors[0]?.message ?? t('failed') });
      return;
    }
    const { fileName, content, entryCount, sha256 } = data.responsibilityTrace;
    keepFile(fileName, `${MARKS[format]}${content}`, TYPES[format]);
    setKept({ count: entryCount, sha256 });
  };
  return (
    <Section
      title={t('offices.trace.title')}
      text={t('offices.trace.lead')}
      asked={{ query: TRACE, variables }}
      className="no-print"
    >
      <Stack component="form" gap="sm" onSubmit={(event) => void keep(event)}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NativeSelect
            label={t('offices.trace.side')}
            value={side}
            data={SIDES.map((value) => ({ value, label: t(`offices.trace.sides.${value}`) }))}
            onChange={({ currentTarget }) => setSide(currentTarget.value === 'holder' ? 'holder' : 'office')}
          />
          <NativeSelect
            label={t('offices.trace.format')}
            value={format}
            data={FORMATS.map((value) => ({ value, label: t(`offices.trace.formats.${value}`) }))}
            onChange={({ currentTarget }) => setFormat(currentTarget.value === 'json' ? 'json' : 'csv')}
          />
          {(['from', 'to'] as const).map((end) => (
            <TextInput
              key={end}
              type="date"
              label={t(`offices.trace.${end}`)}
              value={days[end]}
              required
              onChange={({ currentTarget }) => setDays({ ...days, [end]: currentTarget.value })}
            />
          ))}
        </SimpleGrid>
        <Group>
          <Button type="submit" variant="default" loading={isBusy}>
            {t('offices.trace.keep')}
          </Button>
        </Group>
        {kept && (
          <Alert
            color={'refused' in kept ? 'orange' : 'teal'}
            role={'refused' in kept ? 'alert' : 'status'}
            className="value"
          >
            {'refused' in kept
              ? kept.refused
              : t('offices.trace.kept', { ...kept, when: formatDate(new Date(), language) })}
          </Alert>
        )}
      </Stack>
    </Section>
  );
}
