import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextInput } from '@mantine/core';
import { CountryChoice } from '../controls.js';
import { textOf, useDesk, withPart } from '../desk.js';
import {
  ChoicePart,
  ChoiceQuestion,
  DateQuestion,
  PlaceQuestion,
  RangeQuestion,
  TextPart,
  TextQuestion,
  TextsQuestion,
} from '../fields.js';
import { ListOf, type ListItem } from '../list-of.js';
import { Question } from '../question.js';
import { useVocabulary } from '../use-vocabulary.js';

/** Who is missing: names, birth, papers. */
export function PersonStep() {
  const { t } = useTranslation();
  return (
    <Stack gap="xl">
      <Names />
      <ChoiceQuestion path="person.sex" label={t('report.person.sex')} />
      <DateQuestion
        path="person.birthDate"
        label={t('report.person.birthDate')}
        hint={t('report.dateHint')}
      />
      <RangeQuestion
        path="person.ageYears"
        label={t('report.person.age')}
        hint={t('report.person.ageHint')}
      />
      <Nationality />
      <Documents />
      <PlaceQuestion path="person.residence" label={t('report.person.residence')} />
      <TextsQuestion path="person.phones" label={t('report.person.phones')} />
      <TextQuestion path="person.occupation" label={t('report.person.occupation')} />
    </Stack>
  );
}

function Names() {
  const { t } = useTranslation();
  const label = t('report.person.names');
  const kinds = useVocabulary('NameKind');
  return (
    <Question path="person.names" label={label} hint={t('report.person.namesHint')}>
      <ListOf
        path="person.names"
        label={label}
        add={t('report.person.addName')}
        fresh={(names) => ({ kind: names.length === 0 ? 'legal' : 'nickname' })}
      >
        {(item) => (
          <div className="in-columns">
            <ChoicePart item={item} name="kind" label={t('report.person.kind')} />
            {item.entry['kind'] === 'nickname' ? null : (
              <>
                <TextPart item={item} name="given" label={t('report.person.given')} />
                <Surname item={item} at={0} label={t('report.person.surname1')} />
                <Surname item={item} at={1} label={t('report.person.surname2')} />
              </>
            )}
            <TextPart
              item={item}
              name="full"
              label={item.entry['kind'] === 'nickname' ? (kinds['nickname'] ?? '') : t('report.person.full')}
            />
          </div>
        )}
      </ListOf>
    </Question>
  );
}

function Surname({
  item,
  at,
  label,
}: {
  readonly item: ListItem;
  readonly at: 0 | 1;
  readonly label: string;
}) {
  const known = item.entry['surnames'];
  const surnames = Array.isArray(known) ? known.map(textOf) : [];
  const change = (text: string) => {
    const [first = '', second = ''] = at === 0 ? [text, surnames[1]] : [surnames[0], text];
    const after = second === '' ? [first] : [first, second];
    item.change(withPart(item.entry, 'surnames', first === '' && second === '' ? null : after));
  };
  return (
    <TextInput
      label={label}
      aria-label={`${item.of}: ${label}`}
      value={surnames[at] ?? ''}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}

function Nationality() {
  const { t } = useTranslation();
  const { draft, write } = useDesk();
  const path = 'person.nationalities';
  const label = t('report.person.nationality');
  const [first, ...others] = Array.isArray(draft.fields[path]) ? (draft.fields[path] as unknown[]) : [];
  return (
    <Question path={path} label={label}>
      <CountryChoice
        label={t('report.country')}
        of={label}
        value={textOf(first)}
        onChange={(code) =>
          write({ [path]: code === '' ? null : [code, ...others.filter((one) => one !== code)] })
        }
      />
    </Question>
  );
}

function Documents() {
  const { t } = useTranslation();
  const label = t('report.person.documents');
  return (
    <Question path="person.documents" label={label} hint={t('report.person.documentsHint')}>
      <ListOf
        path="person.documents"
        label={label}
        add={t('report.person.addDocument')}
        fresh={() => ({ type: 'national_id' })}
      >
        {(item) => (
          <div className="in-columns">
            <ChoicePart item={item} name="type" label={t('report.person.documentType')} />
            <TextPart item={item} name="number" label={t('report.person.number')} />
            <CountryChoice
              label={t('report.country')}
              of={item.of}
              value={textOf(item.entry['country'])}
              onChange={(code) => item.change(withPart(item.entry, 'country', code))}
            />
          </div>
        )}
      </ListOf>
    </Question>
  );
}
