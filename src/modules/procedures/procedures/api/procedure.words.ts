import { enumOf } from '../../../../platform/graphql/index.js';
import type { Bearer, FileType, StepOutcome, Sight } from '../domain/kind/kind-shape.js';
import type {
  ProcedureCancelReason,
  ProcedureState,
  ProcedureStep,
  ReopenReason,
} from '../domain/procedure.js';

export const ProcedureStateEnum = enumOf<ProcedureState>('ProcedureState', 'Where a procedure stands.', {
  proposed: 'It could be opened: its owner says whether.',
  open: 'A step of it is somebody’s duty.',
  done: 'It came to what it was for.',
  refused: 'It did not.',
  cancelled: 'It was given up.',
  declined: 'It was proposed and not wanted.',
  stopped: 'The identification that it rests on was revoked.',
});

export const ProcedureOutcomeEnum = enumOf<StepOutcome>('ProcedureOutcome', 'What came of a step.', {
  done: 'It was done.',
  granted: 'What was asked for was given.',
  refused: 'It was refused.',
  not_found: 'Nothing was found.',
  not_possible: 'It could not be done.',
  person_declined: 'The person, or the family, did not want it.',
  no_answer: 'Nobody answered.',
  needs_more: 'More is asked for.',
});

export const ProcedureEndEnum = enumOf<'done' | 'refused'>(
  'ProcedureEnd',
  'How a procedure ends by a step.',
  { done: 'It came to what it was for.', refused: 'It did not.' },
);

export const ProcedureStepStateEnum = enumOf<ProcedureStep['state']>(
  'ProcedureStepState',
  'How a step went for the institution that had it.',
  {
    open: 'It is its duty.',
    done: 'It has done it.',
    handed: 'It went to another institution.',
    ended: 'The procedure ended before.',
  },
);

export const ProcedureSightEnum = enumOf<Sight>('ProcedureSight', 'Who sees a procedure.', {
  ordinary: 'Its actors and the owner of the record.',
  care: 'Those alone who have had a step: it is about how somebody is.',
  protection: 'Those alone who have had a step, and never an authority that is suspected.',
});

export const CostBearerEnum = enumOf<Bearer>('CostBearer', 'Who bears a cost.', {
  state: 'A State.',
  institution: 'The institution that does the step.',
  family: 'The family.',
  third_party: 'Somebody else: a fund, a church, an organisation.',
  unknown: 'Nobody knows yet.',
});

export const PaperFileEnum = enumOf<FileType>('PaperFile', 'As which file a paper comes.', {
  pdf: 'PDF without scripts or files inside.',
  jpeg: 'A photograph.',
  png: 'A picture.',
  docx: 'Word, without macros.',
});

export const ProcedureCancelReasonEnum = enumOf<ProcedureCancelReason>(
  'ProcedureCancelReason',
  'Why a procedure is given up, or not taken up.',
  {
    family_wish: 'The family does not want it.',
    person_wish: 'The person does not want it.',
    done_elsewhere: 'It is done elsewhere.',
    not_needed: 'It is not needed.',
    opened_by_mistake: 'It was a mistake.',
    other: 'Something else.',
  },
);

export const ProcedureReopenReasonEnum = enumOf<ReopenReason>(
  'ProcedureReopenReason',
  'Why a procedure is taken up again.',
  {
    new_paper: 'A paper has come that was missing.',
    appeal: 'A refusal is contested.',
    reaffirmed: 'The identification was reaffirmed.',
    ended_by_mistake: 'It was ended by mistake.',
    other: 'Something else.',
  },
);
