import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import type { DraftForm, KnownDraft, TipDraft } from '../domain/tip-draft';
import type { DraftScope } from '../domain/tip-draft.policy';
import { TipDrafts } from '../domain/tip-drafts';
import { TipDraftEnded } from '../domain/tip-errors';
import { DraftCipher, type SealedDraft } from '../protection/draft-cipher';

interface OpenDraftRow extends SealedDraft {
  readonly id: string;
  readonly officerId: string;
  readonly unitId: string;
  readonly revision: number;
  readonly receivedAt: Date;
  readonly savedAt: Date;
}

interface KnownRow {
  readonly unitId: string;
  readonly revision: number;
  readonly savedAt: Date;
  readonly ended: boolean;
}

@Injectable()
export class SqlTipDrafts extends TipDrafts {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(DraftCipher) private readonly cipher: DraftCipher,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    super();
  }

  override save(
    draft: TipDraft,
    decide: (known: KnownDraft | undefined, others: number) => boolean,
  ): Promise<Pick<TipDraft, 'revision' | 'savedAt'>> {
    return this.work.run(async () => {
      await this.work.query(
        `select pg_advisory_xact_lock(hashtextextended('keng/intake/drafts/' || $1, 0))`,
        [draft.officerId],
      );
      const known = await this.find(draft);
      if (!decide(known, await this.countOthers(draft)) && known) return known;
      await this.write(draft);
      return draft;
    });
  }

  /** Locked: a registration may be ending the draft at this moment. */
  private async find({ officerId, id }: TipDraft): Promise<KnownDraft | undefined> {
    const [row] = await this.work.query<KnownRow>(
      `select unit_id as "unitId", revision, saved_at as "savedAt", ended_at is not null as ended
       from intake.tip_draft where officer_id = $1 and id = $2 for update`,
      [officerId, id],
    );
    return row && { ...row, savedAt: toInstant(row.savedAt) };
  }

  private async countOthers({ officerId, id }: TipDraft): Promise<number> {
    const [row] = await this.work.query<{ count: number }>(
      `select count(*)::int as count from intake.tip_draft where officer_id = $1 and id <> $2 and ended_at is null`,
      [officerId, id],
    );
    return row?.count ?? 0;
  }

  /** @throws TipDraftEnded when a registration ended the draft while its first save was on its way */
  private async write(draft: TipDraft): Promise<void> {
    const { wrapped, sealed } = this.cipher.seal(draft, JSON.stringify(draft.form));
    const written = await this.work.query(
      `insert into intake.tip_draft as d (officer_id, id, unit_id, revision, received_at, saved_at, wrapped, sealed)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (officer_id, id) do update set unit_id = excluded.unit_id, revision = excluded.revision,
         received_at = excluded.received_at, saved_at = excluded.saved_at, wrapped = excluded.wrapped,
         sealed = excluded.sealed
       where d.ended_at is null returning d.id`,
      [
        draft.officerId,
        draft.id,
        draft.unitId,
        draft.revision,
        draft.receivedAt.toString(),
        draft.savedAt.toString(),
        wrapped,
        sealed,
      ],
    );
    if (written.length === 0) throw new TipDraftEnded();
  }

  override async list({ officerId, deskUnitIds }: DraftScope): Promise<readonly TipDraft[]> {
    const rows = await this.work.query<OpenDraftRow>(
      `select id, officer_id as "officerId", unit_id as "unitId", revision, received_at as "receivedAt",
         saved_at as "savedAt", wrapped, sealed
       from intake.tip_draft where officer_id = $1 and unit_id = any($2::uuid[]) and ended_at is null
       order by saved_at desc, id`,
      [officerId, deskUnitIds],
    );
    return rows.map(({ wrapped, sealed, ...row }) => ({
      ...row,
      receivedAt: toInstant(row.receivedAt),
      savedAt: toInstant(row.savedAt),
      form: JSON.parse(this.cipher.open(row, { wrapped, sealed })) as DraftForm,
    }));
  }

  override discard({ officerId, deskUnitIds }: DraftScope, id: string): Promise<boolean> {
    return this.work.run(async () => {
      const at = this.clock.now().toString();
      const [ended] = await this.work.query<{ unitId: string }>(
        `update intake.tip_draft set ended_at = $4, saved_at = $4, wrapped = null, sealed = null
         where officer_id = $1 and unit_id = any($2::uuid[]) and id = $3 and ended_at is null
         returning unit_id as "unitId"`,
        [officerId, deskUnitIds, id, at],
      );
      if (!ended) return this.isThere(officerId, deskUnitIds, id);
      await this.audit.record({
        action: 'discard-tip-draft',
        subject: 'tip-draft',
        subjectId: id,
        detail: { unitId: ended.unitId },
      });
      return true;
    });
  }

  private async isThere(officerId: string, unitIds: readonly string[], id: string): Promise<boolean> {
    const rows = await this.work.query(
      `select id from intake.tip_draft where officer_id = $1 and unit_id = any($2::uuid[]) and id = $3`,
      [officerId, unitIds, id],
    );
    return rows.length > 0;
  }
}

function toInstant(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
