import { Inject, Injectable } from '@nestjs/common';
import type { AwardGrantedV1, AwardHandedOverV1, IdentitySealedV1 } from '@keng/contracts';
import { ChangeNotes } from '@keng/messaging';
import { UnitOfWork } from '@keng/persistence';

/** What vault and recognition told about aliases; an alias may be told of before its tip is here. */
@Injectable()
export class AliasCopies {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(ChangeNotes) private readonly notes: ChangeNotes,
  ) {}

  async sealed({ alias, sealedAt }: IdentitySealedV1): Promise<void> {
    const tips = await this.work.query<{ tipId: string }>(
      `with sealed as (
         insert into intake.sealed_alias (alias, sealed_at) values ($1, $2) on conflict do nothing returning alias
       )
       select r.tip_id as "tipId" from intake.tip_reporter r join sealed using (alias)`,
      [alias, sealedAt],
    );
    await this.notes.add(
      ...tips.map(({ tipId }) => ({ aggregate: 'tip', key: tipId, type: 'identity-sealed' })),
    );
  }

  async awarded({ awardId, honouree, signedOn }: AwardGrantedV1): Promise<void> {
    if (honouree.type !== 'alias') return;
    await this.work.query(
      `insert into intake.alias_award (award_id, alias, signed_on) values ($1, $2, $3)
       on conflict (award_id) do update set alias = excluded.alias, signed_on = excluded.signed_on`,
      [awardId, honouree.id, signedOn],
    );
  }

  async handedOver({ awardId, handedOverOn }: AwardHandedOverV1): Promise<void> {
    await this.work.query(`update intake.alias_award set handed_over_on = $2 where award_id = $1`, [
      awardId,
      handedOverOn,
    ]);
  }
}
