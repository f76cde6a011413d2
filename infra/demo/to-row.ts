import { tipKinds, urgencies } from '@keng/contracts';
import { toConclusion, toContributions, toEntries, toNominations, toNotices } from './case-columns';
import { toOccurrence, toReception } from './moments';
import type { RegisterCells } from './register-cells';
import { CASE_STAGES, ENDS, PRECISIONS, type DemoRow, type DemoTransfer } from './register-row';
import { toReporters } from './reporter-columns';

/** Reads one line of the register; faults go to the cells' report. */
export function toRow(cells: RegisterCells): DemoRow {
  const end = cells.oneOf('end', ENDS);
  const caseStage = cells.optionalOneOf('case_stage', CASE_STAGES);
  return {
    line: cells.line,
    row: cells.text('row'),
    desk: cells.unitCode('desk'),
    channel: cells.code('channel'),
    received: toReception(cells),
    ...given('lateReason', cells.optionalCode('late_reason')),
    ...given('occurred', toOccurrence(cells)),
    ...given('precision', cells.optionalOneOf('precision', PRECISIONS)),
    ...given('commune', cells.optional('commune')),
    ...given('place', cells.optional('place')),
    narrative: cells.text('narrative'),
    facts: cells.list('facts').map((fact) => toFact(cells, fact)),
    reporters: toReporters(cells),
    ...given('sameAs', cells.optional('same_as')),
    ...(end !== 'received' && { classification: toClassification(cells) }),
    transfers: cells.list('transfers').map((transfer) => toTransfer(cells, transfer)),
    end,
    ...given('closureReason', cells.optionalCode('closure_reason')),
    ...given('assessment', toAssessment(cells)),
    ...given('caseStage', caseStage),
    ...given('plan', cells.optional('plan')),
    entries: toEntries(cells),
    ...given('extension', cells.optionalOneOf('extension', ['complex', 'many_places'])),
    notices: toNotices(cells),
    ...given('conclusion', toConclusion(cells)),
    contributions: toContributions(cells),
    nominations: toNominations(cells),
  };
}

/** A property that is there only when it has a value. */
function given<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: Value });
}

function toFact(cells: RegisterCells, fact: string): { kind: string; value: string } {
  const at = fact.indexOf('=');
  if (at < 1 || at === fact.length - 1) cells.fault('facts', 'expected kind=value');
  return { kind: cells.code('facts', fact.slice(0, at)), value: fact.slice(at + 1) };
}

function toClassification(cells: RegisterCells): NonNullable<DemoRow['classification']> {
  return {
    kind: cells.oneOf('kind', tipKinds),
    categoryCode: cells.code('category'),
    urgency: cells.oneOf('urgency', urgencies),
    ...given('sharedNarrative', cells.optional('shared_narrative')),
  };
}

function toTransfer(cells: RegisterCells, transfer: string): DemoTransfer {
  const [reasonCode = '', toUnit = '', outcome = '', refusalReason] = transfer.split(' ');
  if ((outcome === 'refused') !== (refusalReason !== undefined)) {
    cells.fault('transfers', 'a refusal has a reason, an acceptance has none');
  }
  return {
    reasonCode: cells.code('transfers', reasonCode),
    toUnit: cells.unitCode('transfers', toUnit),
    outcome: cells.oneOf('transfers', ['accepted', 'refused', 'pending'] as const, outcome || '-'),
    ...given('refusalReason', refusalReason),
  };
}

function toAssessment(cells: RegisterCells): DemoRow['assessment'] {
  const valuable = cells.optionalOneOf('valuable', ['yes', 'no']);
  const reasonCode = cells.optionalCode('assessment_reason');
  if ((valuable === undefined) !== (reasonCode === undefined)) {
    cells.fault('valuable', 'an assessment has a verdict and a reason');
  }
  return valuable === undefined || reasonCode === undefined
    ? undefined
    : { valuable: valuable === 'yes', reasonCode };
}
