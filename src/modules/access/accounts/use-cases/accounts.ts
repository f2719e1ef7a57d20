import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { OPERATOR, PLATFORM, type Actor, type ActorLanguage } from '../domain/actor.js';
import { type Role } from '../domain/role.js';

/** Facts of an account that tell whether two accounts are two people who may check each other. */
export interface ApproverAccount {
  readonly actorId: string;
  readonly name: string;
  readonly institutionId: string | null;
  readonly roles: readonly Role[];
  readonly language: ActorLanguage;
  readonly active: boolean;
  readonly createdAt: Date;
  readonly enrolledBy: string | null;
  /**
   * True where it is one of those that its institution was founded with, as the database has noted it when it
   * was made.
   */
  readonly founder: boolean;
  /** In lower case. */
  readonly email: string | null;
  /** Number of the person at the identity provider. */
  readonly subject: string | null;
}

const SELECT = `
  SELECT a.id AS "actorId", a.name, a.institution_id AS "institutionId", a.roles, a.language, a.active, a.created_at AS "createdAt",
    a.enrolled_by AS "enrolledBy", a.founder, lower(a.email) AS email, p.issuer || ' ' || p.subject AS subject
  FROM actor a LEFT JOIN person_identity p ON p.actor_id = a.id`;

/** People, and no system and no receipt of a family. */
const PEOPLE = `a.active AND a.record_id IS NULL AND NOT a.roles && '{machine,delivery,platform,family}'::text[]`;

const ORDER = 'ORDER BY a.created_at, a.id';

/** Reads accounts as the platform: whose they are is for whoever asks to hold against their own rules. */
@Injectable()
export class Accounts {
  async byId(tx: Tx, actorId: string): Promise<ApproverAccount | undefined> {
    const [row] = await this.read(tx, `${SELECT} WHERE a.id = $1`, [actorId]);
    return row;
  }

  /** People of an institution, longest-serving first. */
  async peopleOf(tx: Tx, institutionId: string): Promise<readonly ApproverAccount[]> {
    return this.read(tx, `${SELECT} WHERE ${PEOPLE} AND a.institution_id = $1 ${ORDER}`, [institutionId]);
  }

  /** People of whichever institution who have one of the roles, longest-serving first. */
  async peopleWith(tx: Tx, roles: readonly Role[]): Promise<readonly ApproverAccount[]> {
    return this.read(tx, `${SELECT} WHERE ${PEOPLE} AND a.roles && $1::text[] ${ORDER}`, [[...roles]]);
  }

  /** Tells whether anybody is enrolled here: where nobody is, only the terminal is used. */
  async hasPeople(tx: Tx): Promise<boolean> {
    const rows = await actingAs(tx, PLATFORM, () =>
      tx.query<unknown[]>(`SELECT 1 FROM actor a WHERE ${PEOPLE} AND a.institution_id IS NOT NULL LIMIT 1`),
    );
    return rows.length > 0;
  }

  /** Whoever asked, as they act where what they asked for is done: with the rights that they have now. */
  async actor(tx: Tx, actorId: string, purpose: Actor['purpose']): Promise<Actor | undefined> {
    if (actorId === OPERATOR.actorId) return OPERATOR;
    const account = await this.byId(tx, actorId);
    if (!account?.active) return undefined;
    const { name, roles, language, institutionId } = account;
    return { actorId, name, roles, language, purpose, institutionId: institutionId ?? undefined };
  }

  private async read(tx: Tx, text: string, parameters: unknown[]): Promise<ApproverAccount[]> {
    return actingAs(tx, PLATFORM, () => tx.query<ApproverAccount[]>(text, parameters));
  }
}
