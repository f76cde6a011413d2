import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MeritSourceKind, PartyKind } from '@keng/contracts';
import { plainDate } from '@keng/persistence';

@Entity({ name: 'merit', schema: 'recognition' })
export class MeritRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') version!: number;
  @Column('integer', { name: 'event_seq' }) eventSeq!: number;
  @Column('uuid', { name: 'source_event_id' }) sourceEventId!: string;
  @Column('uuid', { name: 'contribution_id' }) contributionId!: string;
  @Column('text', { name: 'source_kind' }) sourceKind!: MeritSourceKind;
  @Column('uuid', { name: 'source_id' }) sourceId!: string;
  @Column('uuid', { name: 'tip_id', nullable: true }) tipId!: string | null;
  @Column('uuid', { name: 'honouree_alias', nullable: true }) honoureeAlias!: string | null;
  @Column('uuid', { name: 'honouree_party_id', nullable: true }) honoureePartyId!: string | null;
  @Column('text', { name: 'party_kind' }) partyKind!: PartyKind;
  @Column('text') kind!: string;
  @Column('uuid', { name: 'association_unit_id', nullable: true }) associationUnitId!: string | null;
  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('uuid', { name: 'commune_unit_id', nullable: true }) communeUnitId!: string | null;
  @Column('text', { name: 'category_code' }) categoryCode!: string;
  @Column('date', { name: 'occurred_on', transformer: plainDate }) occurredOn!: Temporal.PlainDate;
  @Column('date', { name: 'assessed_on', transformer: plainDate }) assessedOn!: Temporal.PlainDate;
  @Column('date', { name: 'recorded_on', transformer: plainDate }) recordedOn!: Temporal.PlainDate;
  @Column('integer') quantity!: number;
  @Column('boolean', { name: 'recognition_wanted', nullable: true }) recognitionWanted!: boolean | null;
  @Column('uuid', { name: 'attested_by', nullable: true }) attestedBy!: string | null;
  @Column('text') status!: 'valid' | 'contested' | 'struck';
  @Column('text', { name: 'reason_code', nullable: true }) reasonCode!: string | null;
  @Column('uuid', { name: 'replaced_by_id', nullable: true }) replacedById!: string | null;
}
