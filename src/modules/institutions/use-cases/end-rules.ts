import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { isWhole, type DocumentReference } from '../domain/document-reference.js';
import type { Institution } from '../domain/institution.js';
import type { RECORD_KINDS } from '../domain/profile/competence-shape.js';
import type { EndRule } from '../domain/profile/profile-shape.js';
import { InstitutionRepository } from '../persistence/institution.repository.js';
import { ProfileRepository, type StoredProfile } from '../persistence/profile.repository.js';
import { switchedOffBy, type ConfirmedProfile } from './protocol-plan.js';

/** A rule of who may end a search, and whether it binds. */
export interface StandingEndRule {
  readonly rule: EndRule;
  /** False until a coordinator of the country has confirmed it, or where its text was not read. */
  readonly isInForce: boolean;
}

/** The rules of a country, with the profile that they are read in. */
export interface StandingEndRules {
  readonly stored: StoredProfile;
  readonly rules: readonly StandingEndRule[];
}

/** Who closes a search, of which kind of record, and the rule whose document they have. */
export interface SearchEnd {
  readonly by: Pick<Institution, 'code' | 'kind' | 'country'>;
  readonly record: (typeof RECORD_KINDS)[number];
  readonly rule: string | undefined;
  /** Which document of another authority it is. */
  readonly reference: DocumentReference | undefined;
}

/** The law of the country lets only others end a search. */
export class EndNotYours extends DomainError {
  constructor(who: string, document: string) {
    super('MECHANISMS.END_NOT_YOURS', 'conflict', { who, document }, 'move');
  }
}

/** Whoever may end a search by a law names the rule whose document there is. */
export class EndDocumentMissing extends DomainError {
  constructor(choices: string, document: string) {
    super('MECHANISMS.END_DOCUMENT_MISSING', 'invalid', { choices, document }, 'document');
  }
}

/** The document is said to be of an authority that the rule does not name. */
export class EndAuthorityUnfit extends DomainError {
  constructor(authority: string, choices: string) {
    super('MECHANISMS.END_AUTHORITY_UNFIT', 'invalid', { authority, choices }, 'documentReference.authority');
  }
}

/** A document without a number, or of a day that does not exist or is still to come. */
export class EndReferenceUnfit extends DomainError {
  constructor() {
    super('MECHANISMS.END_REFERENCE_UNFIT', 'invalid', {}, 'documentReference');
  }
}

/** A document is told of where no law in force asks for another's. */
export class EndReferenceUnasked extends DomainError {
  constructor() {
    super('MECHANISMS.END_REFERENCE_UNASKED', 'invalid', {}, 'documentReference');
  }
}

/** Who may end a search, as the law of a country has it. */
@Injectable()
export class EndRules {
  constructor(
    private readonly profiles: ProfileRepository,
    private readonly institutions: InstitutionRepository,
    private readonly clock: Clock,
  ) {}

  /** Returns the rules of a country; undefined where it has no profile. */
  async of(tx: Tx, country: string): Promise<StandingEndRules | undefined> {
    const stored = await this.profiles.current(tx, country);
    if (!stored) return undefined;
    const confirmations = await this.profiles.confirmations(tx, [country]);
    return endRulesOf({ ...stored, confirmations }, this.clock.now());
  }

  /**
   * Throws where the law in force does not let the institution end the search so. Whoever a rule names, names it;
   * everybody else names the rule and which document of which authority there is. `EndNotYours`: the rules name
   * others only, and no document of theirs is told of. `EndDocumentMissing`: no fitting rule was chosen.
   * `EndAuthorityUnfit`, `EndReferenceUnfit`: the document is of somebody else, or not whole. Where no rule is in
   * force everybody may, as the house has it, and a document of another is refused (`EndReferenceUnasked`).
   */
  async require(tx: Tx, { by, record, rule: chosen, reference }: SearchEnd): Promise<void> {
    const known = await this.of(tx, by.country);
    const binding = (known?.rules ?? []).flatMap(({ rule, isInForce }) =>
      isInForce && rule.records.includes(record) ? [rule] : [],
    );
    if (binding.length === 0) {
      if (reference) throw new EndReferenceUnasked();
      return;
    }
    if (reference) {
      const rule = binding.find(({ id }) => id === chosen);
      if (!rule) throw new EndDocumentMissing(binding.map(({ id }) => id).join(', '), documentsOf(binding));
      await this.requireOfAuthority(tx, { rule, country: by.country, reference });
      return;
    }
    const own = binding.filter(({ who }) =>
      who.some(({ code, kind }) => (code === undefined ? kind === by.kind : code === by.code)),
    );
    if (own.length === 0) throw new EndNotYours(namesOf(binding), documentsOf(binding));
    if (!own.some(({ id }) => id === chosen))
      throw new EndDocumentMissing(own.map(({ id }) => id).join(', '), documentsOf(own));
  }

  private async requireOfAuthority(tx: Tx, { rule, country, reference }: ReferredEnd): Promise<void> {
    const { authority } = reference;
    const isNamed = rule.who.some(({ code, kind }) => authority === (code ?? kind));
    const found = isNamed ? undefined : await this.institutions.byCode(tx, authority);
    const isOfKind =
      found?.country === country &&
      rule.who.some(({ code, kind }) => code === undefined && kind === found.kind);
    if (!isNamed && !isOfKind) throw new EndAuthorityUnfit(authority, namesOf([rule]));
    if (!isWhole(reference, this.clock.now())) throw new EndReferenceUnfit();
  }
}

interface ReferredEnd {
  readonly rule: EndRule;
  readonly country: string;
  readonly reference: DocumentReference;
}

/** The rules of a profile, each with whether it binds at an instant. */
export function endRulesOf(stored: ConfirmedProfile, now: Date): StandingEndRules {
  const rules = (stored.profile.mayEnd ?? []).map((rule) => ({
    rule,
    isInForce: switchedOffBy(stored, rule, now) === undefined,
  }));
  return { stored, rules };
}

const namesOf = (rules: readonly EndRule[]): string =>
  [...new Set(rules.flatMap(({ who }) => who.map(({ code, kind }) => code ?? kind ?? '')))].join(', ');

/** Documents in English and Spanish, the languages that every profile has. */
const documentsOf = (rules: readonly EndRule[]): string =>
  rules.map(({ document: { es, en } }) => `${es} / ${en}`).join('; ');
