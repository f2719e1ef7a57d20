import { Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useRouter } from '@tanstack/react-router';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { InWords } from '../../parts/in-words.js';
import { KINDS } from '../../screens/records/kinds.js';
import { ME } from '../session.js';
import { fold } from './fold.js';
import { useFoundRecords, type FoundRecord } from './found-records.js';

/** A screen that somebody may open. */
export interface ScreenLink {
  readonly to: string;
  readonly label: string;
}

interface Props {
  readonly links: readonly ScreenLink[];
  readonly close: (hasGone?: boolean) => void;
  readonly help: () => void;
  /** Returns what was typed before the field had the focus; asked for when it has. */
  readonly typedAhead: () => string;
}

/** Choice of the palette: a screen, a record of one's own institution, or the list of keys. */
type Choice = { readonly id: string; readonly act: () => void } & (
  | { readonly label: string }
  | { readonly record: FoundRecord }
);

const TYPING_MS = 250;

/** Goes to a screen by its name and to a record by its code, without a hand leaving the keyboard. */
export function Palette({ links, close, help, typedAhead }: Props) {
  const { t } = useTranslation();
  const list = useId();
  const { history } = useRouter();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [words] = useDebouncedValue(typed.trim(), TYPING_MS);
  const [{ data }] = useQuery({ query: ME });
  const found = useFoundRecords(words, data?.me.mayDo ?? []);
  const go = (to: string) => () => {
    history.push(to);
    close(true);
  };
  const choices: readonly Choice[] = [
    ...[
      ...links.map(({ to, label }) => ({ id: to, label, act: go(to) })),
      { id: '?', label: t('palette.help'), act: help },
    ].filter(({ label }) => fold(label).includes(fold(typed))),
    ...found.records.map((record) => {
      const { to } = KINDS[record.kind];
      return { id: record.line.id, record, act: go(to.replace('$id', record.line.id)) };
    }),
  ];
  const { here, press } = withArrows(choices, [at, setAt]);
  const firstRecord = choices.findIndex((one) => 'record' in one);
  const [asked] = found.asked;
  return (
    <Modal opened onClose={() => close()} title={t('palette.title')} returnFocus={false} size="lg">
      <Stack gap="xs">
        <TextInput
          data-autofocus
          label={t('palette.find')}
          description={t('palette.hint')}
          value={typed}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value);
            setAt(0);
          }}
          onFocus={() => {
            const ahead = typedAhead();
            if (ahead) setTyped((now) => now + ahead);
          }}
          onKeyDown={press}
          autoComplete="off"
          spellCheck={false}
          role="combobox"
          aria-expanded={choices.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          {...(choices[here] && { 'aria-activedescendant': `${list}-${here}` })}
        />
        <ul id={list} role="listbox" aria-label={t('palette.title')} className="plain">
          {choices.map((choice, number) => (
            <li
              key={choice.id}
              id={`${list}-${number}`}
              role="option"
              aria-selected={number === here}
              data-here={number === here}
              className="row"
              style={{ cursor: 'pointer' }}
              onClick={choice.act}
            >
              {number === firstRecord && (
                <Text size="sm" c="dimmed">
                  {t('palette.records')}
                </Text>
              )}
              <Shown choice={choice} isHere={number === here} />
            </li>
          ))}
        </ul>
        {found.hasFailed && <Failure />}
        <Text role="status" size="sm" c="dimmed">
          {saidOf()}
        </Text>
        {asked && (
          <Group justify="flex-end">
            <AsGraphql query={KINDS[asked].query} variables={found.variables} />
          </Group>
        )}
      </Stack>
    </Modal>
  );

  function saidOf(): string {
    if (found.isLooking || words !== typed.trim()) return t('palette.looking');
    return choices.length === 0 ? t('palette.nothing') : t('palette.found', { count: choices.length });
  }
}

/** The one that is marked, moved by arrows round and round, and done by Enter. */
function withArrows(
  choices: readonly Choice[],
  [at, setAt]: readonly [number, (at: number) => void],
): { readonly here: number; readonly press: (event: KeyboardEvent) => void } {
  const here = Math.min(at, choices.length - 1);
  const press = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) setAt((here + step + choices.length) % Math.max(choices.length, 1));
    else if (event.key === 'Enter') choices[here]?.act();
    else return;
    event.preventDefault();
  };
  return { here, press };
}

/** The marked one has a sign beside its colour. */
function Shown({ choice, isHere }: { readonly choice: Choice; readonly isHere: boolean }) {
  const { t } = useTranslation();
  const sign = isHere ? '▸ ' : '';
  if (!('record' in choice))
    return (
      <Text>
        {sign}
        {choice.label}
      </Text>
    );
  const { kind, line } = choice.record;
  return (
    <>
      <Text fw={600} component="div">
        {sign}
        <InWords value={line.what} field={line.field} />
      </Text>
      <Text size="sm" c="dimmed">
        {line.code} · {t(`record.${kind}`)}
      </Text>
    </>
  );
}
