export { GeneticsError } from './genetics-error.js';
export {
  autosomalOf,
  familyAround,
  familyOfReport,
  type FamilyOfReport,
  type FamilySample,
  type GeneticReport,
  type LeftOutRelative,
} from './family/family-of-report.js';
export type { GeneticRelative } from './family/genetic-relative.js';
export { flooredBy, KinshipBasis, type KinshipBasisJson, type SeenAllele } from './family/kinship-basis.js';
export { isOnX, sexOfSample, xClusterOf, xProfileOf } from './family/x-chromosome.js';
export { familyLikelihood, type FamilyLikelihood } from './likelihood/family-likelihood.js';
export type { FamilyRequest } from './likelihood/family-request.js';
export { type KinshipModel, PLAIN_MODEL } from './likelihood/kinship-model.js';
export { type PosteriorTable, posteriorTables } from './likelihood/posterior-tables.js';
export { hardyWeinberg } from './likelihood/genotype-table.js';
export { ANY_ALLELE, canonicalLocus, genotypeCount, genotypeIndex, isAllele } from './loci/allele.js';
export { type FrequencyTable, readFrequencyCsv } from './loci/frequency-table.js';
export {
  locusFrequencies,
  type LocusFrequencies,
  minimumFrequency,
  ROUNDING_TOLERANCE,
  SUM_TOLERANCE,
  withExtraAlleles,
} from './loci/locus-frequencies.js';
export { type Genotype, type Profile, readProfile } from './loci/profile.js';
export { GENETICS_MODEL_VERSION } from './model-version.js';
export { overallRate, mutationMatrix } from './mutation/mutation-matrix.js';
export type { MutationModel, MutationRule } from './mutation/mutation-model.js';
export { components } from './pedigree/components.js';
export { kinship, relatedness, type Relatedness } from './pedigree/kinship.js';
export type { MemberOfPedigree, GeneticSex } from './pedigree/member.js';
export { type CheckedPedigree, readPedigree } from './pedigree/pedigree.js';
export type { Hypothesis } from './ratio/hypothesis.js';
export {
  likelihoodRatios,
  type RatioAnswer,
  type RatioRequest,
  type RatioResult,
} from './ratio/likelihood-ratio.js';
export type { LocusAnswer } from './ratio/locus-answer.js';
export { NOT_STATED, type Population } from './populations/population.js';
export { populationTable, SHIPPED_POPULATIONS } from './populations/shipped-populations.js';
export { USUAL_KINSHIP_MODEL, USUAL_MODEL_FIELDS, USUAL_POPULATION } from './populations/usual.js';
export { posteriorProbabilities } from './ratio/posterior-probability.js';
export { type KinshipCase, readKinshipCase } from './ratio/read-case.js';
export { readKinshipModel } from './ratio/read-model.js';
export { type Sensitivity, sensitivityOver } from './ratio/sensitivity.js';
export { type RatioCaseAnswer, lociOfCase, solveCase } from './ratio/solve-case.js';
export { compareProfiles, type Tolerance } from './identity/compare-calls.js';
export { type IndexedMatch, IdentityIndex } from './identity/identity-index.js';
export { type IdentityModel, identityRatio, type IdentityRatio } from './identity/identity-ratio.js';
export {
  type ReassociatedPerson,
  type ReAssociation,
  reassociate,
  type SamplePair,
} from './identity/re-association.js';
export { exclusionPower, type ExclusionPower } from './power/exclusion-power.js';
export { FalseHitCurve, type TypedSet, typedSetsOf } from './power/false-hits.js';
export {
  type NextRelative,
  nextRelative,
  type NextRelativeRequest,
  rankedOverBank,
  type RankedProspect,
  untypedRelatives,
} from './power/next-relative.js';
export { nearestFirst } from './power/worth-sampling.js';
export { type HypothesisOfTest, informationOfTest, type LocusOfTest } from './power/test-information.js';
export { expectedLog10LR, RatioDistribution } from './power/ratio-distribution.js';
export { BankOfFamilies, type FamilyOfBank, type SoughtMember } from './tables/bank-of-families.js';
export { explainPair, type LocusOfPair } from './tables/explain-pair.js';
export type { HitColumns } from './tables/hits.js';
export { type AddedAllele, withObservedAlleles } from './tables/observed-alleles.js';
export { type EncodedProfile, LocusPanel, mostInformativeFirst } from './tables/panel.js';
export { ProfileBank, type SharedProfiles } from './tables/profile-bank.js';
export { ratioRow } from './tables/ratio-row.js';
export { ratiosOfProfile, ratiosOfRow } from './tables/ratios.js';
export { search, type FamilySearchRequest } from './tables/search.js';
export { type SharedTables, TableBank } from './tables/table-bank.js';
export { answerDvi, type DviAnswer } from './joint/dvi-answer.js';
export { type DviProblem, readDviProblem } from './joint/dvi-problem.js';
export type { Conclusions } from './joint/conclusions.js';
export { conclude } from './joint/conclude.js';
export { type DviOptions, type DviResult, identify } from './joint/dvi.js';
export { jointAssignment, type JointPair } from './joint/joint-assignment.js';
export { subAssignments } from './joint/sub-assignments.js';
export { commonRanges } from './lineage/common-ranges.js';
export { compareMt } from './lineage/compare-mt.js';
export { compareY } from './lineage/compare-y.js';
export { countMt, countY, type CountedHaplotype, sharersMt, sharersY } from './lineage/count-haplotype.js';
export {
  type HaplotypeCount,
  type HaplotypeFrequency,
  haplotypeFrequency,
  meanFrequency,
} from './lineage/haplotype-frequency.js';
export {
  combinedWithLineage,
  type LineageAnswer,
  type LineageStatement,
  log10MtRatioOf,
  log10YRatioOf,
  mtStatement,
  USUAL_MT_DIFFERENCES,
  USUAL_Y_TOLERANCE,
  yStatement,
} from './lineage/lineage-statement.js';
export { type LineOfDescent, type LineRelative, lineRelatives } from './lineage/line-of-descent.js';
export { type MtHaplotype, readMtHaplotype } from './lineage/mt-haplotype.js';
export { readYHaplotype, type YHaplotype } from './lineage/y-haplotype.js';
export type { YMutationRates } from './lineage/y-likelihood.js';
export { checkRelations, type NamedRelation, type RelationFinding } from './quality/declared-relation.js';
export { type ConsistencyFindings, mendelianConsistency } from './quality/mendelian-consistency.js';
export {
  lociWithMoreThanTwo,
  refuseMixture,
  sameProfiles,
  sexAgainstAmelogenin,
  sharedSampleCodes,
} from './quality/sample-findings.js';
export { CODIS_FOOT, codisHead, codisProblem, codisSpecimen } from './files/codis/write-codis.js';
export {
  CODIS_ROOT,
  CODIS_SPECIMEN,
  type CodisHead,
  readCodisHead,
  readCodisSpecimen,
} from './files/codis/read-codis-specimen.js';
export type { XmlElement } from './files/codis/xml-tree.js';
export { type CaseOfFamilias, caseOfFamilias } from './files/familias/case-of-familias.js';
export {
  type DviOfFamilias,
  dviOfFamilias,
  familiesOf,
  type FamilyOfFamilias,
} from './files/familias/dvi-of-familias.js';
export { familiasOfCase } from './files/familias/familias-of-case.js';
export { familiasOfDvi } from './files/familias/familias-of-dvi.js';
export type { FamiliasFile } from './files/familias/familias-file.js';
export { isFamilias, readFamilias } from './files/familias/read-familias.js';
export { sampleOfFamilias, samplesOfFamilias } from './files/familias/samples-of-familias.js';
export { writeFamilias } from './files/familias/write-familias.js';
export { type FileFinding, PROFILE_CODE_MEANINGS, type ProfileCode } from './files/file-codes.js';
export { GeneticFileRefused } from './files/genetic-file-refused.js';
export { haveSameAlleles } from './files/sample-draft.js';
export { type ProfileColumns, readProfileColumns } from './files/tables/profile-columns.js';
export { LongRows, readWideRow, type SampleOfRows, type TableRow } from './files/tables/read-profile-rows.js';
export {
  GENEMAPPER_HEADER,
  geneMapperRows,
  PROFILES_CSV_HEADER,
  profilesCsvRows,
  type SampleToWrite,
} from './files/tables/write-profile-table.js';
export { type Calls, countOfLoci, type TypedSample } from './files/typed-sample.js';
export { R_PACKAGES, rCodeOf } from './files/r-code/r-code-of-case.js';
