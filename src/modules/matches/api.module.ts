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
