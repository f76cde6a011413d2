import { Inject, Injectable } from '@nestjs/common';
import { assertNever, Clock, formatRegisterNumber, Ids, vietnamYear } from '@keng/kernel';
import { ChangeNotes, Outbox } from '@keng/messaging';
import { drawRegisterNumber, UnitOfWork, updateVersioned } from '@keng/persistence';
import { Audit } from '@keng/platform';
import type { SavedTip, TipChange, TransferSlip } from '../domain/tip.repository';
import type { PendingTransfer, RegisterPlace, Tip, TipEvent } from '../domain/tip';
import { desksOf } from '../domain/tip.policy';
import { toPayload, type DrawnNumbers } from './tip-events';
import { writeClocks, writeReporters } from './tip-parts';
import { toColumns } from './tip-state';
import { TipCorrections } from './tip-corrections';
import { SealedTexts } from './tip-texts';
import { TipRow } from './tip.row';

/** Names of the series in `register_series`. */
const TIP_REGISTER = 'tip';
const TRANSFER_SLIPS = 'transfer_slip';

type Trail = TipChange['by'];

/** Writes what was decided about a tip into the open transaction; numbers are drawn last. */
@Injectable()
export class TipChangeWriter {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(ChangeNotes) private readonly notes: ChangeNotes,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(SealedTexts) private readonly texts: SealedTexts,
    @Inject(TipCorrections) private readonly corrections: TipCorrections,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Ids) private readonly ids: Ids,
  ) {}

  async write(before: Tip, { decision, by, sharedNarrative, correction }: TipChange): Promise<SavedTip> {
    const { next, events } = decision;
    const tip = { ...next, eventSeq: before.eventSeq + events.length };
    const version = await updateVersioned(this.work.manager, TipRow, before, toColumns(tip));
    await writeClocks(this.work, tip.id, tip.clocks);
    await writeReporters(this.work, before.reporters, tip.reporters);
    const desks = desksOf(tip);
    if (String(desks) !== String(desksOf(before))) await this.texts.letSearch(tip.id, desks);
    if (sharedNarrative !== undefined) await this.texts.writeShared(tip.id, sharedNarrative, desks);
    const correctionNo = correction && (await this.corrections.write(tip.id, correction, by));
    let drawn: DrawnNumbers = {};
    for (const event of events) {
      await this.leaveTrail(event, tip, by);
      drawn = { ...drawn, ...(await this.writeTransfer(event, tip, by)) };
    }
    const written = drawn.entry ? { ...tip, entry: drawn.entry } : tip;
    await this.outbox.add(
      events.map((event, at) => ({
        key: tip.id,
        eventSeq: before.eventSeq + at + 1,
        payload: toPayload(event, written, drawn),
      })),
    );
    if (events.length === 0) await this.notes.add({ aggregate: 'tip', key: tip.id, type: 'corrected' });
    return {
      tip: { ...written, version },
      version,
      ...drawn,
      ...(correctionNo !== undefined && { correctionNo }),
    };
  }

  private async leaveTrail(event: TipEvent, tip: Tip, by: Trail): Promise<void> {
    const detail = detailOf(event, tip);
    await this.work.query(
      `insert into intake.tip_history (tip_id, at, actor_id, unit_id, action, detail)
       values ($1, $2, $3, $4, $5, $6)`,
      [tip.id, this.clock.now().toString(), by.officerId, by.unitId, event.type, JSON.stringify(detail)],
    );
    await this.audit.record({ action: AUDITED[event.type], subject: 'tip', subjectId: tip.id, detail });
  }

  private async writeTransfer(event: TipEvent, tip: Tip, by: Trail): Promise<DrawnNumbers> {
    switch (event.type) {
      case 'transfer-requested':
        return { slip: await this.insertTransfer(event, tip, by) };
      case 'transfer-answered':
        return this.answerTransfer(event, tip, by);
      case 'classified':
      case 'accepted':
      case 'closed':
      case 'assessed':
        return {};
      default:
        return assertNever(event);
    }
  }

  private async insertTransfer(
    { transfer, outside }: Extract<TipEvent, { type: 'transfer-requested' }>,
    tip: Tip,
    by: Trail,
  ): Promise<TransferSlip> {
    const { slipNumber, year } = await this.drawSlip(transfer);
    await this.work.query(
      `insert into intake.transfer (id, tip_id, from_unit_id, to_unit_id, slip_number, slip_year, reason_code,
         automatic, outside, determined_at, due_at, enclosures, requested_at, requested_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        transfer.transferId,
        tip.id,
        transfer.fromUnitId,
        transfer.toUnitId,
        slipNumber,
        year,
        transfer.reasonCode,
        transfer.automatic,
        outside,
        transfer.determinedAt.toString(),
        transfer.dueAt.toString(),
        JSON.stringify(transfer.enclosures),
        this.clock.now().toString(),
        by.officerId,
      ],
    );
    return { transferId: transfer.transferId, slipNumber, dueAt: transfer.dueAt };
  }

  private async drawSlip(transfer: PendingTransfer): Promise<{ slipNumber: string; year: number }> {
    const year = vietnamYear(this.clock.now());
    const no = await drawRegisterNumber(this.work, 'intake', {
      unitId: transfer.fromUnitId,
      register: TRANSFER_SLIPS,
      year,
    });
    return { slipNumber: `${formatRegisterNumber(no)}/${year}/PC`, year };
  }

  private async answerTransfer(
    { transfer, outcome, reasonCode, at }: Extract<TipEvent, { type: 'transfer-answered' }>,
    tip: Tip,
    by: Trail,
  ): Promise<DrawnNumbers> {
    await this.work.query(
      `update intake.transfer set outcome = $2, answer_reason = $3, answered_at = $4, answered_by = $5 where id = $1`,
      [transfer.transferId, outcome, reasonCode, at.toString(), by.officerId],
    );
    if (outcome === 'refused') return {};
    return { entry: await this.enter(tip, { by, transferId: transfer.transferId, at }) };
  }

  private async enter(
    tip: Tip,
    on: { readonly by: Trail; readonly transferId: string; readonly at: Temporal.Instant },
  ): Promise<RegisterPlace> {
    const year = vietnamYear(on.at);
    const unitId = tip.holderUnitId;
    const no = await drawRegisterNumber(this.work, 'intake', { unitId, register: TIP_REGISTER, year });
    await this.work.query(
      `insert into intake.register_entry (id, unit_id, register, year, no, tip_id, transfer_id, entered_at, entered_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        this.ids.next(),
        unitId,
        TIP_REGISTER,
        year,
        no,
        tip.id,
        on.transferId,
        on.at.toString(),
        on.by.officerId,
      ],
    );
    return { no, year };
  }
}

const AUDITED: Readonly<Record<TipEvent['type'], string>> = {
  classified: 'classify-tip',
  'transfer-requested': 'transfer-tip',
  'transfer-answered': 'answer-transfer',
  accepted: 'accept-tip',
  closed: 'close-tip',
  assessed: 'assess-tip',
};

/** What history and audit keep of an event: codes and ids. */
function detailOf(event: TipEvent, { classification, state, assessment }: Tip): Record<string, unknown> {
  switch (event.type) {
    case 'classified':
      return { ...classification };
    case 'transfer-requested': {
      const { transferId, toUnitId, reasonCode, automatic } = event.transfer;
      return { transferId, toUnitId, reasonCode, automatic };
    }
    case 'transfer-answered': {
      const { transfer, outcome, reasonCode } = event;
      return { transferId: transfer.transferId, outcome, ...(reasonCode !== null && { reasonCode }) };
    }
    case 'accepted':
      return { caseId: event.caseId, joinsCase: event.joinsCase };
    case 'closed':
      return { outcome: state.status, ...('reasonCode' in state && { reasonCode: state.reasonCode }) };
    case 'assessed':
      return { valuable: assessment?.valuable, reasonCode: assessment?.reasonCode };
    default:
      return assertNever(event);
  }
}
