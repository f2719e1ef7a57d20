import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { formatDate, formatMoment } from '../format/format.js';
import { useLanguage } from '../parts/use-language.js';
import { CLEAR, type PhotographNode, type OnePhotograph } from './queries.js';
import './photographs.css';

export interface InMatch {
  readonly matchId: string;
  readonly side: 'a' | 'b';
}

interface ViewerProps {
  readonly listed: PhotographNode;
  /** Name of whose photographs they are, for whoever cannot see where on the page they stand. */
  readonly whose: string;
  readonly match?: InMatch;
  /** Actions that can be done with the one that is chosen. */
  readonly deeds?: (photograph: OnePhotograph) => React.ReactNode;
  readonly onLooked?: () => void;
}

const sourceOf = (base64: string): string => `data:image/jpeg;base64,${base64}`;

/** Photographs in a strip, and the one that is chosen below it, with its words. */
export function Viewer({ listed, whose, match, deeds, onLooked }: ViewerProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string>();
  const { photographs, withheld } = listed;
  const shown = photographs.find(({ id }) => id === chosen) ?? photographs[0];
  if (withheld)
    return (
      <Alert color="gray" variant="outline">
        {t(`photographs.withheld.${withheld}`)}
      </Alert>
    );
  if (!shown) return <Text size="sm">{t('photographs.none')}</Text>;
  return (
    <Stack gap="sm">
      {photographs.length > 1 && (
        <Strip
          {...{ photographs, whose }}
          chosen={shown.id}
          onChosen={setChosen}
          isBlurred={listed.blurred}
        />
      )}
      <Chosen key={shown.id} {...{ listed, match, onLooked }} photograph={shown} />
      {deeds?.(shown)}
    </Stack>
  );
}

interface StripProps {
  readonly photographs: readonly OnePhotograph[];
  readonly whose: string;
  readonly chosen: string;
  readonly isBlurred: boolean;
  readonly onChosen: (id: string) => void;
}

/** Strip of photographs: one stop for the tab key; arrows go from one to the next. */
function Strip({ photographs, whose, chosen, isBlurred, onChosen }: StripProps) {
  const { t } = useTranslation();
  const strip = useRef<HTMLDivElement>(null);
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const at = photographs.findIndex(({ id }) => id === chosen) + (by ?? 0);
    const next = photographs[at];
    if (by === undefined || !next) return;
    event.preventDefault();
    onChosen(next.id);
    strip.current?.querySelectorAll<HTMLElement>('button')[at]?.focus();
  };
  return (
    <div>
      <div
        ref={strip}
        role="toolbar"
        aria-label={t('photographs.of', { whose })}
        className="photo-strip no-print"
        onKeyDown={step}
      >
        {photographs.map((one, at) => (
          <button
            key={one.id}
            type="button"
            aria-pressed={one.id === chosen}
            tabIndex={one.id === chosen ? 0 : -1}
            aria-label={t('photographs.pick', {
              ...{ n: at + 1, of: photographs.length },
              what: [
                t(`photographs.kind.${one.kind}`),
                ...(isBlurred ? [t('photographs.blurred')] : []),
              ].join(', '),
            })}
            onClick={() => onChosen(one.id)}
          >
            <img src={sourceOf(one.preview)} alt="" />
            <span aria-hidden className="photo-number">
              {at + 1}
            </span>
          </button>
        ))}
      </div>
      <Text size="xs" c="dimmed" className="no-print">
        {t('photographs.keys')}
      </Text>
    </div>
  );
}

interface ChosenProps {
  readonly listed: PhotographNode;
  readonly photograph: OnePhotograph;
  readonly match: InMatch | undefined;
  readonly onLooked: (() => void) | undefined;
}

/** Small or blurred as it comes; clear once somebody asks for it, which is written down each time. */
function Chosen({ listed: { blurred, mayReveal }, photograph, match, onLooked }: ChosenProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useClient();
  const [clear, setClear] = useState<{ image: string; at: Date }>();
  const [state, setState] = useState<'idle' | 'asked' | 'failed'>('idle');
  const { id, kind, caption, shows, addedAt, preview } = photograph;
  const words = [t(`photographs.kind.${kind}`), shows, caption].filter(Boolean).join(', ');
  const look = async () => {
    setState('asked');
    const asked = { id, ...match };
    const { data } = await client.query(CLEAR, asked, { requestPolicy: 'network-only' }).toPromise();
    const image = data?.photograph?.image;
    setState(image ? 'idle' : 'failed');
    if (image) setClear({ image, at: new Date() });
    onLooked?.();
  };
  const isVeiled = blurred && !clear;
  return (
    <figure className="photo">
      <img
        src={sourceOf(clear?.image ?? preview)}
        alt={isVeiled ? `${words} (${t('photographs.blurred')})` : words}
        data-veiled={isVeiled}
      />
      <figcaption>
        <Text size="sm" className="value">
          {words}
        </Text>
        <Text size="sm" c="dimmed">
          {isVeiled && `${t('photographs.blurred')} · `}
          {formatDate(addedAt, language)}
        </Text>
        <Text size="sm" role="status">
          {clear && blurred && t('photographs.revealed', { when: formatMoment(clear.at, language) })}
          {state === 'failed' && t('refused')}
        </Text>
        {!mayReveal && blurred && <Text size="sm">{t('photographs.mayNot')}</Text>}
        {mayReveal && (
          <Group gap="xs" className="no-print">
            {clear ? (
              <Button variant="default" size="compact-md" onClick={() => setClear(undefined)}>
                {t('photographs.veil')}
              </Button>
            ) : (
              <Button
                variant="default"
                size="compact-md"
                loading={state === 'asked'}
                aria-describedby={`looked-${id}`}
                onClick={() => void look()}
              >
                {t(blurred ? 'photographs.reveal' : 'photographs.enlarge')}
              </Button>
            )}
            <Text size="xs" c="dimmed" id={`looked-${id}`}>
              {t('photographs.revealHint')}
            </Text>
          </Group>
        )}
      </figcaption>
    </figure>
  );
}
