import { useTranslation } from 'react-i18next';
import { stepOf } from './steps-of.js';

/** What the question of a field is called, for whoever reads of it elsewhere; else the step in which it stands. */
export function useNameOf(): (path: string) => string {
  const { t } = useTranslation();
  const nameOf = (path: string): string => {
    const field = path.split('[')[0] ?? '';
    const question = QUESTIONS[field];
    return question ? t(question) : t(`report.steps.${stepOf(path)}`);
  };
  return (path) => {
    const [, at, rest = ''] = OF_PERSON.exec(path) ?? [];
    if (at === undefined) return nameOf(path);
    return `${t('report.group.person', { n: Number(at) + 1 })}${t('colon')} ${nameOf(rest)}`;
  };
}

/** A place in the report of one person of a group. */
const OF_PERSON = /^persons\[(\d{1,3})\]\.(.*)$/;

const QUESTIONS: Readonly<Record<string, Question>> = {
  'person.names': 'report.person.names',
  'person.sex': 'report.person.sex',
  'person.birthDate': 'report.person.birthDate',
  'person.ageYears': 'report.person.age',
  'person.documents': 'report.person.documents',
  'lastContact.date': 'report.last.date',
  'lastContact.place': 'report.last.place',
  'departure.place': 'report.last.departure',
  'destination.place': 'report.last.destination',
  route: 'report.last.route',
  'physical.heightCm': 'report.looks.height',
  'physical.weightKg': 'report.looks.weight',
  effects: 'report.looks.effects',
  marks: 'report.body.marks',
  medical: 'report.body.medical',
  relatives: 'report.family.relatives',
  'reporter.relationship': 'report.contact.relationship',
  'reporter.language': 'report.contact.language',
  'reporter.phone': 'report.contact.phone',
  'reporter.email': 'report.contact.email',
  'reporter.safeWay': 'report.contact.safeWay',
  'intake.channel': 'report.contact.channel',
};

type Question =
  | `report.person.${'names' | 'sex' | 'birthDate' | 'age' | 'documents'}`
  | `report.last.${'date' | 'place' | 'departure' | 'destination' | 'route'}`
  | `report.looks.${'height' | 'weight' | 'effects'}`
  | `report.body.${'marks' | 'medical'}`
  | 'report.family.relatives'
  | `report.contact.${'relationship' | 'language' | 'phone' | 'email' | 'safeWay' | 'channel'}`;
