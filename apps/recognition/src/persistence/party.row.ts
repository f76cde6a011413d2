import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PartyKind } from '@keng/contracts';
import { instant } from '@keng/persistence';

/** `recognition.party` without its search column, which the database fills. */
@Entity({ name: 'party', schema: 'recognition' })
export class PartyRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') version!: number;
  @Column('integer', { name: 'event_seq' }) eventSeq!: number;
  @Column('text') kind!: PartyKind;
  @Column('text') name!: string;
  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('uuid', { name: 'association_unit_id', nullable: true }) associationUnitId!: string | null;
  @Column('uuid', { name: 'officer_id', nullable: true }) officerId!: string | null;
  @Column('uuid', { name: 'registered_by' }) registeredBy!: string;
  @Column('timestamptz', { name: 'registered_at', transformer: instant }) registeredAt!: Temporal.Instant;
}
