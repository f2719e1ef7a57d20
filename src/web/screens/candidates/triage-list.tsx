import { Paper } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { areSingleKeysOn } from '../../shell/single-keys.js';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WhyDialog } from '../compare/why-dialog.js';
import { DataDialog, RestDialog } from './dialogs.js';
import type { TriageNode } from './queries.js';
import { mayDo, TriageRow, type TriageAction } from './triage-row.js';
import { useDeeds, type Deeds } from './use-deeds.js';
import '../../triage.css';
import type { Triage } from './use-triage.js';

/**
 * Rows beyond the edges of the window that stand ready, and how far from the end the next page is fetched.
 */
const OVERSCAN = 40;
const AHEAD = 40;
const USUAL_HEIGHT = 96;
/** Elements on which the browser knows what Enter means. */
const WITH_AN_ENTER_OF_THEIR_OWN = ['INPUT', 'TEXTAREA', 'SELECT', 'BUTTON', 'A', 'SUMMARY'];

function useSingleKeys(move: (by: number) => void, start: (deed: TriageAction) => void): void {
  useHotkeys(
    areSingleKeysOn()
      ? [
          ['j', () => move(1)],
          ['k', () => move(-1)],
          ['1', () => start('review')],
          ['2', () => start('exclude')],
          ['3', () => start('data')],
          ['h', () => start('rest')],
        ]
      : [],
  );
}

/** The pairs, of which only those in sight are drawn; worked by keys or by the buttons of the marked one. */
export function TriageList({ triage }: { readonly triage: Triage }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { lines, more } = triage;
  const deeds = useDeeds();
  const [here, setHere] = useState(-1);
  const [asked, setAsked] = useState<Exclude<TriageAction, 'review'>>();
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const rows = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => USUAL_HEIGHT,
    overscan: OVERSCAN,
    scrollMargin: top,
    getItemKey: (at) => lines[at]?.match.id ?? at,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= lines.length - AHEAD) more();
  }, [last, lines.length, more]);
  const line = lines[here];
  const move = (by: number) => {
    if (asked) return;
    const to = Math.max(0, Math.min(lines.length - 1, here + by));
    setHere(to);
    rows.scrollToIndex(to, { align: 'auto' });
  };
  const start = (deed: TriageAction) => {
    if (!line || asked || deeds.isBusy || !mayDo(line, deed)) return;
    if (deed === 'review') void deeds.decide(line, 'under_review');
    else setAsked(deed);
  };
  useSingleKeys(move, start);
  useHotkeys(
    [['Enter', () => line && !asked && void navigate({ to: '/matches/$id', params: { id: line.match.id } })]],
    WITH_AN_ENTER_OF_THEIR_OWN,
  );
  return (
    <>
      <Paper withBorder ref={list}>
        <div
          role="list"
          aria-label={t('candidates.title')}
          className="tall"
          style={{ height: rows.getTotalSize() }}
        >
          {shown.map(({ key, index, start: from }) => {
            const one = lines[index];
            if (!one) return null;
            return (
              <div
                key={key}
                ref={rows.measureElement}
                data-index={index}
                role="listitem"
                aria-posinset={index + 1}
                aria-setsize={triage.isWhole ? lines.length : -1}
                aria-current={index === here || undefined}
                onFocus={() => setHere(index)}
                onPointerEnter={() => here < 0 && setHere(index)}
                className="tall-row"
                style={{ transform: `translateY(${from - top}px)` }}
              >
                <TriageRow
                  line={one}
                  isHere={index === here}
                  told={deeds.told.get(one.match.id)}
                  isBusy={deeds.isBusy}
                  onDo={start}
                />
              </div>
            );
          })}
        </div>
      </Paper>
      {line && asked && <DeedDialog {...{ line, asked, deeds }} onClose={() => setAsked(undefined)} />}
    </>
  );
}

interface DeedDialogProps {
  readonly line: TriageNode;
  readonly asked: Exclude<TriageAction, 'review'>;
  readonly deeds: Deeds;
  readonly onClose: () => void;
}

/** Dialog of what has to be said before an action is done: a reason, what is asked for, until when. */
function DeedDialog({ line, asked, deeds, onClose }: DeedDialogProps) {
  if (asked === 'exclude')
    return (
      <WhyDialog
        choice="excluded"
        onCancel={onClose}
        onSay={(choice, reason) => {
          onClose();
          return deeds.decide(line, choice, reason);
        }}
      />
    );
  if (asked === 'data')
    return (
      <DataDialog
        onCancel={onClose}
        onAsk={(kinds, words) => {
          onClose();
          void deeds.ask(line, kinds, words);
        }}
      />
    );
  return (
    <RestDialog
      onCancel={onClose}
      onRest={(until) => {
        onClose();
        void deeds.rest(line, until);
      }}
    />
  );
}
