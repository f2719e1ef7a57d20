import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { BEST_TOLD, Prospects, type Best, type ToldVariables } from '../../pedigree/best-sample.js';

interface ToldBestProps {
  readonly variables: ToldVariables;
  /** The told relatives of blood, and how each is called. */
  readonly people: readonly { readonly id: string; readonly label: string }[];
  readonly unwilling: ReadonlySet<string>;
  readonly onUnwilling: (unwilling: ReadonlySet<string>) => void;
  readonly asked: AskedBest;
}

interface AskedBest {
  readonly best: Best | undefined;
  readonly isBusy: boolean;
  readonly isFailed: boolean;
  readonly ask: () => void;
}

interface Answer {
  readonly to: string;
  readonly best?: Best | undefined;
  readonly isFailed?: boolean;
}

/** The answer to what is told now: what is told next asks a question of its own. */
export function useToldBest(variables: ToldVariables): AskedBest {
  const client = useClient();
  const [answer, setAnswer] = useState<Answer>();
  const to = JSON.stringify(variables);
  const current = answer?.to === to ? answer : undefined;
  const ask = async () => {
    setAnswer({ to });
    const { data } = await client.query(BEST_TOLD, variables).toPromise();
    const best = data?.nextRelativesTold;
    // Somebody may have told more meanwhile: then this answers nothing.
    setAnswer((now) => (now?.to === to ? { to, best, isFailed: best === undefined } : now));
  };
  const isBusy = current !== undefined && !current.best && !current.isFailed;
  return { best: current?.best, isBusy, isFailed: current?.isFailed ?? false, ask: () => void ask() };
}

/**
 * Tells whose sample to ask for while the family still sits here; relatives who would give none are left out.
 */
export function ToldBest({ variables, people, unwilling, onUnwilling, asked }: ToldBestProps) {
  const { t } = useTranslation();
  const turn = (id: string, gives: boolean) => {
    const after = new Set(unwilling);
    if (gives) after.delete(id);
    else after.add(id);
    onUnwilling(after);
  };
  const title = t('pictures.pedigree.best');
  return (
    <Stack component="section" gap="xs" className="no-print" aria-label={title}>
      <Group justify="space-between">
        <Title order={4} size="h6">
          {title}
        </Title>
        <AsGraphql query={BEST_TOLD} variables={variables} />
      </Group>
      <Text size="sm" c="dimmed">
        {t('pictures.pedigree.bestText')}
      </Text>
      <fieldset className="question">
        <legend>{t('pictures.pedigree.gives')}</legend>
        <Stack gap="xs">
          {people.map(({ id, label }) => (
            <Checkbox
              key={id}
              label={label}
              checked={!unwilling.has(id)}
              onChange={(event) => turn(id, event.currentTarget.checked)}
            />
          ))}
        </Stack>
      </fieldset>
      <div role="status">{asked.best && <Prospects best={asked.best} />}</div>
      {asked.isFailed && <Failure again={asked.ask} />}
      {!asked.best && !asked.isFailed && (
        <Button variant="default" w="fit-content" loading={asked.isBusy} onClick={asked.ask}>
          {t('pictures.pedigree.bestAction')}
        </Button>
      )}
    </Stack>
  );
}
