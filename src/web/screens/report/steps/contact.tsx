import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk.js';
import { ChoiceQuestion, TextQuestion } from '../fields.js';
import { Question } from '../question.js';

/** Each language by its own name, the five of the console first. */
const SPOKEN = {
  ...{ es: 'Español', pt: 'Português', fr: 'Français', en: 'English', ht: 'Kreyòl ayisyen' },
  ...{ quc: 'K’iche’', mam: 'Mam', kek: 'Q’eqchi’', cak: 'Kaqchikel', cab: 'Garifuna', qu: 'Runasimi' },
  ...{
    ay: 'Aymar aru',
    gn: 'Avañe’ẽ',
    nah: 'Nawatl',
    tzo: 'Bats’i k’op',
    wo: 'Wolof',
    ar: 'العربية',
    zh: '中文',
  },
} as const;

/** Who reports, and how they may be reached. */
export function ContactStep() {
  const { t } = useTranslation();
  return (
    <Stack gap="xl">
      {(['relationship', 'name', 'phone', 'email'] as const).map((name) => (
        <TextQuestion key={name} path={`reporter.${name}`} label={t(`report.contact.${name}`)} />
      ))}
      <ChoiceQuestion
        path="reporter.language"
        label={t('report.contact.language')}
        words={SPOKEN}
        canBeAsked={false}
      />
      <Safety />
      <ChoiceQuestion path="intake.channel" label={t('report.contact.channel')} canBeAsked={false} />
    </Stack>
  );
}

function Safety() {
  const { t } = useTranslation();
  const { draft, write } = useDesk();
  const path = 'reporter.safeToContact';
  const label = t('report.contact.safe');
  const said = draft.fields[path];
  return (
    <>
      <Question path={path} label={label} hint={t('report.contact.safeHint')} canBeAsked={false}>
        <Radio.Group
          aria-label={label}
          value={said === true ? 'yes' : said === false ? 'no' : 'notAsked'}
          onChange={(value) => write({ [path]: value === 'notAsked' ? null : value === 'yes' })}
        >
          <Stack gap="xs">
            {(['yes', 'no', 'notAsked'] as const).map((value) => (
              <Radio key={value} value={value} label={t(`report.contact.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
      </Question>
      {said !== true && (
        <ChoiceQuestion path="reporter.safeWay" label={t('report.contact.safeWay')} canBeAsked={false} />
      )}
    </>
  );
}
