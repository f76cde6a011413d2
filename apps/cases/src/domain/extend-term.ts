import { decide, type Decision } from '@keng/kernel';
import type { Case, DecisionPaper, ExtensionReason } from './case';
import { findOpen, supersede, type CaseClock } from './case-clock';
import { AlreadyExtended, TermExpired } from './case-errors';
import type { CaseExtended } from './case-events';
import type { RuleCode } from './clock-rule';
import { assertVerifying, paperOf, type DecisionContext, type PaperFacts } from './decision-context';

/**
 * The head of the investigating body extends the term to two months in all, counted from the reception, once and
 * before it has legally ended (BLTTHS Đ.147 k2). The new clocks supersede the old ones; a request to the procuracy
 * for still more time is due 5 days before the new end.
 * @throws AlreadyExtended, TermExpired, CaseNotVerifying
 */
export function extendTerm(
  current: Case,
  facts: PaperFacts & { readonly reasonCode: ExtensionReason },
  context: DecisionContext,
): Decision<Case, CaseExtended> & { readonly extended: CaseClock; readonly paper: DecisionPaper } {
  assertVerifying(current);
  if (current.term !== 'base') throw new AlreadyExtended();
  const base = findOpen(current.clocks, 'verification');
  if (!base || Temporal.Instant.compare(context.now, base.legalEndAt) > 0) throw new TermExpired();
  const paper = paperOf(current, 'extension', facts, context);
  const start = (ruleCode: RuleCode, before?: CaseClock): CaseClock =>
    context.law.start(ruleCode, {
      id: context.newId(),
      startedAt: base.startedAt,
      holderUnitId: base.holderUnitId,
      ...(before && { before }),
    });
  const extended = start('verification_extended');
  let clocks = supersede(current.clocks, extended);
  if (findOpen(clocks, 'closing_report')) clocks = supersede(clocks, start('closing_report', extended));
  clocks = [...clocks, start('procuracy_extension_request', extended)];
  const next: Case = { ...current, term: 'extended', clocks, decisions: [...current.decisions, paper] };
  const decision = decide(next, {
    type: 'CaseExtended' as const,
    caseId: current.id,
    term: 'extended' as const,
    reasonCode: facts.reasonCode,
    decisionNumber: paper.number,
    decidedOn: paper.decidedOn,
    dueAt: extended.dueAt,
    legalEndAt: extended.legalEndAt,
  });
  return { ...decision, extended, paper };
}
