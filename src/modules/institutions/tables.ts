import { OWN_INSTITUTION } from '../../platform/database/index.js';
import type { ModuleTables } from '../../platform/module-parts/index.js';
import { operationsOf, PLATFORM_WORK, reachOf } from '../access/accounts/tables.js';
import { AgreementRow, FocalPointRow, InstitutionRow } from './persistence/entities.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

const OWN = { own: `institution_id = ${OWN_INSTITUTION}` };
const KNOWN = reachOf([...operationsOf('institutions.', 'agreements.', 'users.'), 'self.read'], {});
const CONFIRMERS = reachOf(['mechanisms.confirm'], OWN);
const ADDERS = reachOf(['mechanisms.add'], {});

// The successor reads what has come to it.
const TAKEN_OVER = reachOf(['institutions.handover'], { own: `successor_id = ${OWN_INSTITUTION}` });
const SIGNERS = reachOf(['agreements.sign'], { own: 'true' });

export const MECHANISMS_TABLES: ModuleTables = {
  tables: [
    {
      table: 'institution',
      holds: 'institutions of the network',
      whose: 'the network: every role that reads sees all',
      kept: 'for good: records and decisions name it',
      columns: {
        id: 'P1: number of the institution',
        code: 'P0: code in the exchange format',
        name: 'P0: its name',
        country: 'P0: its country',
        kind: 'P0: what it does',
        delivers_only: 'P1: whether it writes and never reads',
        created_at: 'P1: when it was enrolled',
        admits: 'P1: whose samples it accepts, with the law or letter that says so',
        judges_blind: 'P1: whether its people judge matches without their scores',
        stands_in: 'P0: where it stands, if abroad',
        within_migration: 'P0: authority that enforces migration law inside which it lies, with the source',
        contact: 'P0: by what families reach it: telephones, address, hours, languages, page',
        closed_at: 'P0: when it closed',
        successor_id: 'P1: who has taken over its work',
      },
      rows: {
        // Who only delivers knows the institution that it delivers for, a family the one that took its report, and no other.
        select: [
          ...KNOWN,
          ...reachOf(['living.register', 'imports.run', 'family.look'], { own: `id = ${OWN_INSTITUTION}` }),
        ],
        insert: reachOf(['institutions.enrol', 'mechanisms.add'], {}),
        update: reachOf(
          [
            'institutions.enrol',
            'institutions.close',
            'mechanisms.add',
            'sampleRules.set',
            'blindReview.set',
            'publicContact.set',
          ],
          {
            own: `id = ${OWN_INSTITUTION}`,
          },
        ),
      },
    },
    {
      table: 'institution_closing',
      holds: 'that an institution has closed, and what ended with it',
      whose: 'oversight, the operator, and the institution that has taken over',
      kept: 'for good: it says where the work went',
      columns: {
        institution_id: 'P0: which',
        successor_id: 'P1: who has taken over its work',
        accounts_ended: 'P1: people and machines whose access ended with it',
        closed_by: 'P1: who closed it',
        closed_at: 'P0: when',
      },
      rows: { select: TAKEN_OVER, insert: reachOf(['institutions.close'], {}) },
    },
    {
      table: 'mechanism_profile',
      holds: 'how a country searches, in versions',
      whose: 'the network: every role that reads sees all',
      kept: 'for good: each version says who was responsible then',
      columns: {
        country: 'P0: whose',
        version: 'P0: which version',
        hash: 'P0: its SHA-256',
        profile: 'P0: the file, without its focal points',
        loaded_by: 'P1: account that loaded it',
        loaded_at: 'P1: when',
      },
      rows: { select: KNOWN, insert: ADDERS },
    },
    {
      table: 'mechanism_rule',
      holds: 'whose work a report, remains or a person found alive is, by country',
      whose: 'the network: every role that reads sees all',
      kept: 'until the next version of the profile',
      columns: {
        country: 'P0: whose profile says so',
        place: 'P0: which rule of it',
        rule: 'P0: its name',
        role: 'P0: what the institution then is to it',
        who_code: 'P0: institution',
        who_kind: 'P0: or kind of institution',
        records: 'P0: kinds of record',
        place_country: 'P0: country of the place',
        place_areas: 'P0: its first divisions',
        nationalities: 'P0: nationalities',
        abroad_in: 'P0: countries where reports are taken',
        to_code: 'P0: institution that they go on to',
        to_kind: 'P0: or its kind',
        answers_family: 'P0: whether the family hears from here',
        terms: 'P0: further conditions, the duty, and the source',
      },
      rows: { select: KNOWN, insert: ADDERS, delete: ADDERS },
    },
    {
      table: 'mechanism_confirmation',
      holds: 'which steps of a protocol a coordinator of the country has confirmed, or taken back',
      whose: 'the network: every role that reads sees all',
      kept: 'for good: it says from when on a due date was made',
      columns: {
        country: 'P0: whose protocol',
        step: 'P0: its step',
        step_hash: 'P0: SHA-256 of the step as it was confirmed',
        institution_id: 'P1: institution of whoever confirmed it',
        confirmed_by: 'P1: account that confirmed it, or took that back',
        confirmed_at: 'P1: when',
        seq: 'P0: order; the last of a step as it reads counts',
        withdrawal_reason: 'P1: why it is taken back; nothing where it is confirmed',
      },
      rows: { select: KNOWN, insert: CONFIRMERS },
    },
    {
      table: 'focal_point',
      holds: 'who answers for an institution',
      whose: 'the network: every role that reads sees all',
      kept: 'until another is named or it is taken away',
      columns: {
        id: 'P1: number',
        institution_id: 'P1: institution',
        actor_id: 'P1: account, where there is one',
        name: 'P3: name of the colleague',
        email: 'P3: address for alerts',
        language: 'P1: language of the mails',
        step: 'P1: in which order they are asked',
        created_at: 'P1: when it was named',
      },
      rows: {
        // A family may know whom to turn to at the institution that took its report, and no other.
        select: [...KNOWN, ...reachOf(['family.look'], OWN)],
        insert: reachOf(['users.enrol', 'institutions.enrol', 'mechanisms.add'], OWN),
        update: reachOf(['users.enrol', 'institutions.enrol'], OWN),
        delete: reachOf(['institutions.enrol', 'mechanisms.add'], OWN),
      },
    },
    {
      table: 'agreement',
      holds: 'what institutions may compare and show',
      whose: 'the network: every role that reads sees all',
      kept: 'for good: one that has ended says what was permitted then',
      columns: {
        id: 'P1: number',
        code: 'P0: code of the agreement',
        parties: 'P0: institutions, by code',
        exceptions: 'P0: pairs that it does not cover',
        categories: 'P0: kinds of data that it covers',
        level: 'P0: level of disclosure',
        purposes: 'P0: purposes that it covers',
        signed_by: 'P0: who has signed',
        in_force: 'P0: whether all have',
        created_at: 'P1: when it was entered',
        updated_at: 'P1: when it was last changed',
        ended_at: 'P1: when it ended',
        ends_on: 'P0: until when it was agreed',
        renewal_until: 'P0: until when it is to be renewed',
        renewal_signed_by: 'P0: who has signed that',
        reminded: 'P1: days before its end of the last reminder',
        ending_at: 'P0: when it ends by the word of one party',
        ending_by: 'P0: of which party',
      },
      rows: { select: KNOWN, insert: SIGNERS, update: [...SIGNERS, PLATFORM_WORK] },
    },
    {
      table: 'agreement_proposal',
      holds: 'new terms of agreements, until all have signed them and afterwards',
      whose: 'the network: every role that reads sees all',
      kept: 'for good: it says what was proposed and agreed when',
      columns: {
        agreement_id: 'P1: agreement',
        version: 'P0: which proposal of it',
        parties: 'P0: institutions, by code',
        categories: 'P0: kinds of data that they would cover',
        level: 'P0: level of disclosure',
        purposes: 'P0: purposes',
        until: 'P0: until when they are to hold',
        signers: 'P0: who has to sign',
        signed_by: 'P0: who has',
        state: 'P0: whether they are open, agreed, withdrawn or superseded',
        proposed_by: 'P0: by which institution, by code',
        proposed_at: 'P1: when',
        settled_at: 'P1: when that was settled',
      },
      rows: { select: KNOWN, insert: SIGNERS, update: SIGNERS },
    },
    {
      table: 'agreement_step',
      holds: 'how agreements were renewed and ended',
      whose: 'the network: every role that reads sees all',
      kept: 'for good: it says what was permitted when',
      columns: {
        id: 'P1: order',
        agreement_id: 'P1: agreement',
        what: 'P0: what was done',
        party: 'P0: by which institution, by code',
        until: 'P0: until when it is to hold',
        reason: 'P0: why it is ended',
        done_by: 'P1: account',
        done_at: 'P1: when',
      },
      rows: { select: KNOWN, insert: [...SIGNERS, PLATFORM_WORK] },
    },
  ],
  migrations: MIGRATIONS,
  entities: [InstitutionRow, FocalPointRow, AgreementRow],
};
