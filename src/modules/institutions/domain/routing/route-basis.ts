/** The rule of a country's profile that makes an office responsible, so that it can be cited. */
export interface RouteBasis {
  /** Id of the rule, or of the step of the protocol. */
  readonly ruleId: string;
  /** Country whose profile has it. */
  readonly country: string;
  readonly sourceKey?: string | undefined;
  readonly sourceTitle?: string | undefined;
  readonly instrumentTitle?: string | undefined;
  readonly article?: string | undefined;
}
