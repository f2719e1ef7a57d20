import { Module } from '@nestjs/common';
import { AgreementEndResolver } from './api/agreement-end.resolver.js';
import { BreakGlassResolver } from './api/break-glass.resolver.js';
import { CandidateResolver } from './api/candidate.resolver.js';
import { ExplanationResolver } from './api/explanation.resolver.js';
import { JoinResolver } from './api/join.resolver.js';
import { MatchRouteResolver } from './api/match-route.resolver.js';
import { MatchResolver } from './api/match.resolver.js';
import { QuestionResolver } from './api/question.resolver.js';
import { ReleaseResolver } from './api/release.resolver.js';
import { ReviewTaskResolver } from './api/review-task.resolver.js';
import { ReviewResolver } from './api/review.resolver.js';
import { TriageResolver } from './api/triage.resolver.js';
import { MatchesModule } from './module.js';
import { OPERATIONS_OF, type ApiParts } from '../../access/accounts/graphql.js';

@Module({
  imports: [MatchesModule],
  providers: [
    AgreementEndResolver,
    BreakGlassResolver,
    CandidateResolver,
    ExplanationResolver,
    JoinResolver,
    MatchResolver,
    MatchRouteResolver,
    QuestionResolver,
    ReleaseResolver,
    ReviewResolver,
    ReviewTaskResolver,
    TriageResolver,
  ],
})
export class MatchesApiModule {}

export const MATCHES_API: ApiParts = {
  module: MatchesApiModule,
  types: [
    [['matching.read', 'search.read'], 'Candidate CandidateSide UnconfirmedReport'],
    [[...OPERATIONS_OF.matches, 'matches.trace'], 'Evidence MatchBandChange MatchSideView RecordRelease'],
    [
      OPERATIONS_OF.matches,
      `CompetingMatch ConflictLook DataRequest ExplainedEvidence Match MatchEvent MatchExplanation
     MatchReview MissingEvidence VerbalScale WaterfallStep`,
    ],
    [[...OPERATIONS_OF.matches, 'matching.read', 'search.read'], 'SmallBank'],
    [
      ['matches.read'],
      `BlindReview MatchConnection MatchEdge MatchRouting TriageLine TriageLineConnection TriageLineEdge`,
    ],
    [['matches.rest'], 'MatchRested'],
    [['matches.trace'], 'MatchAs'],
    [['matches.ask'], 'NextQuestion NextQuestions QuestionOfOther'],
    [
      [
        ...OPERATIONS_OF.matches,
        'matches.trace',
        'matching.read',
        ...OPERATIONS_OF.figures,
        ...(['alerts.read', 'alerts.act', 'alerts.assign'] as const),
        'forms.read',
        'search.read',
      ],
      'Redaction',
    ],
  ],
};
