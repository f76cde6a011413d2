import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import type { TipCorrection } from '../domain/correct-tip';
import type { TipChange } from '../domain/tip.repository';
import { SealedTexts } from './tip-texts';

/** Writes corrections into the open transaction, with their trace; the tip's own columns are written by then. */
@Injectable()
export class TipCorrections {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(SealedTexts) private readonly texts: SealedTexts,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @returns the correction's number @throws CorrectionTooLate, InvalidField */
  async write(tipId: string, correction: TipCorrection, by: TipChange['by']): Promise<number> {
    const { field, reasonCode, note, change } = correction;
    const no = await this.nextNo(tipId);
    const revision = change.of === 'text' ? await this.texts.amendOriginal(tipId, change.amend) : null;
    const [earlier, later] =
      change.of === 'codes' ? [change.earlier, change.later].map(toJson) : [null, null];
    const at = this.clock.now().toString();
    await this.work.query(
      `insert into intake.tip_correction (tip_id, no, field, reason_code, corrected_at, corrected_by, unit_id, earlier,
         later, original_revision)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [tipId, no, field, reasonCode, at, by.officerId, by.unitId, earlier, later, revision],
    );
    if (note !== null) await this.texts.writeNote(tipId, no, note);
    const detail = { no, field, reasonCode };
    await this.work.query(
      `insert into intake.tip_history (tip_id, at, actor_id, unit_id, action, detail)
       values ($1, $2, $3, $4, 'corrected', $5)`,
      [tipId, at, by.officerId, by.unitId, JSON.stringify(detail)],
    );
    await this.audit.record({ action: 'correct-tip', subject: 'tip', subjectId: tipId, detail });
    return no;
  }

  /** The tip is locked, so nobody else counts. */
  private async nextNo(tipId: string): Promise<number> {
    const [row] = await this.work.query<{ no: number }>(
      `select coalesce(max(no), 0)::int + 1 as no from intake.tip_correction where tip_id = $1`,
      [tipId],
    );
    return row?.no ?? 1;
  }
}

function toJson(values: object): string {
  return JSON.stringify(values);
}
