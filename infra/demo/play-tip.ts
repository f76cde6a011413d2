import { randomUUID } from 'node:crypto';
import type { DeskClient } from './desk-client';
import { occurredAt, receivedAt } from './moments';
import { doing, isRefusedAs } from './problem';
import type { DemoReporter, DemoRow, DemoTransfer } from './register-row';
import type { Stage } from './stage';
import { onceKnown, until } from './until';

/** A tip of the register as it stands in the installation. */
export interface PlayedTip {
  readonly row: DemoRow;
  readonly tipId: string;
  /** One for each reporter, in the order of the row. */
  readonly aliases: readonly string[];
  /** Code of the unit that holds it. */
  readonly holder: string;
  readonly caseId?: string;
}

interface TipView {
  readonly version: number;
  readonly suggestedSharedNarrative: string | null;
  readonly sharedNarrative: string | null;
  readonly case: { readonly caseId: string; readonly state: string | null } | null;
}

const STALE_RETRIES = 5;

/** Takes the tip at its desk and does with it what the row says, as far as the desks go. */
export async function playTip(stage: Stage, row: DemoRow): Promise<PlayedTip> {
  let tip = await doing(row.row, 'register', () => register(stage, row));
  if (row.end === 'received') return tip;
  await doing(row.row, 'classify', () => classify(stage, tip));
  for (const transfer of row.transfers) {
    tip = await doing(row.row, `transfer to ${transfer.toUnit}`, () => transferTo(stage, tip, transfer));
  }
  if (row.closureReason !== undefined) await doing(row.row, 'close', () => close(stage, tip));
  if (row.end === 'accepted' && row.caseStage !== 'joined') {
    tip = await doing(row.row, 'accept', () => accept(stage, tip));
  }
  if (row.end !== 'accepted') await assess(stage, tip);
  return tip;
}

/** Accepts the tip into the case of the tip that told of the incident first. */
export async function joinCase(stage: Stage, tip: PlayedTip, first: PlayedTip): Promise<PlayedTip> {
  return doing(tip.row.row, `join the case of ${first.row.row}`, async () => {
    const commander = stage.officer('desk_commander', first.holder);
    await until(`the case of ${first.row.row} to be open at the desk`, async () => {
      const view = await commander.get<TipView>(tipPath(first));
      return view.case?.state ?? undefined;
    });
    return accept(stage, tip, first.caseId);
  });
}

/** A commander's verdict on what the tip was worth; nothing where the row gives none. */
export async function assess(stage: Stage, tip: PlayedTip): Promise<void> {
  const { assessment, row } = tip.row;
  if (!assessment) return;
  await doing(row, 'assess', () =>
    change(stage.officer('desk_commander', tip.holder), tip, 'assessment', () => assessment),
  );
}

/** The identities go into the vault first; the tip names their aliases and nothing else of them. */
async function register(stage: Stage, row: DemoRow): Promise<PlayedTip> {
  const operator = stage.officer('operator', row.desk);
  const aliases = row.reporters.map(() => randomUUID());
  for (const [at, { identity }] of row.reporters.entries()) {
    if (identity) await operator.post('/api/vault/identities', { alias: aliases[at], ...identity });
  }
  const { tipId } = await operator.post<{ tipId: string }>('/api/intake/tips', tipBody(stage, row, aliases));
  return { row, tipId, aliases, holder: row.desk };
}

function tipBody(stage: Stage, row: DemoRow, aliases: readonly string[]): object {
  const received = receivedAt(row.received, Temporal.Now.instant());
  const { lateReason, occurred, precision, commune, place } = row;
  return {
    receivedAt: String(received),
    ...(lateReason !== undefined && { lateReason }),
    channel: row.channel,
    narrative: row.narrative,
    ...(occurred && {
      occurred: { from: String(occurredAt(occurred, received)), precision: precision ?? 'day' },
    }),
    place: {
      ...(commune !== undefined && { communeUnitId: stage.unitId(commune) }),
      ...(place !== undefined && { text: place }),
    },
    facts: row.facts,
    reporters: row.reporters.map((reporter, at) => reporterBody(stage, reporter, aliases[at])),
  };
}

