import { Button, FileInput, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KINDS, type PhotographKindInput } from './queries.js';
import { shrunk } from './shrunk.js';

/** A picture, made smaller, with what is said of it. */
export interface ChosenPicture {
  readonly picture: Blob;
  readonly kind: PhotographKindInput;
  readonly caption: string;
  readonly shows: string;
}

interface FormProps {
  /** Marks and effects of the record, in words: one of them may be what it shows. */
  readonly things: readonly string[];
  readonly isBusy: boolean;
  /** @returns whether the form may be emptied */
  readonly onChosen: (chosen: ChosenPicture) => Promise<boolean>;
}

const NOTHING = { caption: '', shows: '', file: null } as const;

/** Form of one photograph to be added: by a file, or by the camera of a telephone. */
export function PhotographForm({ things, isBusy, onChosen }: FormProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<PhotographKindInput>('face');
  const [said, setSaid] = useState<{ caption: string; shows: string; file: File | null }>(NOTHING);
  const [isUnread, setUnread] = useState(false);
  const isOfThing = kind === 'mark' || kind === 'effect';
  const add = async () => {
    const picture = said.file && (await shrunk(said.file));
    setUnread(!picture);
    if (!picture) return;
    const { caption, shows } = said;
    if (await onChosen({ picture, kind, caption, shows: isOfThing ? shows : '' })) setSaid(NOTHING);
  };
  return (
    <Stack gap="sm" className="no-print" maw={560}>
      <FileInput
        label={t('photographs.file')}
        description={t('photographs.fileHint')}
        placeholder={t('photographs.choose')}
        accept="image/jpeg,image/png,image/webp"
        value={said.file}
        error={isUnread && t('photographs.unread')}
        onChange={(file) => {
          setUnread(false);
          setSaid((now) => ({ ...now, file }));
        }}
      />
      <div className="in-columns">
        <NativeSelect
          label={t('photographs.kindLabel')}
          value={kind}
          data={KINDS.map((value) => ({ value, label: t(`photographs.kind.${value}`) }))}
          onChange={({ currentTarget }) => {
            const chosen = KINDS.find((one) => one === currentTarget.value);
            if (chosen) setKind(chosen);
          }}
        />
        {isOfThing && things.length > 0 && (
          <NativeSelect
            label={t('photographs.shows')}
            value={said.shows}
            data={[{ value: '', label: t('photographs.showsNone') }, ...things]}
            onChange={({ currentTarget: { value } }) => setSaid((now) => ({ ...now, shows: value }))}
          />
        )}
      </div>
      <TextInput
        label={t('photographs.caption')}
        description={t('photographs.captionHint')}
        value={said.caption}
        maxLength={300}
        onChange={({ currentTarget: { value } }) => setSaid((now) => ({ ...now, caption: value }))}
      />
      <Group>
        <Button variant="default" disabled={!said.file} loading={isBusy} onClick={() => void add()}>
          {t('photographs.add')}
        </Button>
      </Group>
    </Stack>
  );
}
