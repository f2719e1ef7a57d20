import { Button, Checkbox, Group, Modal, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useMutation, useQuery } from 'urql';
import { formatMoment } from '../format/format.js';
import { AsGraphql } from '../parts/as-graphql.js';
import { Failure } from '../parts/failure.js';
import { Outcome } from '../parts/outcome.js';
import { useLanguage } from '../parts/use-language.js';
import { PhotographForm, type ChosenPicture } from './photograph-form.js';
import { OF_RECORD, REMOVE, type PhotographNode } from './queries.js';
import { sentPicture, type PictureOutcome } from './sent-picture.js';
import { Viewer } from './viewer.js';

interface OfRecordProps {
  readonly recordId: string;
  /** True where photographs may be added and removed here. */
  readonly mayChange: boolean;
  /** Marks and effects of the record, in words. */
  readonly things: readonly string[];
}

/** The photographs of an own record: looked at, added, removed; who has looked at them. */
export function PhotographsOfRecord({ recordId, mayChange, things }: OfRecordProps) {
  const { t } = useTranslation();
  const [isPrinted, setPrinted] = useState(false);
  const variables = { recordId };
  const [{ data, error }, again] = useQuery({ query: OF_RECORD, variables });
  const listed = data?.photographs;
  const anew = () => again({ requestPolicy: 'network-only' });
  const title = t('photographs.title');
  if (error) return <Failure error={error} again={anew} />;
  if (!listed) return null;
  return (
    <Paper
      component="section"
      withBorder
      p="md"
      aria-label={title}
      className={isPrinted ? undefined : 'photos-unasked'}
    >
      <Group justify="space-between">
        <Title order={3} size="h5">
          {title}
        </Title>
        <AsGraphql query={OF_RECORD} variables={variables} />
      </Group>
      <Stack mt="xs">
        <Viewer
          listed={listed}
          whose={title}
          onLooked={anew}
          deeds={({ id }) => mayChange && <Remove id={id} onRemoved={anew} />}
        />
        {listed.photographs.length > 0 && (
          <Checkbox
            className="no-print"
            label={t('photographs.print')}
            checked={isPrinted}
            onChange={({ currentTarget }) => setPrinted(currentTarget.checked)}
          />
        )}
        {mayChange && <Add recordId={recordId} things={things} onAdded={anew} />}
        <Seen listed={listed} />
      </Stack>
    </Paper>
  );
}

interface AddProps {
  readonly recordId: string;
  readonly things: readonly string[];
  readonly onAdded: () => void;
}

function Add({ recordId, things, onAdded }: AddProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useClient();
  const [isBusy, setBusy] = useState(false);
  const [came, setCame] = useState<{ outcome: PictureOutcome; at: Date; key: string }>();
  const send = async ({ picture, ...said }: ChosenPicture): Promise<boolean> => {
    setBusy(true);
    // A deed that was not answered may have arrived: the next try is the same one.
    const isSame = came?.outcome.done === false && came.outcome.kind === 'no_line';
    const key = isSame ? came.key : crypto.randomUUID();
    const outcome = await sentPicture(client, { recordId, key, ...said }, picture);
    setBusy(false);
    setCame({ outcome, at: new Date(), key });
    if (outcome.done) onAdded();
    return outcome.done;
  };
  const outcome = came?.outcome;
  const wrong = outcome?.done === false ? (outcome.message ?? t('photographs.noLine')) : undefined;
  return (
    <section aria-label={t('photographs.add')} className="no-print">
      <PhotographForm things={things} isBusy={isBusy} onChosen={send} />
      <Outcome
        of={came && { __typename: 'PhotographAdded', ...(wrong !== undefined && { message: wrong }) }}
        done={came && t('photographs.added', { when: formatMoment(came.at, language) })}
      />
    </section>
  );
}

function Remove({ id, onRemoved }: { readonly id: string; readonly onRemoved: () => void }) {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [{ data, fetching }, remove] = useMutation(REMOVE);
  const answer = data?.removePhotograph;
  const send = async () => {
    const { data: done } = await remove({ input: { id } });
    if (done?.removePhotograph.__typename !== 'PhotographRemoved') return;
    close();
    onRemoved();
  };
  return (
    <Group className="no-print">
      <Button variant="subtle" color="gray" size="compact-md" onClick={open}>
        {t('photographs.remove')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('photographs.removeTitle')}>
        <Stack>
          <Text>{t('photographs.removeText')}</Text>
          {answer?.__typename !== 'PhotographRemoved' && <Outcome of={answer} done={undefined} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('photographs.keep')}
            </Button>
            <Button color="red.9" loading={fetching} onClick={() => void send()}>
              {t('photographs.remove')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Group>
  );
}

const MOST_SEEN = 8;

function Seen({ listed: { seen, photographs } }: { readonly listed: PhotographNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  // One that was looked at and removed since has no number any more.
  const numberOf = (id: string): string => {
    const at = photographs.findIndex((one) => one.id === id);
    const kind = photographs[at]?.kind;
    return kind ? `${at + 1} (${t(`photographs.kind.${kind}`)})` : '–';
  };
  return (
    <div>
      <Title order={4} size="h6">
        {t('photographs.seen')}
      </Title>
      {seen.length === 0 && <Text size="sm">{t('photographs.seenNobody')}</Text>}
      <ul className="lines">
        {seen.slice(0, MOST_SEEN).map(({ photographId, institution, at }, place) => (
          <li key={`${photographId} ${at} ${place}`}>
            {[institution ?? '–', formatMoment(at, language), numberOf(photographId)].join(', ')}
          </li>
        ))}
      </ul>
    </div>
  );
}
