import { Inject, Injectable } from '@nestjs/common';
import { DirectoryCopy } from '@keng/directory-copy';
import { Clock, endOfVietnamDay, inForceOne, startOfVietnamDay, vietnamDate, type Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import { InvalidField } from '../domain/invalid-field';
import { RegisterNotFound } from '../domain/tip-errors';
import { scope } from '../domain/tip.policy';
import { SealedTexts } from '../persistence/tip-texts';
import { VocabularyStore } from '../persistence/vocabulary-store';
import { readCorrections } from './corrections';
import type { UnitNameView } from './names.view';
import { toEntryView } from './register-entry-of';
import { findSeries, readRegister, type RegisterRow, type RegisterSeries } from './register-rows';
import type { RegisterEntryView, RegisterView } from './register.view';

export interface RegisterRequest {
  readonly unitId: string;
  readonly year: number;
  /** Days of entry in Viet Nam, both inclusive. */
  readonly from?: Temporal.PlainDate;
  readonly to?: Temporal.PlainDate;
  readonly format: 'json' | 'pdf' | 'xlsx';
}

const TRAILS: Readonly<Record<RegisterRequest['format'], string>> = {
  json: 'read-register',
  pdf: 'print-register',
  xlsx: 'export-register',
};
const TIP_REGISTER_FORM = 'tip_register';
/** More lines than this make no book that anybody binds; the days have to be narrowed. */
const ENTRIES_MAX = 5_000;

/** The register of a unit and year, every column, struck entries included (row 22). */
@Injectable()
export class GetRegister {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(SealedTexts) private readonly texts: SealedTexts,
    @Inject(VocabularyStore) private readonly store: VocabularyStore,
    @Inject(DirectoryCopy) private readonly directory: DirectoryCopy,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws RegisterNotFound also for a unit whose desk is not the caller's */
  execute(actor: Actor, request: RegisterRequest): Promise<RegisterView> {
    return this.work.run(async () => {
      const { unitId, year, from, to } = request;
      const own = scope(actor).deskUnitIds.includes(unitId);
      const series = own ? await findSeries(this.work, unitId, year) : undefined;
      if (!series) throw new RegisterNotFound();
      const rows = await readRegister(this.work, {
        unitId,
        year,
        readerId: actor.officerId,
        limit: ENTRIES_MAX + 1,
        from: from ? startOfVietnamDay(from) : null,
        before: to ? endOfVietnamDay(to) : null,
      });
      if (rows.length > ENTRIES_MAX) throw new InvalidField('from', 'too_wide');
      const entries = await this.withTexts(rows);
      await this.leaveTrail(request, entries.length);
      return { ...(await this.heading(request, series)), ...countsOf(entries), entries };
    });
  }

  private async withTexts(rows: readonly RegisterRow[]): Promise<RegisterEntryView[]> {
    const open = rows.filter(({ restricted }) => !restricted);
    const own = open.filter(({ readsNarrative }) => readsNarrative).map(({ tipId }) => tipId);
    const others = open.filter(({ readsNarrative }) => !readsNarrative).map(({ tipId }) => tipId);
    const texts = new Map([
      ...(await this.texts.read(own, ['original'])),
      ...(await this.texts.read(others, ['shared'])),
    ]);
    const corrections = await readCorrections({ work: this.work, texts: this.texts }, open);
    return rows.map((row) =>
      toEntryView(row, { ...texts.get(row.tipId), corrections: corrections.get(row.tipId) ?? [] }),
    );
  }

  private async heading(
    { unitId, year, from, to }: RegisterRequest,
    series: RegisterSeries,
  ): Promise<Omit<RegisterView, 'entries' | 'entryCount' | 'struckCount'>> {
    const closedOn = vietnamDate(series.closedAt ? toInstant(series.closedAt) : this.clock.now());
    const openedOn = vietnamDate(toInstant(series.openedAt));
    const form = inForceOne(
      this.store.law.forms.filter(({ formCode }) => formCode === TIP_REGISTER_FORM),
      openedOn,
    );
    const unit = await this.directory.describeUnit(unitId, closedOn);
    return {
      unit: { unitId, fullName: unit?.fullName ?? null },
      parent: await this.nameOf(unit?.parentId ?? null, closedOn),
      year,
      formNumber: form.number,
      formInstrument: form.instrument,
      from: from?.toString() ?? null,
      to: to?.toString() ?? null,
      opening: { on: openedOn.toString(), registerNumber: 1 },
      closing: { on: closedOn.toString(), registerNumber: series.last },
      closed: series.closedAt !== null,
    };
  }

  private async nameOf(unitId: string | null, on: Temporal.PlainDate): Promise<UnitNameView | null> {
    if (unitId === null) return null;
    const unit = await this.directory.describeUnit(unitId, on);
    return { unitId, fullName: unit?.fullName ?? null };
  }

  private leaveTrail({ unitId, year, from, to, format }: RegisterRequest, entries: number): Promise<void> {
    return this.audit.record({
      action: TRAILS[format],
      subject: 'register',
      subjectId: `${unitId}/${year}`,
      detail: { from: from?.toString() ?? null, to: to?.toString() ?? null, entries },
    });
  }
}

function countsOf(entries: readonly RegisterEntryView[]): { entryCount: number; struckCount: number } {
  return { entryCount: entries.length, struckCount: entries.filter(({ struck }) => struck).length };
}

function toInstant(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