/** A reporter by alias; who they are stays in the vault. */
function reporterBody(stage: Stage, reporter: DemoReporter, alias: string | undefined): object {
  const { identityStatus, refusalReason, wantsAnonymity, wantsFollowUp, wantsRecognition, association } =
    reporter;
  return {
    alias,
    identityStatus,
    ...(refusalReason !== undefined && { refusalReason }),
    wantsAnonymity,
    wantsFollowUp,
    wantsRecognition,
    ...(association !== undefined && { associationUnitId: stage.unitId(association) }),
  };
}

/** Classifies with the row's own wording of the shared narrative, or confirms the draft that the desk masked. */
async function classify(stage: Stage, tip: PlayedTip): Promise<void> {
  const { classification } = tip.row;
  if (!classification) return;
  await change(stage.officer('operator', tip.holder), tip, 'classification', (view) => ({
    ...classification,
    sharedNarrative: classification.sharedNarrative ?? view.sharedNarrative ?? view.suggestedSharedNarrative,
  }));
}

/** Hands the tip over with a slip; who takes it enters it anew and classifies it for itself. */
async function transferTo(stage: Stage, tip: PlayedTip, transfer: DemoTransfer): Promise<PlayedTip> {
  const { toUnit, reasonCode, outcome, refusalReason } = transfer;
  const sender = stage.officer('desk_commander', tip.holder);
  const sent = await onceKnown(['unit-not-in-force'], () =>
    change<{ transferId: string; version: number }>(sender, tip, 'transfers', () => ({
      toUnitId: stage.unitId(toUnit),
      reasonCode,
      determinedAt: String(Temporal.Now.instant()),
      enclosures: [{ kind: 'document', quantity: 1 }],
    })),
  );
  if (outcome === 'pending') return tip;
  const answer = { outcome, ...(refusalReason !== undefined && { reasonCode: refusalReason }) };
  const receiver = stage.officer('desk_commander', toUnit);
  await receiver.post(`/api/intake/transfers/${sent.transferId}/answer`, answer, sent.version);
  if (outcome === 'refused') return tip;
  const taken = { ...tip, holder: toUnit };
  await classify(stage, taken);
  return taken;
}

async function close(stage: Stage, tip: PlayedTip): Promise<void> {
  const { end, closureReason } = tip.row;
  await change(stage.officer('desk_commander', tip.holder), tip, 'closure', () => ({
    outcome: end,
    reasonCode: closureReason,
  }));
}

async function accept(stage: Stage, tip: PlayedTip, caseId?: string): Promise<PlayedTip> {
  const commander = stage.officer('desk_commander', tip.holder);
  const answer = await onceKnown(['unit-not-competent'], () =>
    change<{ caseId: string }>(commander, tip, 'acceptance', () => ({
      competentReceivedAt: String(Temporal.Now.instant()),
      ...(caseId !== undefined && { caseId }),
    })),
  );
  return { ...tip, caseId: answer.caseId };
}

/**
 * Reads the tip and decides about it; once more when it moved on meanwhile, as it does when word of a sealed identity
 * comes from the vault.
 */
async function change<Answer>(
  officer: DeskClient,
  tip: PlayedTip,
  act: string,
  bodyOf: (view: TipView) => object,
): Promise<Answer> {
  for (let left = STALE_RETRIES; ; left -= 1) {
    const view = await officer.get<TipView>(tipPath(tip));
    try {
      return await officer.post<Answer>(`${tipPath(tip)}/${act}`, bodyOf(view), view.version);
    } catch (error) {
      if (left === 0 || !isRefusedAs(error, 'stale-version')) throw error;
    }
  }
}

function tipPath({ tipId }: PlayedTip): string {
  return `/api/intake/tips/${tipId}`;
}
